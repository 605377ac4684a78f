using Microsoft.Extensions.Logging.Console;

namespace Bot.Configuration;

/// <summary>The log: lines for people on a terminal, JSON for everything else, always on standard error.</summary>
internal static class LoggingSetup
{
    /// <summary>What writes down the address of each request, and with it what a page asks for.</summary>
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static ILoggingBuilder AddBotLogging(
        this ILoggingBuilder logging,
        IConfiguration configuration
    )
    {
        logging.ClearProviders();
        if (!LogLevels.AreSetFor(Requests, configuration))
        {
            // For one provider as well, since what is set for one goes over what is set for all.
            logging
                .AddFilter(Requests, LogLevel.Warning)
                .AddFilter<ConsoleLoggerProvider>(Requests, LogLevel.Warning);
        }

        // Why the bot did not start is said in one sentence by the command line, not as a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // A bot that is not ready says so to whoever asks, which may be every second.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(options =>
            options.LogToStandardErrorThreshold = LogLevel.Trace
        );
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
