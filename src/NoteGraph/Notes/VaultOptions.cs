using System.Collections.Immutable;

namespace NoteGraph.Notes;

/// <summary>What a vault's owner can say about how notes are read.</summary>
public sealed record VaultOptions
{
    /// <summary>The options of a vault that follows the default conventions.</summary>
    public static VaultOptions Default { get; } = new();

    /// <summary>A note with one of these tags, or a tag nested below one, is an actor.</summary>
    public ImmutableArray<string> ActorTags { get; init; } = ["actor"];

    /// <summary>A note below a folder of one of these names is an actor.</summary>
    public ImmutableArray<string> ActorFolders { get; init; } = ["Actors"];

    /// <summary>Headings of the section with quick stats, most wanted first.</summary>
    public ImmutableArray<string> StatsHeadings { get; init; } =
    ["Quick stats", "Key facts", "Key metrics", "Key stats", "Key data", "At a glance"];

    /// <summary>Headings of the section with related entries, most wanted first.</summary>
    public ImmutableArray<string> RelatedHeadings { get; init; } = ["Related"];

    /// <summary>A file larger than this many bytes is not parsed but reported.</summary>
    public int MaxNoteBytes { get; init; } = 4 * 1024 * 1024;
}
