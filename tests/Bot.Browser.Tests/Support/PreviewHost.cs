using Bot.Content;
using Bot.Http;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Browser.Tests.Support;

/// <summary>The bot as <c>Bot serve</c> runs it, in this process and on a free port.</summary>
internal sealed class PreviewHost(WebApplication app, StateOnDisk state) : IAsyncDisposable
{
    public Uri Address { get; } = new(app.Urls.First());

    public static async Task<PreviewHost> StartAsync(string contentPath)
    {
        var state = new StateOnDisk();
        var app = BotApplication.Build(
            new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Content:Path"] = contentPath,
                ["Content:StateFolder"] = state.Path,
                ["Preview:Enabled"] = "true",
                ["Logging:LogLevel:Default"] = "Warning",
            },
            // A stop that waits for a page to go is not cut short, so that a test can tell.
            services =>
                services.Configure<HostOptions>(host =>
                    host.ShutdownTimeout = TimeSpan.FromMinutes(10)
                )
        );
        app.MapBot();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app
            .Services.GetRequiredService<ContentStart>()
            .Loaded.WaitAsync(TestContext.Current.CancellationToken);
        return new PreviewHost(app, state);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await state.DisposeAsync();
    }
}
