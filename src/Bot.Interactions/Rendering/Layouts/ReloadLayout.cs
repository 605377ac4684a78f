using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What a reload did, or why it did nothing.</summary>
internal static class ReloadLayout
{
    private const int GoodColor = 0x3BA55D;
    private const int KeptColor = 0xD9822B;
    private const int ReasonLength = 800;

    public static MessagePayload Of(Reply.Reload reply, string owner)
    {
        var outcome = reply.Outcome;
        var report = new ContentReport(
            TitleOf(outcome.Result),
            $"{outcome.Reason} {FiguresOf(outcome)}"
        );
        foreach (var (heading, lines) in outcome.Diff is { } diff ? DiffLists.Of(diff) : [])
        {
            report.Add(heading, lines);
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
            ? $"{DiscordMarkdown.Text(reason, ReasonLength)}\n{FiguresOf(outcome)}"
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
