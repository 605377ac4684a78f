using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Lookup;

/// <summary>Why a note was found by a text.</summary>
public enum MatchKind
{
    /// <summary>The text is the note's key or path.</summary>
    Key,

    /// <summary>The text is the note's title or file stem.</summary>
    Title,

    /// <summary>The text is one of its aliases.</summary>
    Alias,

    /// <summary>A name of the note begins with the text, and the text ends where a word ends.</summary>
    WordPrefix,

    /// <summary>A name of the note begins with the text.</summary>
    Prefix,

    /// <summary>A later word of a name begins with the text.</summary>
    InnerWord,

    /// <summary>Every word of the text begins a word of a name, in any order.</summary>
    Words,

    /// <summary>The text is the initials of a name.</summary>
    Initials,

    /// <summary>A name of the note is close to the text.</summary>
    Fuzzy,
}

/// <summary>A note with the name by which a text found it.</summary>
/// <param name="Note">The note.</param>
/// <param name="Name">The title, alias or file name that matched, as written.</param>
/// <param name="Kind">Why it matched.</param>
public sealed record NameMatch(Note Note, string Name, MatchKind Kind)
{
    /// <summary>What the reader gave, where it is not a name of the note; null otherwise.</summary>
    public string? Query { get; init; }

    /// <summary>The same match, with what the reader gave where that is no more than near a name of the note.</summary>
    public NameMatch AskedBy(string query) =>
        this with
        {
            Query = Kind > MatchKind.Alias ? query : null,
        };

    /// <summary>Whether the name that matched is another than the title that is shown: an alias or the name of the file.</summary>
    public bool IsOtherName => !string.Equals(Name, Note.Title, StringComparison.Ordinal);

    /// <summary>Whether that other name is the name of the file.</summary>
    public bool IsFileName =>
        IsOtherName && string.Equals(Name, Note.Id.Stem, StringComparison.Ordinal);
}

/// <summary>What a text given as a note's name led to.</summary>
public abstract record NoteLookup
{
    private NoteLookup() { }

    /// <summary>One note is meant.</summary>
    public sealed record Found(NameMatch Match) : NoteLookup;

    /// <summary>Several notes may be meant; the reader chooses. Best first.</summary>
    public sealed record Ambiguous(ImmutableArray<NameMatch> Matches) : NoteLookup;

    /// <summary>No note has that name; the nearest are offered, best first.</summary>
    public sealed record Missing(ImmutableArray<NameMatch> Suggestions) : NoteLookup;
}
