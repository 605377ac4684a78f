namespace NoteGraph.Cards;

/// <summary>Takes <c>Name (more) (and more)</c> apart.</summary>
internal static class Bracketed
{
    /// <summary>What stands before the brackets that end a text; the text itself when none do.</summary>
    public static string Before(string words)
    {
        var rest = words.AsSpan().TrimEnd();
        while (OpeningOfLast(rest) is var at && at > 0)
        {
            rest = rest[..at].TrimEnd();
        }

        return rest.ToString();
    }

    /// <summary>What stands within the last brackets of a text that ends in them; empty when it does not.</summary>
    public static string Within(string words)
    {
        var text = words.AsSpan().TrimEnd();
        return OpeningOfLast(text) is var at && at >= 0 ? text[(at + 1)..^1].Trim().ToString() : "";
    }

    private static int OpeningOfLast(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] != ')')
        {
            return -1;
        }

        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            depth += text[at] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
