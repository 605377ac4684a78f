using CsCheck;
using NoteGraph.Lookup;

namespace NoteGraph.Tests.Lookup;

public class FoldedNameTests
{
    [Theory]
    [InlineData("Jan Leike", "janleike")]
    [InlineData("GPT-4", "gpt4")]
    [InlineData("U.S. Steel", "ussteel")]
    [InlineData("O’Reilly's", "oreillys")]
    [InlineData("Société Générale", "societegenerale")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("İstanbul ılık", "istanbulilik")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ørsted", "orsted")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("ＯｐｅｎＡＩ", "openai")]
    [InlineData("х²", "x2")]
    [InlineData("OрenАI", "openai")]
    [InlineData("C++", "c")]
    [InlineData("Acme™ Corp®", "acmecorp")]
    [InlineData("٣ نقاط", "3نقاط")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("한국은행", "한국은행")]
    [InlineData("がく", "がく")]
    [InlineData("ประเทศไทย", "ประเทศไทย")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("👍🏽 Thumbs", "👍thumbs")]
    [InlineData("a\u200Bb\u202Ec\u200Dd", "abcd")]
    [InlineData("\uD83D alone \uDC4D", "alone")]
    [InlineData("... --- !?", "")]
    [InlineData("", "")]
    public void Names_fold_to_their_letters_and_digits(string name, string folded) =>
        Assert.Equal(folded, FoldedName.From(name).Compact);

    [Theory]
    [InlineData("e\u0301clair", "\u00E9clair")]
    [InlineData("Пётр", "ПЕТР")]
    [InlineData("Ἀθῆναι", "αθηναι")]
    [InlineData("Hong-Kong", "hong kong")]
    [InlineData("Jan_Leike", "JanLeike")]
    public void Spellings_of_one_name_match(string one, string other) =>
        Assert.True(FoldedName.From(one).Matches(FoldedName.From(other)));

    [Fact]
    public void A_text_of_any_length_folds_to_a_bounded_name()
    {
        Assert.Equal(FoldedName.MaxLength, FoldedName.From(new string('x', 6_000)).Compact.Length);
        Assert.Equal(
            FoldedName.MaxLength,
            FoldedName.From(string.Concat(Enumerable.Repeat("\uFDFA", 6_000))).Compact.Length
        );
    }

    // The mark between them is no part of a word, and makes the name one that is not wholly ASCII.
    [Fact]
    public void A_name_in_ascii_folds_as_one_in_which_there_is_more() =>
        Gen.String[Gen.Char['\0', '\u007f'], 0, 150]
            .Sample(text =>
            {
                var (plain, longWay) = (FoldedName.From(text), FoldedName.From(text + "\u200b"));
                Assert.Equal(longWay.Compact, plain.Compact);
                Assert.Equal(longWay.Words, plain.Words);
                Assert.Equal(longWay.Starts, plain.Starts);
            });
}
