namespace NoteGraph.Parsing.Wikilinks;

/// <summary>
/// Gives one string for texts that repeat, such as headings and the targets of links: most links of a vault lead to a few
/// notes. What it remembers is bounded; a text that it has forgotten is simply another string.
/// </summary>
internal static class RepeatedText
{
    private const int Slots = 1 << 14;

    private const int LongestKept = 128;

    // Whole references are read and written, so that threads at worst forget each other's texts.
    private static readonly string?[] Kept = new string?[Slots];

    /// <summary>A string of a text.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestKept)
        {
            return text.ToString();
        }

        ref var slot = ref Kept[string.GetHashCode(text) & (Slots - 1)];
        var kept = slot;
        return kept is not null && text.SequenceEqual(kept) ? kept : slot = text.ToString();
    }
}
