namespace NoteGraph.Search;

/// <summary>The words of a query, as they are compared with those of a text.</summary>
internal sealed class WantedWords
{
    private readonly List<(string Word, bool IsPrefix)> _words;

    private WantedWords(List<(string Word, bool IsPrefix)> words) => _words = words;

    /// <summary>How many different ones there are.</summary>
    public int Count => _words.Count;

    public static WantedWords Of(SearchQuery query) =>
        new([
            .. query
                .Terms.SelectMany(term =>
                    term.Words.Select(
                        (word, at) =>
                            (SearchWords.Fold(word), term.IsPrefix && at == term.Words.Length - 1)
                    )
                )
                .Where(each => each.Item1.Length > 0)
                .Distinct(),
        ]);

    /// <summary>Where the words stand in a text.</summary>
    /// <param name="distinct">How many different ones do.</param>
    public List<Range> In(string text, out int distinct)
    {
        List<Range> places = [];
        var seen = new bool[_words.Count];
        foreach (var place in SearchWords.In(text))
        {
            var word = SearchWords.Fold(text[place]);
            var wanted = _words.FindIndex(each =>
                each.IsPrefix
                    ? word.StartsWith(each.Word, StringComparison.Ordinal)
                    : string.Equals(word, each.Word, StringComparison.Ordinal)
            );
            if (wanted >= 0)
            {
                seen[wanted] = true;
                places.Add(place);
            }
        }

        distinct = seen.Count(each => each);
        return places;
    }
}
