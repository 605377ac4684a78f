using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Paths;

/// <summary>One step of a path: from one note to the next along a link, in whichever direction the link was written.</summary>
/// <param name="From">Where the step begins.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Link">The link between the two. <see cref="Edge.From"/> tells in which note it stands.</param>
public sealed record PathStep(Note From, Note To, Edge Link)
{
    /// <summary>Whether the link is written in the note the step leads to, so that it is walked backwards.</summary>
    public bool IsBackwards => !ReferenceEquals(Link.From, From);
}

/// <summary>A chain of notes, each linked with the next.</summary>
/// <param name="Steps">At least one; each begins where the one before ends.</param>
public sealed record NotePath(ImmutableArray<PathStep> Steps);
