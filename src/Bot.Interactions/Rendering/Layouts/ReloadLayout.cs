using System.Globalization;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What a reload did, or why it did nothing.</summary>
internal static class ReloadLayout
{
    private const int GoodColor = 0x3BA55D;
    private const int KeptColor = 0xD9822B;

    public static MessagePayload Of(Reply.Reload reply, string owner)
    {
        var outcome = reply.Outcome;
        var report = new ContentReport(
            TitleOf(outcome.Result),
            $"{outcome.Reason} {FiguresOf(outcome)}"
        );
        if (outcome.Diff is { } diff)
        {
            Add(report, diff);
        }

        var message = report.ToMessage(
            DescriptionOf(outcome),
            ColorOf(outcome.Result),
            "reload.md"
        );
        return outcome.Refused is { } revision
            ? message with
            {
                Components = Rows.Of([ForceButton(new CustomId.Force(revision, owner))]),
            }
            : message;
    }

    /// <summary>Tells at a glance whether it went as it was meant.</summary>
    public static int ColorOf(ReloadResult result) =>
        result is ReloadResult.Refused or ReloadResult.Failed ? KeptColor : GoodColor;

    private static void Add(ContentReport report, VaultDiff diff) =>
        report
            .Add("Added", [.. diff.Added.Select(note => note.Id.Path)])
            .Add(
                "Changed",
                [.. diff.Changed.Select(each => each.Note.Id.Path + PartsOf(each.Parts))]
            )
            .Add(
                "Renamed",
                [.. diff.Renamed.Select(each => $"{each.From.Id.Path} → {each.To.Id.Path}")]
            )
            .Add("Removed", [.. diff.Removed.Select(note => note.Id.Path)])
            .Add("Links newly broken", [.. diff.Broken.Select(Line)])
            .Add("Links mended", [.. diff.Mended.Select(Line)])
            .Add("New problems", [.. diff.NewProblems.Select(ProblemsLayout.Line)])
            .Add("Problems gone", [.. diff.GoneProblems.Select(ProblemsLayout.Line)]);

    private static string Line(Edge edge) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{edge.From.Id.Path}:{edge.Link.Line} [[{edge.Link.Target}]]"
        );

    private static string PartsOf(NoteParts parts) =>
        parts == NoteParts.None ? "" : $" ({parts.ToString().ToLowerInvariant()})";

    /// <summary>How it ended, in a few words.</summary>
    public static string TitleOf(ReloadResult result) =>
        result switch
        {
            ReloadResult.Swapped => "Reloaded",
            ReloadResult.Unchanged => "Nothing has changed",
            ReloadResult.DryRun => "What a reload would change",
            ReloadResult.Refused => "Not reloaded: too much would be lost",
            ReloadResult.RolledBack => "Back to the notes before",
            _ => "Not reloaded",
        };

    private static string DescriptionOf(ReloadOutcome outcome) =>
        outcome.Reason is { } reason
            ? $"{DiscordMarkdown.Escape(VisibleText.Line(reason))}\n{FiguresOf(outcome)}"
            : FiguresOf(outcome);

    private static string FiguresOf(ReloadOutcome outcome)
    {
        var before =
            outcome.Before.Length > 0 && outcome.Before != outcome.Revision
                ? $" (before: `{outcome.Before}`)"
                : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Revision in service: `{outcome.Revision}`{before} · {outcome.Duration.TotalSeconds:F1} s"
        );
    }

    private static Button ForceButton(CustomId.Force force) =>
        new(ButtonStyle.Danger, "Put it into service all the same", force.ToString());
}
