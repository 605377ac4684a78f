using System.CommandLine;
using Bot.Checking;
using Bot.Content;
using Bot.Interactions;

namespace Bot.Terminal;

/// <summary><c>Bot check</c>: everything that is wrong with the content, and every message that it makes.</summary>
internal static class CheckVerb
{
    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Warnings fail the check as errors do.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document instead of text.",
    };

    public static Command Create()
    {
        var verb = new Command("check", "Find what is wrong with the content.") { Strict, Json };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var app = BotApplication.Build(CommonOptions.SettingsOf(arguments));
        var time = app.Services.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        var vault = await app.Services.GetRequiredService<ContentLoader>().LoadAsync(cancellation);
        var loaded = time.GetElapsedTime(started);
        CheckResult result;
        using (var progress = new ProgressLine("Checking", vault.Notes.Length))
        {
            var check = new ContentCheck(app.Services.GetRequiredService<InteractionHandler>());
            result = await check.RunAsync(vault, progress, cancellation);
        }

        if (arguments.GetValue(Json))
        {
            await using var output = Console.OpenStandardOutput();
            CheckJson.Write(output, result);
        }
        else
        {
            var report = new CheckReport(Console.Out, TerminalStyle.ForOutput());
            report.Print(result, loaded, time.GetElapsedTime(started));
        }

        return result.Fails(arguments.GetValue(Strict))
            ? ExitCodes.ContentProblems
            : ExitCodes.Good;
    }
}
