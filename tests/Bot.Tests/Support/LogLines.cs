using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>Keeps what is logged, exceptions and scopes included.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    /// <summary>Everything logged so far. A scope is a line as well, as what is in it is written by some logs.</summary>
    public IReadOnlyList<LogLine> Lines => [.. _lines];

    /// <summary>The same as text, one line an event.</summary>
    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

    /// <summary>Forgets what was logged so far.</summary>
    public void Clear() => _lines.Clear();

    public void Dispose() { }

    private sealed class Writer(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(new LogLine(LogLevel.Trace, category, $"scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            lines.Enqueue(
                new LogLine(logLevel, category, $"{formatter(state, exception)} {exception}")
            );
    }
}

/// <summary>A line of the log.</summary>
/// <param name="Text">What it says, with the exception.</param>
internal sealed record LogLine(LogLevel Level, string Category, string Text)
{
    /// <inheritdoc />
    public override string ToString() => $"{Level}: {Text} ({Category})";
}
