using System.Text.RegularExpressions;
using Bot.Interactions.Rendering.Fitting;
using CsCheck;

namespace Bot.Interactions.Tests.Rendering.Fitting;

public partial class FittingTests
{
    private static readonly Gen<string> Pieces = Pick(
        "word",
        "a",
        "longer-word",
        "**two words**",
        "*slanted*",
        "~~gone for good~~",
        "[a label](https://example.org/path)",
        "`code with blanks`",
        "<https://example.org/>",
        "👩‍👩‍👧",
        "東京都は大きい",
        "e\u0301\u0302",
        "\\*",
        "- item\n",
        "\n\n",
        "\n",
        "> quoted words\n",
        "```cs\nvar x = 1;\nvar y = 2;\n```\n",
        "### Heading words\n"
    );

    private static readonly Gen<string> Texts = Pieces
        .List[0, 60]
        .Select(pieces => string.Join(' ', pieces));

    // Pieces that stay what they are with no blank between them.
    private static readonly Gen<string> Walls = Pick(
        "word",
        "[a label](https://example.org/path)",
        "<https://example.org/>",
        "👩‍👩‍👧",
        "東京都は大きい",
        "e\u0301\u0302",
        "\\*",
        "\\:"
    )
        .List[0, 60]
        .Select(string.Concat);

    [Fact]
    public void A_text_never_gets_longer_than_its_limit() =>
        Gen.Select(Texts, Gen.Int[1, 200])
            .Sample((text, limit) => TextFitter.Fit(text, limit).Length <= limit, iter: 3000);

    [Fact]
    public void A_text_that_fits_is_left_as_it_is() =>
        Texts.Sample(text => TextFitter.Fit(text, 100_000) == text.Trim(), iter: 500);

    [Fact]
    public void Where_words_are_cut_it_says_so() =>
        Gen.Select(Texts, Gen.Int[1, 200])
            .Sample(
                (text, limit) =>
                    WithoutAddresses(text).Trim().Length <= limit
                    || TextFitter.Fit(text, limit).Contains('…', StringComparison.Ordinal),
                iter: 3000
            );

    [Fact]
    public void Nothing_is_cut_inside_a_link_a_run_a_fence_or_a_character() =>
        Gen.Select(Texts, Gen.Int[30, 200])
            .Sample((text, limit) => IsWhole(TextFitter.Fit(text, limit)), iter: 3000);

    [Fact]
    public void Every_page_keeps_the_limit_and_is_whole() =>
        Gen.Select(Texts, Gen.Int[60, 200])
            .Sample(
                (text, limit) =>
                    Paginator
                        .Split(text, limit)
                        .All(page =>
                            page.Length <= limit
                            && !string.IsNullOrWhiteSpace(page)
                            && IsWhole(page)
                        ),
                iter: 3000
            );

    [Fact]
    public void Every_page_of_a_text_without_blanks_is_whole_too() =>
        Gen.Select(Walls, Gen.Int[60, 200])
            .Sample(
                (text, limit) =>
                {
                    var pages = Paginator.Split(text, limit);
                    return pages.All(page => page.Length <= limit && IsWhole(page))
                        && string.Concat(pages) == text;
                },
                iter: 3000
            );

    [Fact]
    public void The_pages_together_hold_every_letter_of_the_text() =>
        Gen.Select(Texts, Gen.Int[60, 200])
            .Sample(
                (text, limit) =>
                    Letters(string.Join('\n', Paginator.Split(text, limit))) == Letters(text),
                iter: 3000
            );

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("one two. three", 11, "one two. …")]
    [InlineData("**one two three**", 14, "**one two…**")]
    [InlineData("see and read [the label](https://example.org) now", 20, "see and read…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 9, "…")]
    [InlineData("東京都は大きい町です", 6, "東京都は…")]
    [InlineData("", 5, "")]
    [InlineData("word", 0, "")]
    public void A_cut_comes_between_words_before_a_link_and_within_bold(
        string text,
        int limit,
        string expected
    ) => Assert.Equal(expected, TextFitter.Fit(text, limit));

    [Theory]
    [InlineData("[The Label](https://example.org/a)", 20, "The Label")]
    [InlineData("[The Long Label](https://example.org/a)", 10, "The Long…")]
    [InlineData("[The Label](https://example.org/a) and more", 20, "The Label and more")]
    [InlineData("see [the label](https://example.org) now", 20, "see the label now")]
    [InlineData("**[The Label](https://example.org/a)**", 20, "**The Label**")]
    [InlineData(
        "[A](https://a.org) [The Label](https://example.org/a)",
        40,
        "[A](https://a.org) The Label"
    )]
    [InlineData("`[code](https://example.org/a)`", 20, "…")]
    public void A_link_that_takes_the_room_of_words_is_its_label_alone(
        string text,
        int limit,
        string expected
    ) => Assert.Equal(expected, TextFitter.Fit(text, limit));

    [Theory]
    [InlineData("[[a](https://a.org)](https://a.org)")]
    [InlineData("[a](https://a.org)")]
    [InlineData("http://(")]
    [InlineData("[http://(")]
    public void A_wall_of_links_and_of_halves_of_them_is_shortened(string brick)
    {
        var wall = string.Concat(Enumerable.Repeat(brick, 50_000));

        Assert.InRange(TextFitter.Fit(wall, 100).Length, 1, 100);
    }

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("supercalifragilistic", 8, "superc…")]
    [InlineData("a *b* [c", 7, "a *b* …")]
    public void Plain_text_is_cut_without_a_look_at_marks(
        string text,
        int limit,
        string expected
    ) => Assert.Equal(expected, TextFitter.FitPlain(text, limit));

    [Fact]
    public void A_label_that_is_left_of_a_link_begins_no_block()
    {
        var link = $"[1. one](https://example.org/{new string('a', 40)})";

        Assert.Equal(@"1\. one two", TextFitter.Fit(link + " two", 20));
        Assert.Equal(@"- 1\. one two", TextFitter.Fit($"- {link} two", 20));
    }

    [Fact]
    public void Pages_end_between_paragraphs_where_they_can()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("words", 10));

        var pages = Paginator.Split(string.Join("\n\n", paragraph, paragraph, paragraph), 130);

        Assert.Equal([$"{paragraph}\n\n{paragraph}", paragraph], pages);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("12. ")]
    public void A_page_that_goes_on_within_a_line_begins_no_block(string mark)
    {
        var words = string.Join(' ', Enumerable.Repeat("words", 10));

        var pages = Paginator.Split($"{words} {mark}{words}", words.Length);

        Assert.Equal(words, pages[0]);
        Assert.StartsWith("\u200B" + mark + "words", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_goes_on_before_a_line_which_begins_a_block_is_not_marked_for_it()
    {
        var words = string.Join(' ', Enumerable.Repeat("words", 10));

        var pages = Paginator.Split($"{words} here\n- item", words.Length);

        Assert.Equal([words, "here\n- item"], pages);
    }

    [Theory]
    [InlineData("> words")]
    [InlineData("- words")]
    [InlineData("1. words")]
    public void A_page_that_goes_on_between_characters_begins_no_block(string rest)
    {
        var wall = new string('a', 100);

        Assert.Equal([wall, "\u200B" + rest], Paginator.Split(wall + rest, wall.Length));
    }

    [Theory]
    [InlineData("> words")]
    [InlineData("1. words")]
    public void A_page_that_goes_on_behind_a_link_begins_no_block(string rest)
    {
        var wall = string.Concat(Enumerable.Repeat("[a](https://example.org/)", 4));

        Assert.Equal([wall, "\u200B" + rest], Paginator.Split(wall + rest, wall.Length));
    }

    [Fact]
    public void A_fence_that_goes_on_between_characters_keeps_its_letters()
    {
        var code = new string('>', 400);

        var pages = Paginator.Split($"```\n{code}\n```", 100);

        Assert.All(pages, page => Assert.DoesNotContain('\u200B', page));
    }

    [Fact]
    public void A_fence_over_a_page_is_closed_and_begun_again()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 20).Select(line => $"line {line:D2}"));

        var pages = Paginator.Split($"```cs\n{lines}\n```", 90);

        Assert.True(pages.Length > 1);
        Assert.All(
            pages,
            page =>
            {
                Assert.StartsWith("```cs\n", page, StringComparison.Ordinal);
                Assert.EndsWith("\n```", page, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData(@"\*")]
    [InlineData(@"\:a")]
    [InlineData(@"a\_")]
    [InlineData("[a](https://example.org/)")]
    [InlineData("`a`b")]
    [InlineData("**a**b")]
    public void A_wall_without_blanks_fills_its_pages_and_loses_nothing(string brick)
    {
        var wall = string.Concat(Enumerable.Repeat(brick, 2000));

        var pages = Paginator.Split(wall, 1000);

        Assert.Equal(wall, string.Concat(pages));
        Assert.All(pages.SkipLast(1), page => Assert.InRange(page.Length, 900, 1000));
    }

    private static Gen<string> Pick(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static bool IsWhole(string text)
    {
        var outside = Fence().Replace(text, "");
        return !outside.Contains("```", StringComparison.Ordinal)
            && Count(outside, "**") % 2 == 0
            && Count(outside, "~~") % 2 == 0
            && Count(outside, "`") % 2 == 0
            && Count(outside, "](") == Count(outside, "[a label](https://example.org/path)")
            && Count(outside, "<http") == Count(outside, "<https://example.org/>")
            && Count(outside, "👩") == Count(outside, "👩‍👩‍👧") * 2
            && !outside.EndsWith('\u200D')
            && Count(outside, "e\u0301") == Count(outside, "e\u0301\u0302");
    }

    private static string WithoutAddresses(string text) =>
        text.Replace("[a label](https://example.org/path)", "a label", StringComparison.Ordinal);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    // Marks may be closed and begun again at a page's end; letters, digits and signs of languages may not go.
    private static string Letters(string text) =>
        NoLetter().Replace(text.Replace("```cs\n", "```", StringComparison.Ordinal), "");

    [GeneratedRegex("```cs\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]")]
    private static partial Regex NoLetter();
}
