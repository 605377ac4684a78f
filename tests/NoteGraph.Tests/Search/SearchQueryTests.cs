using NoteGraph.Search;

namespace NoteGraph.Tests.Search;

public class SearchQueryTests
{
    [Theory]
    [InlineData("scaling laws", "scaling, laws")]
    [InlineData("  scaling\n laws ", "scaling, laws")]
    [InlineData("\"scaling laws\" now", "scaling+laws, now")]
    [InlineData("“scaling laws”", "scaling+laws")]
    [InlineData("super*", "super*")]
    [InlineData("s* 華*", "s, 華*")]
    [InlineData("\"chip mak\"*", "chip+mak*")]
    [InlineData("\"never closed", "never, closed")]
    [InlineData("GPT-4", "GPT+4")]
    [InlineData("tag:ai chips", "chips #ai")]
    [InlineData("tag: ai", " #ai")]
    [InlineData("TAG:#ai/labs #people x", "x #ai/labs #people")]
    [InlineData("mytag:ai C#", "mytag+ai, C")]
    [InlineData("華為", "華+為")]
    [InlineData("title:x AND (y OR z) NOT ^w", "title+x, AND, y, OR, z, NOT, w")]
    [InlineData("", "")]
    [InlineData("\"\" * ' -- ; ??? tag: # \u202e \ud83d", "")]
    public void A_query_is_words_phrases_and_tags(string text, string expected)
    {
        var query = SearchQuery.Parse(text);
        var terms = query.Terms.Select(term =>
            string.Join('+', term.Words) + (term.IsPrefix ? "*" : "")
        );
        var tags = query.Tags.Select(tag => " #" + tag);
        Assert.Equal(expected, string.Join(", ", terms) + string.Concat(tags));
    }

    [Fact]
    public void A_query_of_any_length_is_bounded()
    {
        var query = SearchQuery.Parse(string.Concat(Enumerable.Repeat("\U0001F600 a\"b ", 2_000)));
        Assert.InRange(query.Text.Length, 1, SearchQuery.MaxLength);
        Assert.InRange(query.Terms.Length, 1, 8);
        Assert.Equal(query.Text, SearchQuery.Parse(query.Text).Text);
    }
}
