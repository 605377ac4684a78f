using System.CommandLine;
using Bot.Checking;
using Bot.Content;
using Bot.Interactions;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary><c>Bot check</c>: everything that is wrong with the content, and with the messages that it makes.</summary>
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

    private static readonly Option<bool> EveryMessage = new("--every-message")
    {
        Description =
            "Make every message that a reader can get to, not the cards alone. Takes a minute for thousands of notes.",
    };

    private static readonly Option<bool> Coverage = new("--coverage")
    {
        Description =
            "Count what cards show of the notes, and name the notes of which they miss something.",
    };

    public static Command Create()
    {
        var verb = new Command("check", "Find what is wrong with the content.")
        {
            Strict,
            Json,
            EveryMessage,
            Coverage,
        };
        verb.Validators.Add(result =>
        {
            if (
                result.GetValue(Coverage)
                && new[] { Strict, Json, EveryMessage }.FirstOrDefault(result.GetValue) is { } other
            )
            {
                result.AddError(
                    $"{Coverage.Name} counts and finds nothing wrong, so it does not go with {other.Name}. Leave one of them out."
                );
            }
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var app = BotApplication.Build(CommonOptions.QuietSettingsOf(arguments));
        var time = app.Services.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        Vault vault;
        using (new ProgressLine("Reading the notes"))
        {
            vault = await app.Services.GetRequiredService<ContentLoader>().LoadAsync(cancellation);
        }

        var loaded = time.GetElapsedTime(started);
        if (arguments.GetValue(Coverage))
        {
            var settings = app.Services.GetRequiredService<IOptions<ContentOptions>>().Value;
            new CoverageReport(Console.Out).Print(vault, settings.ToVaultOptions(0));
            return ExitCodes.Good;
        }

        CheckResult result;
        using (var progress = new ProgressLine("Checking", vault.Notes.Length))
        {
            var check = new ContentCheck(
                app.Services.GetRequiredService<InteractionHandler>(),
                arguments.GetValue(EveryMessage)
            );
            result = await check.RunAsync(vault, progress, cancellation);
        }

        if (arguments.GetValue(Json))
        {
            await using var output = Console.OpenStandardOutput();
            CheckJson.Write(output, result);
            output.Write("\n"u8);
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
