using Microsoft.Extensions.Logging.Console;

namespace Bot.Configuration;

/// <summary>The log: lines for people on a terminal, JSON for everything else, always on standard error.</summary>
internal static class LoggingSetup
{
    /// <summary>What writes down the addresses of requests, and with them what a page asks for.</summary>
    private static readonly string[] Requests =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing.Matching.DfaMatcher",
        "Microsoft.AspNetCore.StaticFiles.StaticFileMiddleware",
    ];

    /// <summary>How many lines wait for whoever reads the log: some five megabytes.</summary>
    public const int MostLinesWaiting = 10_000;

    public static ILoggingBuilder AddBotLogging(
        this ILoggingBuilder logging,
        IConfiguration configuration
    )
    {
        logging.ClearProviders();
        foreach (var log in Requests.Where(log => !LogLevels.AreSetFor(log, configuration)))
        {
            // For one provider as well, since what is set for one goes over what is set for all.
            logging
                .AddFilter(log, LogLevel.Warning)
                .AddFilter<ConsoleLoggerProvider>(log, LogLevel.Warning);
        }

        // Why the bot did not start is said in one sentence by the command line, not as a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // A bot that is not ready says so to whoever asks, which may be every second.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(options =>
        {
            // Whoever reads the log may stop reading. What does not fit is then left out and counted; else all answers would wait.
            options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
            options.MaxQueueLength = MostLinesWaiting;
            // What is set for the console was bound before, and counts for more than this.
            configuration.GetSection("Logging:Console").Bind(options);
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        return Console.IsErrorRedirected
            ? logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            })
            : logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.TimestampFormat = "HH:mm:ss ";
            });
    }
}
