namespace NoteGraph.Lookup;

/// <summary>How well a name answers a text, best first. Finer than <see cref="MatchKind"/>.</summary>
internal enum MatchTier : byte
{
    /// <summary>The name is the text.</summary>
    Exact,

    /// <summary>The name begins with the text, which ends where a word ends.</summary>
    WholePrefix,

    /// <summary>The name begins with the text.</summary>
    Prefix,

    /// <summary>Whole later words of the name are the text.</summary>
    WholeInner,

    /// <summary>A later word of the name begins with the text.</summary>
    Inner,

    /// <summary>Each word of the text is a word of the name, in another order or with words between.</summary>
    WholeWords,

    /// <summary>Each word of the text begins a word of the name, in another order or with words between.</summary>
    Words,

    /// <summary>The text is the initials of the name.</summary>
    Initials,

    /// <summary>The name, or a beginning of one of its words, is the text but for a few errors.</summary>
    Near,
}
