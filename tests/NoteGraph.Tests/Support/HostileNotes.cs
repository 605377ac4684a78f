using System.Text;
using CsCheck;

namespace NoteGraph.Tests.Support;

/// <summary>
/// Notes that no one would write: the pieces that Markdown, wikilinks and front matter are made of, in any order, some of
/// them over and over.
/// </summary>
public static class HostileNotes
{
    private static readonly string[] Inlines =
    [
        .. "[[|]]|[[A]]|[[A|b]]|![[|![[A#h]]|[[A#^b]]|[[#|]]]|[[[|\\[[|[|]|](|)|![|[a](A.md)|[a](<A b.md>)|[a](A%20b.md \"t\")|](<".Split(
            '|'
        ),
        "|",
        "\\|",
        "[[A|b\\|c]]",
        .. "# ## ^ ^b1 %% %%% $ $$ $5 ` `` ``` ~~~ ~~ == * ** *** _ __ ! \\ \\\\ < > & &amp; &#0; &#x110000; : - -- — – /".Split(
            ' '
        ),
        .. "<!-- --> <!--> <b> </b> <br> <a href='x'> <![CDATA[ ]]> <?php ?> <script> </script> <https://e.org> <a@e.org>".Split(
            ' '
        ),
        .. "#tag #1984 #a/b #é #🐝 word Name Ω ς İ e\u0301 \u00A0 \u200D \u2028 \0 \uFEFF \uD800 \uDC00 🐝 ﷽".Split(
            ' '
        ),
        "[^1]",
        "^[note]",
        "[r]: A.md \"t\"",
        "Quick stats",
        "Related",
        "**Name** — ",
        "2026-01-01",
        "*Updated 2026-01-01*",
        "Sources: ",
    ];

    private static readonly string[] Lines =
    [
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\n# ",
        "\n## Related\n\n",
        "\n## Quick stats\n\n",
        "\n### ",
        "\n> ",
        "\n> > ",
        "\n> [!note]- ",
        "\n- ",
        "\n- [ ] ",
        "\n  - ",
        "\n      1. ",
        "\n\t",
        "\n    ",
        "\n| a | b |\n|---|---|\n| ",
        "\n|:-:|\n",
        "\n---\n",
        "\n===\n",
        "\n%%\n",
        "\n$$\n",
        "\n```\n",
        "\n~~~js\n",
        "\n<!--\n",
        "\n<div>\n",
        "\n***\n",
    ];

    private static readonly string[] Properties =
    [
        "aliases: [A, 'b', \"c\"]",
        "aliases:\n  - A\n  - B",
        "alias: ON",
        "tags: a",
        "tags: [a, b/c, 1984]",
        "publish: false",
        "title: T",
        "friend: \"[[A|b]]\"",
        "a: &x [*x]",
        "b: *x",
        "c: {d: {e: [[[f]]]}}",
        "? [k]\n: v",
        "text: |\n  line",
        "text: >-\n  line",
        "- item",
        "a: [",
        "a: {",
        "a: \"",
        "a: '",
        "\ta: b",
        "a: !!python/object:x y",
        "a: !<tag:x> y",
        "%YAML 9.9",
        "<<: *x",
        "\u0000: a",
        "{\"aliases\": [\"A\"], \"tags\": \"t\"}",
        "#",
        ":",
        "...",
        "--- ",
    ];

    private static readonly Gen<string> GenPiece = Gen.Frequency(
        (6, Gen.OneOf(Inlines)),
        (3, Gen.OneOf(Lines)),
        (1, Gen.OneOf(" ", "  ", ", ", ". ")),
        (1, Gen.String[0, 8])
    );

    private static readonly Gen<string> GenRun = Gen.Select(
        GenPiece.Array[1, 3],
        Gen.Frequency((20, Gen.Int[1, 4]), (1, Gen.Int[5, 400])),
        (pieces, times) => new StringBuilder().Insert(0, string.Concat(pieces), times).ToString()
    );

    private static readonly Gen<string> GenFrontMatter = Gen.Select(
        Gen.OneOf("---\n", "---\r\n", "\uFEFF---\n", "--- \n", "\n---\n"),
        Gen.OneOf(Properties).Array[0, 5],
        Gen.OneOf("\n---\n", "\n---", "\n", "\n--- \n\n"),
        (open, properties, close) => open + string.Join('\n', properties) + close
    );

    /// <summary>The text of a note.</summary>
    public static Gen<string> Text { get; } =
        Gen.Select(
            Gen.Frequency((2, Gen.Const("")), (1, GenFrontMatter)),
            GenRun.Array[0, 25],
            (frontMatter, runs) => frontMatter + string.Concat(runs)
        );

    /// <summary>How many notes a test draws: a few, or as many as the environment variable <c>FUZZ_NOTES</c> says.</summary>
    public static int Count { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("FUZZ_NOTES"),
            System.Globalization.CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : 2000;
}
