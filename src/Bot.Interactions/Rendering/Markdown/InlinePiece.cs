namespace Bot.Interactions.Rendering.Markdown;

/// <summary>How a stretch of text is set.</summary>
[Flags]
internal enum TextStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Struck = 4,
}

/// <summary>A stretch of a paragraph.</summary>
internal abstract record InlinePiece(TextStyle Style)
{
    /// <summary>Text as its author wrote it; whatever in it means something to Discord is still to be escaped.</summary>
    public sealed record Text(string Value, TextStyle Style) : InlinePiece(Style);

    /// <summary>Discord's Markdown that stays as it is: a link, code.</summary>
    /// <param name="Markdown">What is written into a message.</param>
    /// <param name="Plain">What is written where there is no Markdown.</param>
    public sealed record Ready(string Markdown, string Plain, TextStyle Style) : InlinePiece(Style);

    /// <summary>The end of a line.</summary>
    public sealed record LineEnd() : InlinePiece(TextStyle.None);
}
