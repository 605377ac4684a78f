using NoteGraph.Lookup;

namespace NoteGraph.Tests.Lookup;

public class LikelySlipsTests
{
    [Theory]
    [InlineData("klarna", "klarna", 0)]
    // Left out, changed about, the next key, a key twice or with its neighbour.
    [InlineData("coot", "cobot", 0)]
    [InlineData("mircosoft", "microsoft", 0)]
    [InlineData("klarma", "klarna", 0)]
    [InlineData("appple", "apple", 0)]
    [InlineData("nexmi", "nexmo", 0)]
    [InlineData("applle", "apple", 0)]
    [InlineData("asppla", "apple", 0)]
    // By ear.
    [InlineData("kokoa", "cocoa", 0)]
    [InlineData("blachrock", "blackrock", 1)]
    // What has nothing to do with the right one.
    [InlineData("coot", "coop", 1)]
    [InlineData("coot", "cbot", 1)]
    [InlineData("fercm", "ferc", 1)]
    [InlineData("tot3", "toto", 1)]
    [InlineData("глзпром", "газпром", 1)]
    [InlineData("", "", 0)]
    [InlineData("", "ab", 0)]
    public void Errors_that_fingers_and_ears_make_are_told_from_others(
        string text,
        string name,
        int unlikely
    ) => Assert.Equal(unlikely, LikelySlips.CountUnlikely(text, name));

    [Theory]
    [InlineData("Coop\nCobot", "coot", "missing Cobot, Coop")]
    [InlineData("Infy\nRiney", "iney", "missing Riney, Infy")]
    // Where a word ends in both, the names have more in common.
    [InlineData("Peter Steinberger\nPeter Rahal", "Petet R", "ask Peter Rahal, Peter Steinberger")]
    public void Of_names_equally_near_the_likelier_comes_first(
        string names,
        string text,
        string expected
    ) => Assert.Equal(expected, NamesInText.Index(names).Find(text).Told());

    [Fact]
    public void A_name_of_which_words_are_named_comes_before_one_of_which_they_only_begin_some() =>
        Assert.Equal(
            "ask Harbour Pilots Bank, Harbourmaster Bank",
            NamesInText.Index("Harbourmaster Bank\nHarbour Pilots Bank").Find("harbour bank").Told()
        );

    [Fact]
    public void Beginnings_of_words_here_and_there_are_no_answer_where_another_name_is_near() =>
        Assert.Equal(
            "ask Callon Petroleum, Peter Cannito",
            NamesInText.Index("Callon Petroleum\nPeter Cannito").Find("Petr Ca").Told()
        );
}
