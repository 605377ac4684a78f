using Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway;

/// <summary>Passes Discord.Net's log on to ours, with its level and without its secrets.</summary>
internal sealed class LogBridge(ILoggerFactory loggers, SecretScrubber scrubber)
{
    private const string Category = "Discord.Net";
    private readonly ILogger _logger = loggers.CreateLogger(Category);

    /// <summary>The least severe message that anybody listens to, so that Discord.Net need not format others.</summary>
    public LogSeverity Least =>
        Enum.GetValues<LogSeverity>()
            .Where(severity => _logger.IsEnabled(LevelOf(severity)))
            // Discord.Net knows no level at which it writes nothing.
            .DefaultIfEmpty(LogSeverity.Critical)
            .Max();

    public Task WriteAsync(LogMessage message)
    {
        var level = LevelOf(message.Severity);
        if (_logger.IsEnabled(level))
        {
            // The exception as text, since a log would otherwise print it with whatever address it names.
            var text = message.Exception is { } exception
                ? $"{message.Message} {exception}".TrimStart()
                : message.Message ?? "";
            _logger.Log(level, default, (message.Source, scrubber.Scrub(text)), null, Format);
        }

        return Task.CompletedTask;
    }

    public static LogLevel LevelOf(LogSeverity severity) =>
        severity switch
        {
            LogSeverity.Critical => LogLevel.Critical,
            LogSeverity.Error => LogLevel.Error,
            LogSeverity.Warning => LogLevel.Warning,
            LogSeverity.Info => LogLevel.Information,
            LogSeverity.Verbose => LogLevel.Debug,
            _ => LogLevel.Trace,
        };

    private static string Format((string Source, string Text) entry, Exception? _) =>
        $"{entry.Source}: {entry.Text}";
}
