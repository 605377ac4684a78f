using System.CommandLine;
using Bot.Configuration;

namespace Bot.Terminal;

/// <summary><c>Bot config</c>: every setting as it is in force and where it comes from, secrets hidden.</summary>
internal static class ConfigVerb
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print it as JSON." };

    public static Command Create()
    {
        var verb = new Command(
            "config",
            "Print every setting as it is in force and where it comes from."
        )
        {
            Json,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var given = CommonOptions.SettingsOf(arguments);
        var builder = BotApplication.Configure(given, out var catalog);
        var report = new ConfigReport(
            builder.Environment.EnvironmentName,
            [.. EffectiveSetting.AllIn(builder.Configuration, catalog)],
            UnknownSettings.In(builder.Configuration, catalog)
        );
        await Console.Out.WriteLineAsync(arguments.GetValue(Json) ? report.Json : report.Text);

        // What is wrong is said after all is shown: it is what one looks for here.
        await using var app = BotApplication.Build(given);
        return ExitCodes.Good;
    }
}
