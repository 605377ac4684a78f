using Bot.Tests.Faults;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(FailedPartTests.Startup))]

namespace Bot.Tests.Faults;

/// <summary>A part of the program that runs in the background has a bug.</summary>
public sealed class FailedPartTests : IDisposable
{
    private const string Variable = "BOT_TESTS_FAILING_PART";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Writes programs.\n"
    );

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task The_program_ends_with_code_2_and_says_which_part_it_was()
    {
        var assembly = typeof(FailedPartTests).Assembly;

        var result = await BotProcess.RunAsync(
            [
                // The program itself does not know of the tests.
                ("DOTNET_ADDITIONAL_DEPS", Path.ChangeExtension(assembly.Location, ".deps.json")),
                ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", assembly.GetName().Name!),
                (Variable, "true"),
            ],
            "serve",
            "--urls",
            "http://127.0.0.1:0",
            "--content",
            _content.Path
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            $"a part of it failed ({nameof(Part)})",
            result.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Adds the part to the program, where this file's test has started it.</summary>
    public sealed class Startup : IHostingStartup
    {
        /// <inheritdoc />
        public void Configure(IWebHostBuilder builder)
        {
            if (Environment.GetEnvironmentVariable(Variable) is not null)
            {
                builder.ConfigureServices(services => services.AddHostedService<Part>());
            }
        }
    }

    private sealed class Part(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource();
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new InvalidOperationException("A bug.");
        }
    }
}
