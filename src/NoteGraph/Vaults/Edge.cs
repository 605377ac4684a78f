using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>What the vault made of a link.</summary>
public enum Resolution : byte
{
    /// <summary>No note, file or alias has the target.</summary>
    Unresolved,

    /// <summary>Resolved as Obsidian resolves it.</summary>
    Resolved,

    /// <summary>Unresolved in Obsidian, but one note has the target as an alias.</summary>
    ViaAlias,

    /// <summary>Unresolved in Obsidian, and several notes have the target as an alias.</summary>
    Ambiguous,

    /// <summary>The target is a file that is not a note.</summary>
    Attachment,

    /// <summary>The target is a note that its author withholds: nothing about it may be shown, not even its name.</summary>
    Withheld,
}

/// <summary>A link of a published note with what the vault made of it.</summary>
/// <param name="From">The note the link stands in.</param>
/// <param name="To">The note the link leads to; null unless resolved by name or via an alias.</param>
/// <param name="Link">The link as written.</param>
/// <param name="Resolution">What the vault made of it.</param>
public readonly record struct Edge(Note From, Note? To, NoteLink Link, Resolution Resolution)
{
    /// <summary>Why the two are related, in Markdown, where the link is a related entry; null otherwise.</summary>
    public string? Annotation => From.AnnotationOf(Link);

    /// <summary>Whether there is an annotation, which costs less to know than what it says.</summary>
    public bool IsAnnotated =>
        Place is { } place
            ? From.LateCard?.IsAnnotated(place, From) == true
            : Annotation is not null;

    /// <summary>Which of the note's links it is; null for a link that was made up.</summary>
    internal int? Place { get; init; }
}
