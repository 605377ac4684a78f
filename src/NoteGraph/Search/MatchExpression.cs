namespace NoteGraph.Search;

/// <summary>
/// A query in the language of FTS5. Every word stands in quotes and holds nothing but letters, digits and marks, so that
/// nothing a reader types is taken for syntax. Source: SQLite, "FTS5 Extension", Full-text Query Syntax.
/// </summary>
internal static class MatchExpression
{
    public static string All(SearchQuery query) => Join(query, " AND ");

    public static string Any(SearchQuery query) => Join(query, " OR ");

    private static string Join(SearchQuery query, string with) =>
        string.Join(with, query.Terms.Select(Of));

    private static string Of(SearchTerm term) =>
        $"\"{SearchWords.Separated(string.Join(' ', term.Words)).Trim().Replace('"', ' ').Replace('\0', ' ')}\""
        + (term.IsPrefix ? "*" : "");
}
