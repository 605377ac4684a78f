using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Tests.Lookup.Corpus;

/// <summary>What somebody types for a note.</summary>
/// <param name="Kind">How it differs from a name of the note.</param>
/// <param name="Meant">The notes that have the name which the text was made of; any of them is right.</param>
public sealed record QueryCase(QueryKind Kind, string Text, ImmutableArray<NoteId> Meant);

/// <summary>Ways in which what is typed differs from a name.</summary>
public enum QueryKind
{
    /// <summary>The title, in another case.</summary>
    Title,

    /// <summary>An alias.</summary>
    Alias,

    /// <summary>A name without its accents and signs.</summary>
    Plain,

    /// <summary>A title with one slip of the finger.</summary>
    OneSlip,

    /// <summary>An alias with one.</summary>
    AliasWithSlip,

    /// <summary>A title of ten letters or more with two slips.</summary>
    TwoSlips,

    /// <summary>An alias of ten letters or more with two.</summary>
    AliasWithTwoSlips,

    /// <summary>The first six tenths of a title with one slip.</summary>
    SlipInBeginning,

    /// <summary>The first six tenths of an alias with one.</summary>
    SlipInBeginningOfAlias,

    /// <summary>A name of several words without one of them.</summary>
    DroppedWord,

    /// <summary>A name of two words or more in another order.</summary>
    SwappedWords,

    /// <summary>The last word of a name that no other name has.</summary>
    LastWord,

    /// <summary>The initials of a name of three words or more that no other name has.</summary>
    Initials,

    /// <summary>A name as it sounds.</summary>
    AsItSounds,
}
