using Bot.Tests.Support;
using Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>What of Discord.Net's log is asked for.</summary>
public sealed class LogBridgeTests
{
    [Theory]
    [InlineData(LogLevel.Trace, LogSeverity.Debug)]
    [InlineData(LogLevel.Information, LogSeverity.Info)]
    [InlineData(LogLevel.Critical, LogSeverity.Critical)]
    [InlineData(LogLevel.None, LogSeverity.Critical)]
    public void Discord_net_writes_what_is_listened_to_and_the_least_it_can_where_nothing_is(
        LogLevel least,
        LogSeverity expected
    )
    {
        using var log = new LogLines();
        using var loggers = LoggerFactory.Create(logging =>
            logging.AddProvider(log).SetMinimumLevel(least)
        );

        Assert.Equal(expected, new LogBridge(loggers, new SecretScrubber("")).Least);
    }
}
