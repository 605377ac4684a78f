using System.Collections.Frozen;
using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing.Tags;

namespace NoteGraph.Vaults;

/// <summary>
/// The tags of a vault. They are compared without case, and a note that has <c>a/b</c> counts for <c>a</c> as well. Source:
/// Obsidian Help, "Tags".
/// </summary>
public sealed class TagIndex
{
    private readonly FrozenDictionary<TagKey, TaggedNotes> _byKey;

    private TagIndex(ImmutableArray<TaggedNotes> tags)
    {
        All = tags;
        _byKey = tags.ToFrozenDictionary(tag => tag.Key);
    }

    /// <summary>Every tag, those of the most notes first.</summary>
    public ImmutableArray<TaggedNotes> All { get; }

    /// <summary>The tag with a key, or null.</summary>
    public TaggedNotes? Get(TagKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>The tag of a name, with or without <c>#</c>, whatever its case; or null.</summary>
    public TaggedNotes? Find(string name) => Get(TagKey.For(name.Trim().TrimStart('#')));

    /// <summary>Tags that begin with what was typed so far, then those that hold it; within each, those of the most notes first.</summary>
    public IEnumerable<TaggedNotes> Complete(string partial)
    {
        var text = partial.Trim().TrimStart('#');
        return All.Select(tag => (Tag: tag, At: IndexIn(tag.Tag, text)))
            .Where(found => found.At >= 0)
            .OrderBy(found => Math.Min(found.At, 1))
            .Select(found => found.Tag);
    }

    internal static TagIndex Of(Vault vault)
    {
        var notes = new Dictionary<string, List<Note>>(StringComparer.OrdinalIgnoreCase);
        var spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var note in vault.Notes)
        {
            foreach (var tag in note.Tags.SelectMany(TagLevels.Of).Distinct(StringComparer.Ordinal))
            {
                spellings[tag] = spellings.GetValueOrDefault(tag) + 1;
                if (!notes.TryGetValue(tag, out var tagged))
                {
                    notes[tag] = tagged = [];
                }

                if (tagged.Count == 0 || tagged[^1] != note)
                {
                    tagged.Add(note);
                }
            }
        }

        var written = spellings
            .GroupBy(each => each.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .OrderByDescending(each => each.Value)
                        .ThenBy(each => each.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                StringComparer.OrdinalIgnoreCase
            );
        return new TagIndex([
            .. notes
                .Select(each => new TaggedNotes(
                    written[each.Key],
                    TagKey.For(each.Key),
                    [.. each.Value.OrderByDescending(note => vault.LinksTo(note).Length)]
                ))
                .DistinctBy(tag => tag.Key)
                .OrderByDescending(tag => tag.Notes.Length)
                .ThenBy(tag => tag.Tag, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    private static int IndexIn(string tag, string text) =>
        tag.IndexOf(text, StringComparison.OrdinalIgnoreCase);
}
