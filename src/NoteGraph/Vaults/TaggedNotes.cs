using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>A tag with the notes that have it or a tag below it.</summary>
/// <param name="Tag">The tag without <c>#</c>, as most notes write it.</param>
/// <param name="Key">A short name for it that stays the same, for places that cannot hold the tag.</param>
/// <param name="Notes">The notes, those with the most links to them first.</param>
public sealed record TaggedNotes(string Tag, TagKey Key, ImmutableArray<Note> Notes);

/// <summary>A short name for a tag, whatever its case; of the same form as <see cref="NoteKey"/>.</summary>
public readonly record struct TagKey(string Value)
{
    /// <summary>The key of a tag.</summary>
    /// <param name="tag">The tag without <c>#</c>.</param>
    public static TagKey For(string tag) => new(ShortHash.Of("#" + tag.ToUpperInvariant()));

    /// <summary>Whether a text has the form of a key; it need not be the key of any tag.</summary>
    public static bool TryParse(string? text, out TagKey key)
    {
        key = new TagKey(text ?? "");
        return ShortHash.IsOne(text);
    }
}
