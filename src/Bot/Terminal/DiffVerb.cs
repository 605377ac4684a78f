using System.CommandLine;
using Bot.Configuration;
using Bot.Content;
using Bot.Content.Folder;
using Microsoft.Extensions.Options;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary><c>Bot diff OLD NEW</c>: what a reload would say if one folder took the place of another.</summary>
internal static class DiffVerb
{
    private static readonly Argument<DirectoryInfo> Old = new("OLD")
    {
        Description = "The folder with the notes as they were.",
    };

    private static readonly Argument<DirectoryInfo> New = new("NEW")
    {
        Description = "The folder with the notes as they are to be.",
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "New warnings fail as new errors do, links that are newly broken among them.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document instead of text.",
    };

    public static Command Create()
    {
        var verb = new Command("diff", "Tell what differs between two folders of notes.")
        {
            Old,
            New,
            Strict,
            Json,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var app = BotApplication.Build(CommonOptions.QuietSettingsOf(arguments));
        var time = app.Services.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        Vault before;
        Vault after;
        using (new ProgressLine("Reading the notes"))
        {
            before = await ReadAsync(app.Services, arguments.GetRequiredValue(Old), cancellation);
            after = await ReadAsync(app.Services, arguments.GetRequiredValue(New), cancellation);
        }

        var diff = VaultDiff.Between(before, after);
        var taken = time.GetElapsedTime(started);
        if (arguments.GetValue(Json))
        {
            await using var output = Console.OpenStandardOutput();
            DiffJson.Write(output, before, after, diff, taken);
            output.Write("\n"u8);
        }
        else
        {
            new DiffReport(Console.Out, TerminalStyle.ForOutput()).Print(
                before,
                after,
                diff,
                taken
            );
        }

        var worst = arguments.GetValue(Strict) ? ProblemSeverity.Warning : ProblemSeverity.Error;
        return diff.NewProblems.Any(problem => problem.Severity >= worst)
            ? ExitCodes.ContentProblems
            : ExitCodes.Good;
    }

    private static async Task<Vault> ReadAsync(
        IServiceProvider services,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var content = services.GetRequiredService<IOptions<ContentOptions>>().Value;
        var maxBytes = services.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxNoteBytes;
        if (!folder.Exists)
        {
            throw new StartException($"There is no folder {folder.FullName}.");
        }

        var reader = new FolderReader(
            content.Exclude,
            maxBytes,
            services.GetRequiredService<TimeProvider>()
        );
        var files = await reader.ReadAsync(folder.FullName, ContentLook.Whole, cancellation);
        if (files.Notes.IsEmpty)
        {
            throw NothingToShowException.NoNotes(
                folder.FullName,
                "Name another folder, or look at Content:Exclude."
            );
        }

        var vault = VaultBuilder.Build(
            files.Notes,
            files.Attachments,
            content.ToVaultOptions(maxBytes),
            files.Problems
        );
        return vault.Notes.IsEmpty
            ? throw NothingToShowException.AllWithheld(folder.FullName)
            : vault;
    }
}
