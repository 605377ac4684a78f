using NoteGraph.Lookup;

namespace Bot.Interactions.Rendering;

/// <summary>The words for a name that led to a note and is not the title that is shown.</summary>
internal static class MatchedName
{
    /// <summary>What stands before an alias.</summary>
    public const string ViaAlias = "via alias ";

    /// <summary>What stands before the name of a file.</summary>
    public const string ViaFileName = "via file name ";

    /// <summary>Such as <c>via alias X</c>; null where the title matched.</summary>
    /// <param name="match">The note with the name that matched.</param>
    /// <param name="written">The name as it is written where the words go.</param>
    public static string? Of(NameMatch match, string written) =>
        match.IsOtherName ? (match.IsFileName ? ViaFileName : ViaAlias) + written : null;
}
