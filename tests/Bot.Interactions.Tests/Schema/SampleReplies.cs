using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Interactions.Commands;
using Bot.Interactions.Content;
using Bot.Interactions.Names;
using Bot.Interactions.Replies;
using NoteGraph.Cards;
using NoteGraph.Lookup;
using NoteGraph.Paths;
using NoteGraph.Search;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Schema;

/// <summary>A reply of each kind. A kind that is added has to be added here too.</summary>
internal static class SampleReplies
{
    private static Vault Vault { get; } =
        VaultText.Vault(
            """
            === Ada.md
            #actor #computing

            **Ada** — wrote the first program.

            ## Quick stats

            - Born: 1815

            *Updated 2026-01-01*

            ## Related

            - [[Engine]] — what it was for
            === Engine.md
            A machine of brass, by [[Ada]] and others.
            """
        );

    private static ReloadRecord Record { get; } =
        new(
            DateTimeOffset.UnixEpoch,
            new ReloadOrigin("1000000000000000001", "1100000000000000001", "1100000000000000002"),
            ReloadResult.Refused,
            "0123",
            "4567",
            1,
            2,
            3,
            4,
            500,
            "Too much would be lost."
        );

    public static Reply Of(string kind, ImmutableArray<CommandDefinition> commands)
    {
        var vault = Vault;
        var match = new NameMatch(vault.Notes[0], "Ada", MatchKind.Fuzzy) { Query = "adda" };
        var other = new NameMatch(vault.Notes[1], "Engine", MatchKind.Title);
        return kind switch
        {
            nameof(Reply.Card) => new Reply.Card(vault, match),
            nameof(Reply.Stats) => new Reply.Stats(vault, match),
            nameof(Reply.Related) => new Reply.Related(vault, match),
            nameof(Reply.Picture) => new Reply.Picture(vault, match),
            nameof(Reply.SectionPage) => new Reply.SectionPage(vault, match, Section: 0),
            nameof(Reply.TextPage) => new Reply.TextPage(vault, match),
            nameof(Reply.Choices) => new Reply.Choices(vault, "a", [match], NoteView.Card),
            nameof(Reply.NotFound) => new Reply.NotFound(vault, "a", [match], NoteView.Stats),
            nameof(Reply.Compare) => new Reply.Compare(
                vault,
                match,
                other,
                Comparison.Of(vault, match.Note, other.Note)
            ),
            nameof(Reply.Paths) => new Reply.Paths(
                vault,
                match,
                other,
                PathFinder.Find(vault, match.Note, other.Note)
            ),
            nameof(Reply.TagList) => new Reply.TagList(vault),
            nameof(Reply.TagPage) => new Reply.TagPage(vault, vault.Tags.All[0]),
            nameof(Reply.Search) => new Reply.Search(
                new SearchResults(vault, SearchQuery.Parse("brass"), vault.Notes)
            ),
            nameof(Reply.NamesFound) => new Reply.NamesFound(vault, [match, other]),
            nameof(Reply.Reload) => new Reply.Reload(
                new ReloadOutcome(
                    ReloadResult.Refused,
                    "2 of 2 notes would be gone.",
                    VaultDiff.Between(vault, VaultText.Vault("=== New.md\n[[Nobody]]")),
                    "0123",
                    "0123",
                    TimeSpan.FromSeconds(1)
                )
            ),
            nameof(Reply.Audit) => new Reply.Audit(Record),
            nameof(Reply.Status) => new Reply.Status(
                new ContentStatus(
                    vault,
                    DateTimeOffset.UnixEpoch,
                    "/srv/notes",
                    "It could not be reached.",
                    "Nothing is watched.",
                    [Record],
                    CanRollBack: true
                )
            ),
            nameof(Reply.Problems) => new Reply.Problems(vault),
            nameof(Reply.Help) => new Reply.Help(
                commands,
                new Dictionary<string, string> { ["actor"] = "1" }.ToFrozenDictionary()
            ),
            nameof(Reply.Misses) => new Reply.Misses(
                vault,
                [new NameMiss("Adda", 3), new NameMiss("nothing like it", 1)]
            ),
            nameof(Reply.Notice) => new Reply.Notice("Something to know."),
            nameof(Reply.Failure) => new Reply.Failure("0123abcd"),
            _ => throw new ArgumentException($"No sample of {kind} is written yet.", nameof(kind)),
        };
    }
}
