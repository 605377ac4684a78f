namespace NoteGraph.Notes;

/// <summary>How a link is written in a note.</summary>
public enum LinkKind : byte
{
    /// <summary><c>[[Note]]</c></summary>
    Wikilink,

    /// <summary><c>[label](Note.md)</c></summary>
    Markdown,

    /// <summary><c>![[Note]]</c> or <c>![](picture.png)</c></summary>
    Transclusion,

    /// <summary>A link in a string of the front matter.</summary>
    Property,
}

/// <summary>
/// A link as its author wrote it, before anything is known about the vault.
/// </summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Target">
/// The target with its anchor, as Obsidian's metadata cache gives it in <c>link</c>: <c>Note#Heading</c>.
/// </param>
/// <param name="Label">The text after <c>|</c> or between <c>[</c> and <c>](</c>; null when none was written.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
public readonly record struct NoteLink(LinkKind Kind, string Target, string? Label, int Line)
{
    /// <summary>The target without its anchor. Empty for a link to a place in the same note.</summary>
    public string Path =>
        Target.IndexOf('#', StringComparison.Ordinal) is var at and >= 0
            ? Target[..at].Trim()
            : Target.Trim();

    /// <summary>What follows the first <c>#</c> of the target; null when there is none.</summary>
    public string? Anchor =>
        Target.IndexOf('#', StringComparison.Ordinal) is var at and >= 0
            ? Target[(at + 1)..]
            : null;

    /// <summary>The text a reader sees: the label, else the target as written.</summary>
    public string Text => Label ?? Target;
}
