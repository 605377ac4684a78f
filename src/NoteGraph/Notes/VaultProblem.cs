namespace NoteGraph.Notes;

/// <summary>The kinds of things that can be wrong in content.</summary>
public enum ProblemCode
{
    /// <summary>A link whose target no note, file or alias has.</summary>
    BrokenLink,

    /// <summary>A link whose target several notes have with equal right.</summary>
    AmbiguousLink,

    /// <summary>A link that works only because its target is an alias; in Obsidian it is broken.</summary>
    LinkViaAlias,

    /// <summary>An alias that several notes claim.</summary>
    SharedAlias,

    /// <summary>An alias that is another note's title.</summary>
    AliasEqualsTitle,

    /// <summary>Two notes of one title.</summary>
    DuplicateTitle,

    /// <summary>Front matter that is not valid YAML or JSON.</summary>
    BadFrontMatter,

    /// <summary>An actor without a summary.</summary>
    EmptyActor,

    /// <summary>An actor without quick stats.</summary>
    NoQuickStats,

    /// <summary>A file that is not UTF-8.</summary>
    NotUtf8,

    /// <summary>A file above the size that is parsed.</summary>
    TooLarge,

    /// <summary>A note whose Markdown is beyond what can be parsed; it is read as mere text.</summary>
    NotParsed,

    /// <summary>A file or folder that is there but could not be read.</summary>
    Unreadable,

    /// <summary>A note whose message would be beyond a limit of Discord.</summary>
    OverLimit,

    /// <summary>A note of which a part could not be shown at all.</summary>
    NotShown,
}

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Good to know; nothing is wrong for readers.</summary>
    Information,

    /// <summary>Readers miss something.</summary>
    Warning,

    /// <summary>Part of the note could not be read or shown.</summary>
    Error,
}

/// <summary>Something wrong in content, with its place and how to mend it.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Path">The note's path in the vault.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Advice">How to mend it, in one sentence.</param>
public sealed record VaultProblem(
    ProblemCode Code,
    string Path,
    int Line,
    string Message,
    string Advice
)
{
    /// <summary>How much the problem matters; it follows from its code.</summary>
    public ProblemSeverity Severity => SeverityOf(Code);

    /// <summary>How much problems of a kind matter.</summary>
    public static ProblemSeverity SeverityOf(ProblemCode code) =>
        code switch
        {
            ProblemCode.BadFrontMatter
            or ProblemCode.NotUtf8
            or ProblemCode.TooLarge
            or ProblemCode.NotParsed
            or ProblemCode.Unreadable
            or ProblemCode.OverLimit
            or ProblemCode.NotShown => ProblemSeverity.Error,
            ProblemCode.NoQuickStats => ProblemSeverity.Information,
            _ => ProblemSeverity.Warning,
        };
}
