using CsCheck;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class WithheldPropertyTests
{
    private const int Vaults = 300;

    [Fact]
    public void No_name_of_a_withheld_note_is_in_anything_that_a_vault_says() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var vault = drawn.Vault();
                foreach (var said in Everything(vault))
                {
                    Assert.All(
                        drawn.WithheldNames,
                        name =>
                            Assert.DoesNotContain(name, said, StringComparison.OrdinalIgnoreCase)
                    );
                }
            },
            iter: Vaults
        );

    [Fact]
    public void No_lookup_leads_to_a_withheld_note() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var vault = drawn.Vault();
                foreach (var name in drawn.WithheldNames)
                {
                    Assert.All(
                        vault.Complete(name[..3], 25),
                        match => AssertPublished(vault, match.Note)
                    );
                    AssertPublished(vault, FoundBy(vault, name));
                    AssertPublished(vault, FoundBy(vault, name[..^1]));
                    Assert.Null(vault.Get(NoteKey.For(new NoteId($"Folder 0/{name}.md"))));
                    Assert.Null(vault.Get(new NoteId($"Folder 1/{name}.md")));
                }
            },
            iter: Vaults
        );

    [Fact]
    public void No_edge_leads_from_or_to_a_withheld_note() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var vault = drawn.Vault();
                Assert.All(
                    vault.Notes.SelectMany(note =>
                        vault.LinksFrom(note).Concat(vault.LinksTo(note))
                    ),
                    edge =>
                    {
                        AssertPublished(vault, edge.From);
                        AssertPublished(vault, edge.To ?? edge.From);
                        Assert.NotEqual(Resolution.Withheld, edge.Resolution);
                    }
                );
            },
            iter: Vaults
        );

    private static Note[] FoundBy(Vault vault, string text) =>
        vault.Find(text) switch
        {
            NoteLookup.Found found => [found.Match.Note],
            NoteLookup.Ambiguous several => [.. several.Matches.Select(match => match.Note)],
            NoteLookup.Missing missing => [.. missing.Suggestions.Select(match => match.Note)],
            _ => [],
        };

    private static void AssertPublished(Vault vault, params Note[] notes) =>
        Assert.All(notes, note => Assert.Same(note, vault.Get(note.Id)));

    private static IEnumerable<string> Everything(Vault vault) =>
        vault
            .Notes.SelectMany(note => Of(vault, note))
            .Concat(vault.Problems.Select(problem => problem.ToString()))
            .Concat(vault.Complete("", 25).Select(match => match.ToString()));

    private static IEnumerable<string> Of(Vault vault, Note note) =>
        [
            note.Id.Path,
            note.Title,
            note.Text,
            note.Body,
            vault.PlainText(note.Text, note),
            vault.PlainLine(note.Text, note),
            .. note.Aliases,
            .. note.Tags,
            .. note.Links.Select(link =>
                $"{link} {vault.TextOf(link, note)} {vault.PathOf(link, note)}"
            ),
            .. note
                .Links.SelectMany(link => vault.Candidates(link, note))
                .Select(other => other.Title),
            .. note.Sections.SelectMany(section =>
                (string[])[section.Heading, note.TextOf(section), note.OwnTextOf(section)]
            ),
            .. vault.LinksFrom(note).Concat(vault.LinksTo(note)).Select(edge => edge.ToString()),
            note.Card.ToString(),
            .. note.Card.Stats.Select(stat => stat.ToString()),
            .. note.Card.Related.Select(entry => entry.ToString()),
        ];
}
