using CsCheck;
using Markdig.Syntax.Inlines;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Parsing;

/// <summary>What is found in the text of a block is what the block's tree holds, which is parsed only where it is asked for.</summary>
public class InlineScanTests
{
    // What the scan has rules of its own for, so that most of these blocks are read without a tree.
    private static readonly string[] Pieces =
    [
        "[[A]]",
        "[[A|b]]",
        "[[A\\|b]]",
        "![[A]]",
        "![[[A]]",
        "![",
        "[[",
        "]]",
        "[",
        "](A.md)",
        "!",
        "#tag",
        "#1",
        "#",
        "$5",
        "$x$",
        "$ ",
        "$$",
        "\\",
        "\\$",
        "<",
        "< 5",
        ">",
        "&#35;a",
        "%%",
        "**",
        "_",
        "|",
        " | ",
        ":",
        " ",
        "word",
        "\n",
        "\n| ",
        "\n|---|---|\n",
        "\n- ",
        "\n> ",
        "\n## ",
        "\n---\n",
        "\n%%\n",
        "\n\n",
        "\r\n",
        "\r",
    ];

    private static readonly Gen<string> Scanned = Gen.OneOf(Pieces)
        .Array[0, 24]
        .Select(pieces => string.Concat(pieces));

    [Fact]
    public void Scanned_text_has_the_links_and_tags_of_its_tree() =>
        Scanned.Sample(AssertSame, iter: HostileNotes.Count);

    [Fact]
    public void Hostile_text_has_the_links_and_tags_of_its_tree() =>
        HostileNotes.Text.Sample(AssertSame, iter: HostileNotes.Count);

    [Theory]
    [InlineData("It cost $5 [[A]] and $6.")]
    [InlineData("$a [[B]]$ [[C]]")]
    [InlineData("$a\n[[B]]$ [[C]]")]
    [InlineData("| $a | b |\n|---|---|\n| [[C\\|c]] | d$ #e |")]
    [InlineData("a < b, [[C]] <b title='[[D]]'>")]
    [InlineData("`[[A]]` [[B]]")]
    [InlineData("[[A] [b](C.md) [[D]]")]
    [InlineData("By [the\nfirm](A.md) and [[B]].")]
    [InlineData("> By [the\n> firm](A.md)")]
    [InlineData("[r] [[A]]\n\n[r]: B.md")]
    [InlineData("- #a\n- #b#c\n\n#d\n#e")]
    [InlineData("\\#a \\[[B]] \\\\[[C]]")]
    public void Known_traps_are_read_alike(string text) => AssertSame(text);

    [Fact]
    public void A_card_is_the_same_whatever_was_parsed_before_it() =>
        Gen.OneOf(HostileNotes.Text, Scanned)
            .Sample(
                text =>
                {
                    var source = NoteSource.FromText("Note.md", text);
                    var parsed = NoteReader.Read(source, VaultOptions.Default);
                    _ = parsed.Tree.Leaves(_ => true).Count();
                    var read = NoteReader.Read(source, VaultOptions.Default);
                    var (expected, actual) = (
                        CardReader.Read(parsed, VaultOptions.Default),
                        CardReader.Read(read, VaultOptions.Default)
                    );
                    Assert.Equal(expected.Related, actual.Related);
                    Assert.Equal(expected.Stats, actual.Stats);
                    Assert.Equal(
                        expected with
                        {
                            Related = [],
                            Stats = [],
                        },
                        actual with
                        {
                            Related = [],
                            Stats = [],
                        }
                    );
                },
                iter: HostileNotes.Count
            );

    private static void AssertSame(string text)
    {
        if (!NoteMarkdown.TryParseNote(text, out var scanned))
        {
            return;
        }

        Assert.True(NoteMarkdown.TryParseNote(text, out var tree));
        var (links, tags) = InlineHarvest.Of(scanned, []);
        var inlines = tree.Leaves(_ => true).SelectMany(leaf => InlinesOf(leaf.Inline!)).ToArray();

        // In some malformed tables Markdig's cells are not in the order of the text.
        Assert.Equal(
            Sorted(inlines.Select(inline => LinkOf(inline, text)).OfType<NoteLink>()),
            Sorted(links)
        );
        Assert.Equal(
            inlines.OfType<TagInline>().Select(inline => inline.Tag).Order(StringComparer.Ordinal),
            tags.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Sorted(IEnumerable<NoteLink> links) =>
        links.Select(link => link.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<Inline> InlinesOf(ContainerInline root)
    {
        for (var at = root.FirstChild; at is not null; at = InlineWalk.Next(at, root))
        {
            yield return at;
        }
    }

    private static NoteLink? LinkOf(Inline inline, string text) =>
        inline switch
        {
            WikilinkInline wikilink => wikilink.ToLink(),
            LinkInline link => link.ToLink(text),
            _ => null,
        };
}
