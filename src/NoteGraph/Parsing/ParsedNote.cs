using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Parsing;

/// <summary>A note with what is wrong in its file alone, and where its names stand.</summary>
/// <param name="Note">The note.</param>
/// <param name="Problems">What is wrong in the file, whatever other files hold.</param>
/// <param name="TitleLine">The line of the property that gives the title; 1 when the file's name does.</param>
/// <param name="AliasLines">The line of each of the note's aliases.</param>
public sealed record ParsedNote(
    Note Note,
    ImmutableArray<VaultProblem> Problems,
    int TitleLine,
    ImmutableArray<int> AliasLines
);
