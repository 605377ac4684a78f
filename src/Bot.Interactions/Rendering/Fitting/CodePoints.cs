namespace Bot.Interactions.Rendering.Fitting;

/// <summary>Lengths as Discord counts them.</summary>
public static class CodePoints
{
    /// <summary>The number of Unicode code points of a text; half a surrogate pair counts as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        var first = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (first < 0)
        {
            return count;
        }

        for (var i = first + 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }
}
