using NoteGraph.Cards;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

public sealed class MentionSentenceTests
{
    [Theory]
    [InlineData("We met [[A]] in the spring of 1949.", "We met [[A]] in the spring of 1949.")]
    [InlineData("It was dry. We met [[A]] there. It rained.", "We met [[A]] there.")]
    [InlineData("- [ ] ask [[A]] for the anvils", "ask [[A]] for the anvils")]
    [InlineData("> - [[A]] sold us the anvils", "[[A]] sold us the anvils")]
    [InlineData("### Sold by [[A]] to coyotes", "Sold by [[A]] to coyotes")]
    [InlineData("It was dry.\r\rWe met [[A]] there.\rIt rained.\r", "We met [[A]] there.")]
    [InlineData("[[A]]", null)]
    [InlineData("---\nrival: \"[[A]]\"\n---\n", null)]
    public void It_is_the_sentence_in_which_the_link_stands(string text, string? sentence) =>
        Assert.Equal(sentence, Sentence(text));

    [Theory]
    [InlineData("A raised money again last year. Bo joined [[A]] in 2024.")]
    [InlineData("[[A|Others]] raised money last year. Bo joined [[A]] in 2024.", "[[A]]")]
    [InlineData("[[A B]] raised money last year. Bo joined [[A|the A firm]] in 2024.")]
    [InlineData("The A firm raised money. Bo joined [the A firm](A.md) in 2024.")]
    [InlineData("Money was raised. Much of it. Bo joined [them](<./A.md> \"A. B\") in 2024.")]
    [InlineData("Ada left it ([source](B.md)). Bo joined it ([source](A.md)) in 2024.")]
    [InlineData("Ada left [it](<A (B).md>). Bo joined [it](A.md) in 2024.")]
    [InlineData("Ada left. Bo joined [all (of it)](A.md \"Mr. B\") in 2024.")]
    [InlineData("Money was raised. Bo joined ![[A|Dr. Ada of the A firm]] in 2024.")]
    public void Of_several_sentences_it_is_the_one_that_holds_the_link_as_it_is_written(
        string text,
        string link = ""
    )
    {
        var sentence = Sentence(text, link);

        Assert.StartsWith("Bo joined", sentence, StringComparison.Ordinal);
        Assert.EndsWith("in 2024.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_none_where_the_line_does_not_show_where_the_link_stands() =>
        Assert.Null(Sentence("We met many last year. Others came, as did [](./%41.md) of ours."));

    [Theory]
    [InlineData("| k | [[A|the A firm]] and more |", "k · [[A|the A firm]] and more")]
    [InlineData("| k | [[A\\|the A firm]] and more |", "k · [[A|the A firm]] and more")]
    [InlineData("| k | [[A|a]], [[B\\|b]] | [[C|c]] |", "k · [[A|a]], [[B|b]] · [[C|c]]")]
    [InlineData("| k | [[A]] | one \\| two |", "k · [[A]] · one | two")]
    [InlineData("| k | [[A]] | `one | two` |", "k · [[A]] · `one | two`")]
    [InlineData("|k|[[A]]|and more", "k · [[A]] · and more")]
    [InlineData("| k | | **[[A|the A firm]]** | |", "k · **[[A|the A firm]]**")]
    [InlineData("> | k | [[A|the A firm]] and more |", "k · [[A|the A firm]] and more")]
    [InlineData("| k | ![[p.png|100]] [[A|the A firm]] |", "k · ![[p.png|100]] [[A|the A firm]]")]
    public void Of_a_table_it_is_the_row_with_its_links_whole(string row, string sentence)
    {
        Assert.Equal(sentence, Sentence(row));
        Assert.Equal(sentence, Sentence($"| Who | Why | How |\n|---|---|---|\n{row}\n"));
    }

    [Theory]
    [InlineData("%%\nPrivate: we doubt [[A]] pays us.\n%%\nText.")]
    [InlineData("%% open\n[[A]] hidden too, and more\nclose %%")]
    [InlineData("Text %% open\n[[A]] hidden too, and more\nclose %% text.")]
    [InlineData("Text %% we doubt [[A]] pays us. %% and more text.")]
    [InlineData("Text %% One. We doubt [[A]] pays us. Two.")]
    [InlineData("- Text %% open\n  we doubt [[A]] pays us\n  close %%")]
    [InlineData("> %% open\n> we doubt [[A]] pays us\n> close %%")]
    [InlineData("| k | %% we doubt [[A]] pays us %% | more of it |")]
    [InlineData("| a | b |\n|---|---|\n| k | %% we doubt [[A]] pays us %% |")]
    [InlineData("Text %% we doubt [A](A.md) pays us. %% and more text.")]
    [InlineData("%%\r\nPrivate: we doubt [[A]] pays us.\r\n%%\r\nText.")]
    [InlineData("Äöü 🚀\n\n%%\nPrivate: we doubt [[A]] pays us.\n%%\nText.")]
    public void There_is_none_for_a_link_in_a_comment(string text) => Assert.Null(Sentence(text));

    [Theory]
    [InlineData("We met [[A]] here %% which is *not* true %% and there.")]
    [InlineData("We met %% at [[A]] or so **in private** %% [[A]] here and there.")]
    [InlineData("Text. %% private *talk*\nof **ours** %% We met [[A]] here and there.")]
    [InlineData("Text <!-- private\nof *ours* --> We met [[A]] here and there.")]
    [InlineData("We met [[A]] here and there. <!-- private\nof ours -->")]
    [InlineData("We met [[A]] <!-- private --> here and there.")]
    [InlineData("We met [[A]] here and there. %% private *talk*")]
    [InlineData("%%\nprivate [[B]]\n%%\nWe met [[A]] here and there.")]
    [InlineData("<!-- private -->\n\nWe met [[A]] here and there.")]
    [InlineData("Ä 🚀 <!-- private\nÄ 🚀 --> We met [[A]] here and there.")]
    public void Nothing_of_a_comment_beside_the_link_is_in_it(string text)
    {
        Assert.Equal("We met [[A]] here and there.", Sentence(text));
    }

    [Theory]
    [InlineData("[[A|the  firm]]")]
    [InlineData("[[A|the\u00A0firm]]")]
    [InlineData("[the\u2009firm](A.md)")]
    [InlineData("![the  firm](A.md)")]
    public void A_link_beside_a_comment_keeps_the_blanks_that_it_is_written_with(string link)
    {
        Assert.Equal(
            $"We met {link} here and there.",
            Sentence($"It rained. We met {link} here %% private %% and there.")
        );
    }

    [Fact]
    public void A_comment_does_not_make_a_line_too_long_for_a_sentence() =>
        Assert.Equal(
            "We met [[A]] here and there.",
            Sentence($"We met [[A]] here %% {new string('x', 5_000)} %% and there.")
        );

    [Theory]
    [InlineData("Some 5%% of [[A]] is ours", null)]
    [InlineData("In `a %% b` we met [[A]] twice", "In `a %% b` we met [[A]] twice")]
    [InlineData("```\n%%\n```\n\nWe met [[A]] twice", "We met [[A]] twice")]
    [InlineData("`<!--`\n\nWe met [[A]] twice", "We met [[A]] twice")]
    public void What_only_looks_like_a_comment_hides_what_the_parser_says(
        string text,
        string? sentence
    ) => Assert.Equal(sentence, Sentence(text));

    [Fact]
    public void A_comment_in_a_note_that_nests_beyond_all_sense_is_not_told()
    {
        var nested = string.Concat(Enumerable.Repeat("*a ", 50_000));

        Assert.Null(Sentence($"%%\nPrivate: we doubt [[A]] pays us.\n%%\n\n{nested}"));
        Assert.Null(Sentence($"%% Private: we doubt [[A]] pays us. {nested}\n%%"));
    }

    /// <param name="written">What the link looks like, where there are several.</param>
    private static string? Sentence(string text, string written = "")
    {
        var vault = VaultText.Vault($"=== Note.md\n{text}\n=== A.md\nIt is near.");
        return MentionSentence.Of(
            vault
                .LinksTo(vault.Note("A.md"))
                .First(edge =>
                    edge.From.Id.Path == "Note.md"
                    && (written.Length == 0 || $"[[{edge.Link.Text}]]" == written)
                )
        );
    }
}
