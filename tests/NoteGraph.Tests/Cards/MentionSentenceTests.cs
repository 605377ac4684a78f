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
        var sentence = Sentence(text);

        Assert.NotNull(sentence);
        Assert.Equal(
            "We met [[A]] here and there.",
            string.Join(' ', sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );
    }

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

    private static string? Sentence(string text)
    {
        var vault = VaultText.Vault($"=== Note.md\n{text}\n=== A.md\nIt is near.");
        return MentionSentence.Of(
            vault.LinksTo(vault.Note("A.md")).First(edge => edge.From.Id.Path == "Note.md")
        );
    }
}
