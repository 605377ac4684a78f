using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>The replies that show a note that was found.</summary>
internal static class NoteReplies
{
    private const int MaxHeadings = 12;

    /// <summary>A view of a note, or one of its sections when one is named.</summary>
    public static Reply Show(Vault vault, NameMatch match, NoteView view, string? section)
    {
        if (section is null)
        {
            return view switch
            {
                NoteView.Stats => new Reply.Stats(vault, match),
                NoteView.Related => new Reply.Related(vault, match),
                _ => new Reply.Card(vault, match),
            };
        }

        return SectionChoices.Find(vault, match.Note, section) is { } position
            ? new Reply.SectionPage(vault, match, position)
            : NoSection(vault, match, section);
    }

    private static Reply.Notice NoSection(Vault vault, NameMatch match, string section)
    {
        var labels = SectionChoices.Labels(vault, match.Note).ToList();
        var known =
            labels.Count == 0
                ? "It has none."
                : $"It has: {string.Join(" · ", labels.Take(MaxHeadings).Select(NoticeText.Of))}{(labels.Count > MaxHeadings ? " …" : "")}";
        return new Reply.Notice(
            $"{NoticeText.Of(match.Note.Title)} has no single section “{NoticeText.Of(section)}”. {known}"
        )
        {
            IsPrivate = true,
        };
    }
}
