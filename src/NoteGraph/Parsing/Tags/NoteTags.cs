using System.Collections.Immutable;

namespace NoteGraph.Parsing.Tags;

/// <summary>The tags of a note from front matter and text.</summary>
internal static class NoteTags
{
    public static ImmutableArray<string> Of(NoteReading reading) =>
        [
            .. InFrontMatter(reading)
                .Concat(reading.InlineTags)
                .DistinctBy(tag => Notes.NoteName.From(tag).Value),
        ];

    /// <summary>The tags in front matter; a text that is no tag, such as <c>a, b</c>, is none in Obsidian either.</summary>
    public static IEnumerable<string> InFrontMatter(NoteReading reading) =>
        reading
            .FrontMatter.Values("tags", "tag")
            .Select(tag => tag.Text.Trim().TrimStart('#'))
            .Where(tag => TagText.IsTag(tag));
}
