using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing.FrontMatters;

namespace NoteGraph.Parsing;

/// <summary>
/// A note while it is being parsed: everything that was found in it, and the tree that it was found in. The tree is
/// dropped with it. All spans of the tree are offsets in <see cref="Text"/>, front matter included.
/// </summary>
public sealed class NoteReading
{
    /// <summary>The path in the vault.</summary>
    public required NoteId Id { get; init; }

    /// <summary>The whole file as text: decoded, without a BOM.</summary>
    public required string Text { get; init; }

    /// <summary>The Markdown tree of the whole text.</summary>
    internal NoteTree Tree { get; init; } = null!;

    /// <summary>The properties as written.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Whether the front matter says that the note is withheld, even where the rest of it cannot be read.</summary>
    public required bool IsWithheld { get; init; }

    /// <summary>What a reader sees as the note's name.</summary>
    public required string Title { get; init; }

    /// <summary>Other names of the note, as written.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>The headings in their order, with the extent of their sections.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Every link in the note, front matter included, in the order of the text.</summary>
    public required ImmutableArray<NoteLink> Links { get; init; }

    /// <summary>The tags in the text in their order, repeated as often as they stand there, without <c>#</c>.</summary>
    public required ImmutableArray<string> InlineTags { get; init; }

    /// <summary>What is wrong in the file, whatever other files hold.</summary>
    public required ImmutableArray<VaultProblem> Problems { get; init; }

    /// <summary>
    /// Whether the text alone tells all the rest: the whole file was read, and its Markdown parsed. Front matter that cannot
    /// be read to its end is read as far a second time.
    /// </summary>
    internal bool CanBeReadAgain =>
        Problems.All(problem => problem.Code is ProblemCode.BadFrontMatter or ProblemCode.NotUtf8);

    /// <summary>The bytes of <see cref="Text"/>.</summary>
    internal ReadOnlyMemory<byte> Utf8 { get; init; }
}
