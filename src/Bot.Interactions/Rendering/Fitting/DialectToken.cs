namespace Bot.Interactions.Rendering.Fitting;

/// <summary>What a stretch of Discord's Markdown is, as far as cutting it is concerned.</summary>
internal enum DialectKind
{
    /// <summary>Letters without a blank between them.</summary>
    Word,

    /// <summary>Blanks within a line.</summary>
    Blank,

    /// <summary>One or more line breaks.</summary>
    Break,

    /// <summary>What begins a line: quote mark, list mark, heading mark, indentation. It belongs to the word after it.</summary>
    Lead,

    /// <summary>Never cut: a link, an address, a code span, an escaped character, a mention, a timestamp.</summary>
    Atom,

    /// <summary>Begins a run of bold, italic, underlined, struck or hidden text.</summary>
    Open,

    /// <summary>Ends the run that was begun last.</summary>
    Close,

    /// <summary>A whole fenced block, its fences included.</summary>
    Fence,
}

/// <summary>A stretch of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct DialectToken(DialectKind Kind, int Start, int End);
