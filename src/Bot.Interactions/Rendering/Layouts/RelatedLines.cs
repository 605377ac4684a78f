using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Cards;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>A line of a list of notes.</summary>
/// <param name="Text">Discord's Markdown.</param>
/// <param name="Group">What the author put it under, in Discord's Markdown; null for nothing.</param>
/// <param name="Target">The note that one can go on to; null when it is none.</param>
/// <param name="Reason">Why the two are related, as plain text; empty when nobody says.</param>
internal readonly record struct NoteLine(string Text, string? Group, Note? Target, string Reason);

/// <summary>The related entries of a note as lines.</summary>
internal static class RelatedLines
{
    private const int NameLength = 120;
    private const int GroupLength = 80;

    // Room for the line that says how many entries are left out.
    private const int MoreLength = 24;

    /// <summary>One line an entry, in the author's order.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="annotationLength">How long an annotation may be, in characters.</param>
    public static IEnumerable<NoteLine> Of(NoteFrame frame, int most, int annotationLength) =>
        frame.Note.Card.Related.Take(most).Select(entry => Of(entry, frame, annotationLength));

    /// <summary>The notes that all entries lead to, each with the reason as plain text.</summary>
    /// <param name="lines">The lines of the first entries. Those of the others are not written, since a note can have hundreds.</param>
    public static IEnumerable<(Note Note, string Reason)> Targets(
        NoteFrame frame,
        ImmutableArray<NoteLine> lines
    )
    {
        foreach (var line in lines)
        {
            if (line.Target is { } target)
            {
                yield return (target, line.Reason);
            }
        }

        foreach (var entry in frame.Note.Card.Related.Skip(lines.Length))
        {
            if (entry.TargetIn(frame.Vault, frame.Note) is { } target && target != frame.Note)
            {
                yield return (target, ReasonOf(entry, frame));
            }
        }
    }

    /// <summary>A line: the name in bold where one can go on to the note, and the reason after a dash.</summary>
    /// <param name="mark">What stands behind the name.</param>
    public static string Write(string name, bool isNote, string reason, string mark = "") =>
        $"- {(isNote ? $"**{name}**" : name)}{mark}{(reason.Length > 0 ? " — " + reason : "")}";

    /// <summary>The lines with a heading wherever the group changes.</summary>
    public static string Join(IEnumerable<NoteLine> lines)
    {
        List<string> text = [];
        string? group = null;
        foreach (var line in lines)
        {
            if (line.Group is { } name && name != group)
            {
                text.Add($"**{name}**");
            }

            group = line.Group;
            text.Add(line.Text);
        }

        return string.Join('\n', text);
    }

    /// <summary>The line that says how many are left out; empty for none.</summary>
    public static string More(int count) =>
        count > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n*and {count} more*") : "";

    /// <summary>A field with the first lines, as many as it has room for, and with how many are left out; null when none fits.</summary>
    /// <param name="most">How many lines at most.</param>
    /// <param name="count">How many there are, those that are not among the lines included.</param>
    public static EmbedField? Field(
        string name,
        ImmutableArray<NoteLine> lines,
        int most,
        int count
    )
    {
        for (var shown = Math.Min(most, lines.Length); shown > 0; shown--)
        {
            var text = Join(lines.Take(shown));
            if (text.Length <= DiscordLimits.FieldValue - MoreLength)
            {
                return new EmbedField(name, text + More(count - shown));
            }
        }

        return null;
    }

    /// <summary>The line of one entry.</summary>
    /// <param name="mark">What stands behind the name.</param>
    public static NoteLine Of(
        RelatedEntry entry,
        NoteFrame frame,
        int annotationLength,
        string mark = ""
    )
    {
        var markdown = frame.Markdown;
        var target = entry.TargetIn(frame.Vault, frame.Note);
        var reason = entry.Annotation is { } annotation
            ? TextFitter.Fit(markdown.Line(annotation), annotationLength)
            : "";
        var group = entry.Group is { } written
            ? TextFitter.Fit(markdown.Title(written), GroupLength)
            : "";
        return new NoteLine(
            Write(
                TextFitter.Fit(NameOf(entry, markdown), NameLength),
                target is not null,
                reason,
                mark
            ),
            group.Length > 0 ? group : null,
            target == frame.Note ? null : target,
            ReasonOf(entry, frame)
        );
    }

    private static string ReasonOf(RelatedEntry entry, NoteFrame frame) =>
        entry.Annotation is { } annotation ? frame.Markdown.Plain(annotation) : "";

    private static string NameOf(RelatedEntry entry, DiscordMarkdown markdown)
    {
        var name =
            entry.Link is { } link ? markdown.Link(link)
            : entry.Url is { } url ? DiscordMarkdown.WebLink(markdown.Plain(entry.Name), url)
            : markdown.Line(entry.Name);
        return name.Length > 0 ? name : VisibleText.Nameless;
    }
}
