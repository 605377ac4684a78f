using Bot.Interactions.Rendering.Markdown;
using CsCheck;
using NoteGraph.Parsing;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Rendering.Markdown;

/// <summary>Pieces that are nothing but words are not parsed, and nobody can tell.</summary>
public class WordsTests
{
    private static readonly string[] Parts =
    [
        "a",
        "B",
        "word",
        "é",
        "e\u0301",
        "😀",
        "\ud83d",
        "\ude00",
        "\ufffd",
        "1. ",
        "- ",
        "+ ",
        "(c)",
        "http://a.b/c",
        "www.a.b",
        "a@b.c",
        "@everyone",
        ":smile:",
        "\"",
        "'",
        "...",
        "--",
        "{",
        "}",
        ";",
        "/",
        " ",
        "  ",
        "    ",
        "\u00a0",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2028",
        "\u0085",
        "\v",
        "\f",
        "\0",
        "|",
        "#",
        "#tag",
        "*",
        "\n",
    ];

    private static readonly Vault Vault = VaultText.Vault("=== Note.md\nText.\n");

    [Fact]
    public void Any_text_comes_out_as_if_it_had_been_parsed() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(at => Parts[at])
            .Array[0, 8]
            .Select(string.Concat)
            .Sample(text => Assert.Equal(Parsed(text), Line(text)), iter: 20_000);

    [Theory]
    [InlineData("Founded in 2015, San Francisco (US)", true)]
    [InlineData("", true)]
    [InlineData("see [[Note]]", false)]
    [InlineData("5 * 3", false)]
    [InlineData("first\nsecond", false)]
    public void Words_are_told_by_the_signs_that_are_not_in_them(string text, bool areWords) =>
        Assert.Equal(areWords, NoteMarkdown.IsWords(text));

    private static string Line(string text) =>
        new DiscordMarkdown(Vault, Vault.Notes[0], addresses: null).Line(text);

    private static string Parsed(string text) =>
        DiscordEscaping.LineStarts(
            InlineWriter
                .Write(
                    [
                        .. BlockWriter.PiecesOf(
                            NoteMarkdown.ParseLine(text),
                            new NoteLinks(Vault, Vault.Notes[0], addresses: null),
                            text
                        ),
                        // Says nothing, but one piece alone would take the short way as well.
                        new InlinePiece.Text("", TextStyle.None),
                    ],
                    hasBlocks: false
                )
                .Replace('\n', ' ')
        );
}
