namespace Bot.Interactions.Rendering.Fitting;

/// <summary>Lengths as Discord counts them.</summary>
public static class CodePoints
{
    /// <summary>The number of Unicode code points of a text; half a surrogate pair counts as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
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
