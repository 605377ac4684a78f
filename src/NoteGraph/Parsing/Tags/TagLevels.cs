namespace NoteGraph.Parsing.Tags;

/// <summary>A tag and the tags above it: <c>a/b/c</c> is below <c>a/b</c> and <c>a</c>.</summary>
public static class TagLevels
{
    // Far more than anyone nests tags. Without an end a tag of many levels takes room in the square of its length.
    private const int MaxAbove = 32;
    private const int MaxLengthAbove = 200;

    /// <summary>
    /// The tag, then those above it, the deepest first. Of a very deep or long tag, only those above it that are neither.
    /// </summary>
    public static IEnumerable<string> Of(string tag)
    {
        yield return tag;
        for (var end = DeepestAbove(tag); end > 0; end = tag.LastIndexOf('/', end - 1))
        {
            yield return tag[..end];
        }
    }

    private static int DeepestAbove(string tag)
    {
        var (deepest, levels) = (0, 0);
        for (var at = 1; at < tag.Length && at <= MaxLengthAbove && levels < MaxAbove; at++)
        {
            if (tag[at] == '/')
            {
                (deepest, levels) = (at, levels + 1);
            }
        }

        return deepest;
    }
}
