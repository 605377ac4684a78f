using Bot.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Configuration;

public sealed class LoggingSetupTests
{
    [Fact]
    public void Lines_that_do_not_fit_are_left_out_where_nothing_is_set()
    {
        var console = ConsoleWith();

        Assert.Equal(ConsoleLoggerQueueFullMode.DropWrite, console.QueueFullMode);
        Assert.Equal(LoggingSetup.MostLinesWaiting, console.MaxQueueLength);
    }

    [Fact]
    public void What_is_set_for_the_console_counts_but_for_the_stream_that_it_writes_to()
    {
        var console = ConsoleWith(
            ("QueueFullMode", "Wait"),
            ("MaxQueueLength", "7"),
            ("LogToStandardErrorThreshold", "None")
        );

        Assert.Equal(ConsoleLoggerQueueFullMode.Wait, console.QueueFullMode);
        Assert.Equal(7, console.MaxQueueLength);
        Assert.Equal(LogLevel.Trace, console.LogToStandardErrorThreshold);
    }

    private static ConsoleLoggerOptions ConsoleWith(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.ToDictionary(
                    each => $"Logging:Console:{each.Name}",
                    each => (string?)each.Value
                )
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging =>
            logging
                .AddConfiguration(configuration.GetSection("Logging"))
                // The builder of a web application has one before it is asked for.
                .AddConsole()
                .AddBotLogging(configuration)
        );
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value;
    }
}
