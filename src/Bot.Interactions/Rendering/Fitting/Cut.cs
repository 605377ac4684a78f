using System.Collections.Immutable;

namespace Bot.Interactions.Rendering.Fitting;

/// <summary>How much a cut disturbs the reader, least first.</summary>
internal enum CutKind
{
    Paragraph,
    Line,
    Word,
    Character,
}

/// <summary>What a place in a text lies within.</summary>
/// <param name="Marks">The marks of the runs that are open there, outermost first.</param>
/// <param name="Fence">The first line of the fence that it lies in; null outside fences.</param>
/// <param name="IsQuoted">Whether it lies in the middle of a quoted line.</param>
/// <param name="IsBeforeMark">Whether it lies within a line, before a sign that begins a block at the start of one.</param>
internal sealed record Surroundings(
    ImmutableArray<string> Marks,
    string? Fence = null,
    bool IsQuoted = false,
    bool IsBeforeMark = false
)
{
    private const string FenceEnd = "\n```";

    // Without width; a line that begins with it begins no block.
    private const string Separator = "\u200B";

    public static Surroundings None { get; } = new([]);

    /// <summary>What the text before the place needs at its end.</summary>
    public string Closing => (Fence is null ? "" : FenceEnd) + string.Concat(Marks.Reverse());

    /// <summary>What the text after the place needs at its start.</summary>
    public string Opening =>
        (IsQuoted ? "> " : "") + (IsBeforeMark ? Separator : "") + string.Concat(Marks) + Fence;
}

/// <summary>A place where a text may be cut.</summary>
/// <param name="Kind">What it comes between.</param>
/// <param name="End">Where the text before it ends.</param>
/// <param name="Next">Where the text after it goes on.</param>
/// <param name="Count">The characters from the start of the piece to <paramref name="End"/>.</param>
/// <param name="Around">What the place lies within.</param>
internal readonly record struct Cut(CutKind Kind, int End, int Next, int Count, Surroundings Around)
{
    /// <summary>The characters of the piece before the place, once it is closed.</summary>
    public int Length => Count + Around.Closing.Length;

    /// <summary>Whether the cut is within a run of formatted text or a fence.</summary>
    public bool IsInside => Around.Closing.Length > 0;
}
