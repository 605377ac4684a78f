using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Tags;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Golden;

public class ObsidianNoteTests
{
    public static TheoryData<string> Answers =>
        GoldenFolder.Path is { } path
            ?
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(path, "expected"), "*.json")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [""];

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_note_is_read_as_Obsidian_reads_it(string name)
    {
        GoldenFolder.Required();
        var answer = ObsidianAnswer.Read(name);
        var reading = NoteReader.Read(GoldenFolder.Source(answer.Path), VaultOptions.Default);

        Assert.Equal(answer.Links, LinksOf(reading, LinkKind.Wikilink, LinkKind.Markdown));
        Assert.Equal(answer.Transclusions, LinksOf(reading, LinkKind.Transclusion));
        Assert.Equal(
            answer.PropertyLinks,
            LinksOf(reading, LinkKind.Property).Select(link => (link.Link, link.Label))
        );
        Assert.Equal(
            answer.Headings,
            reading.Sections.Select(section => (section.Heading, section.Level, section.Line))
        );
        var frontMatterTags = NoteTags.InFrontMatter(reading).Select(tag => "#" + tag).ToArray();
        Assert.Equal(answer.FrontMatterTags, frontMatterTags);
        Assert.Equal(
            answer.AllTags,
            frontMatterTags.Concat(reading.InlineTags.Select(tag => "#" + tag))
        );
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_links_of_a_note_lead_where_Obsidian_leads_them(string name)
    {
        GoldenFolder.Required();
        var answer = ObsidianAnswer.Read(name);
        var note = GoldenFolder.Vault.Get(new NoteId(answer.Path))!;

        Assert.Equal(
            answer.Destinations,
            answer.Destinations.Select(destination =>
                (
                    destination.Link,
                    PathOf(new NoteLink(LinkKind.Wikilink, destination.Link, null, 1), note)
                )
            )
        );
    }

    // Where a link has no label, Obsidian gives the one it would show.
    private static IEnumerable<(string Link, string Label, int Line)> LinksOf(
        NoteReading reading,
        params LinkKind[] kinds
    ) =>
        reading
            .Links.Where(link => kinds.Contains(link.Kind))
            .Select(link => (link.Target, link.Label ?? ShownFor(link.Target), link.Line));

    private static string ShownFor(string target) =>
        string.Join(
            " > ",
            target.Split('#').Select(part => part.Trim()).Where(part => part.Length > 0)
        );

    private static string? PathOf(NoteLink link, Note note) =>
        GoldenFolder.Vault.Resolve(link, note).Resolution
            is Resolution.Resolved
                or Resolution.Attachment
            ? GoldenFolder.Vault.PathOf(link, note)
            : null;
}
