using NoteGraph.Parsing.FrontMatters;

namespace NoteGraph.Vaults;

/// <summary>
/// Masks the links to withheld notes in values of front matter that read otherwise than they are written, such as
/// <c>'[[Bob''s note]]'</c>.
/// </summary>
internal static class PropertiesAsRead
{
    /// <summary>A text without such links in its front matter; null when it has none.</summary>
    public static string? Without(string text, LinkMask mask)
    {
        if (
            FrontMatterExtent.In(text) is not { } extent
            || !FrontMatterScalar.MayDiffer(text.AsSpan()[extent.Start..extent.End])
        )
        {
            return null;
        }

        var cuts = new TextCuts(text);
        foreach (var scalar in FrontMatterScalar.In(text[extent.Start..extent.End]))
        {
            if (LinksAsWritten.Without(scalar.Value, mask) is { } value)
            {
                var (start, end) = (extent.Start + scalar.Start, extent.Start + scalar.End);
                cuts.Add(start, end, FrontMatterScalar.Quoted(value));
            }
        }

        return cuts.IsEmpty ? null : cuts.Apply();
    }
}
