using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Lookup;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What stands above the embed of a message, in small print: why it is these notes, or how the reader came there.</summary>
internal static class SmallPrint
{
    private const int NameLength = 100;
    private const int QueryLength = 80;

    /// <summary>Why notes are shown, a line for each whose title was not what the reader gave; null for none.</summary>
    public static string? Reasons(params ReadOnlySpan<NameMatch> matches)
    {
        List<string> lines = [];
        foreach (var match in matches)
        {
            if (ReasonFor(match) is { } reason)
            {
                lines.Add($"{NameOf(match.Note.Title)} — {reason}");
            }
        }

        return lines.Count > 0 ? Write(lines) : null;
    }

    /// <summary>The notes of a walk in their order; null where it begins.</summary>
    public static string? Walk(IEnumerable<Note> notes)
    {
        var names = notes.Select(note => NameOf(note.Title)).ToList();
        return names.Count > 1 ? Write([string.Join(" › ", names)]) : null;
    }

    /// <summary>Lines in small print, within what Discord takes however long they are.</summary>
    /// <param name="lines">Discord's Markdown.</param>
    public static string Write(IEnumerable<string> lines) =>
        TextFitter.Fit(
            string.Join('\n', lines.Select(line => "-# " + line)),
            DiscordLimits.Content
        );

    private static string? ReasonFor(NameMatch match)
    {
        var query = match.Query is { } text ? DiscordMarkdown.Text(text, QueryLength) : null;
        var via = MatchedName.Of(match, NameOf(match.Name));
        return match.Kind switch
        {
            MatchKind.Key or MatchKind.Title => null,
            MatchKind.Alias => via,
            _ when query is null => via,
            _ => $"closest to “{query}”{(via is null ? "" : ", " + via)}",
        };
    }

    private static string NameOf(string name) => DiscordMarkdown.Name(name, NameLength);
}
