using Bot.Interactions.Replies;
using NoteGraph.Lookup;

namespace Bot.Interactions.Names;

/// <summary>What a name that was given to a command led to.</summary>
/// <param name="Result">Whether a note was found, and if not, what became of it.</param>
/// <param name="Missed">The name itself where it was not found or only guessed; null otherwise.</param>
internal readonly record struct AskedName(NameResult Result, string? Missed)
{
    /// <summary>The names that a reply answers to: none, one or two.</summary>
    public static IEnumerable<AskedName> In(Reply reply) =>
        reply switch
        {
            Reply.NotFound missing => [new(NameResult.Missing, missing.Query)],
            Reply.Choices choices =>
            [
                new(
                    NameResult.Ambiguous,
                    choices.Matches.All(match => match.Kind == MatchKind.Fuzzy)
                        ? choices.Query
                        : null
                ),
            ],
            Reply.Card card => [Of(card.Match)],
            Reply.Stats stats => [Of(stats.Match)],
            Reply.Related related => [Of(related.Match)],
            Reply.SectionPage section => [Of(section.Match)],
            Reply.Compare compare => [Of(compare.First), Of(compare.Second)],
            Reply.Paths paths => [Of(paths.First), Of(paths.Second)],
            _ => [],
        };

    private static AskedName Of(NameMatch match) =>
        new((NameResult)match.Kind, match.Kind == MatchKind.Fuzzy ? match.Query : null);
}

/// <summary>What became of a name: how a note was found by it, as <see cref="MatchKind"/> says, or that none was.</summary>
internal enum NameResult
{
    Key = MatchKind.Key,
    Title = MatchKind.Title,
    Alias = MatchKind.Alias,
    WordPrefix = MatchKind.WordPrefix,
    Prefix = MatchKind.Prefix,
    InnerWord = MatchKind.InnerWord,
    Words = MatchKind.Words,
    Initials = MatchKind.Initials,
    Fuzzy = MatchKind.Fuzzy,

    /// <summary>Several notes may be meant, and the reader is asked.</summary>
    Ambiguous,

    /// <summary>No note has it.</summary>
    Missing,
}
