using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Search;

/// <summary>What is searched of a note, as the words that readers see.</summary>
internal sealed record NoteWords(string Title, string Names, string Headings, string Body)
{
    public static NoteWords Of(Vault vault, Note note) =>
        new(
            SearchWords.Separated(note.Title),
            SearchWords.Separated(string.Join('\n', note.Aliases.Append(note.Id.Stem))),
            SearchWords.Separated(
                string.Join(
                    '\n',
                    note.Sections.Select(section => vault.PlainLine(section.Heading, note))
                )
            ),
            SearchWords.Separated(vault.PlainText(note.Body, note))
        );
}
