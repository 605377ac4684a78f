using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>A command about two notes, each named by an option.</summary>
/// <param name="store">Where the vault in service is.</param>
/// <param name="view">What is shown of the two.</param>
/// <param name="first">The option that names the first.</param>
/// <param name="second">The option that names the second.</param>
public abstract class PairCommand(VaultStore store, PairView view, string first, string second)
    : ICommand
{
    /// <inheritdoc />
    public abstract CommandDefinition Definition { get; }

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(request.ForCaller(Answer(store.Current, request)));

    /// <inheritdoc />
    public ImmutableArray<AutocompleteChoice> Complete(
        CommandRequest request,
        string option,
        CancellationToken deadline
    ) =>
        option == first || option == second
            ? NoteChoices.For(
                store.Current,
                request.Text(option) ?? "",
                actorsOnly: false,
                request.Recent,
                deadline
            )
            : [];

    private Reply Answer(Vault vault, CommandRequest request)
    {
        var (left, right) = (request.Text(first), request.Text(second));
        if (left is null || right is null)
        {
            return new Reply.Notice($"Name two notes: `{first}` and `{second}`.")
            {
                IsPrivate = true,
            };
        }

        var leftFound = NoteChoices.Find(vault, left, actorsOnly: false);
        var rightFound = NoteChoices.Find(vault, right, actorsOnly: false);
        return (leftFound, rightFound) switch
        {
            (NoteLookup.Found a, NoteLookup.Found b) => PairReplies.Show(
                vault,
                a.Match.AskedBy(left),
                b.Match.AskedBy(right),
                view
            ),
            (NoteLookup.Found a, _) => Ask(vault, right, rightFound, a.Match.Note.Key, null),
            (_, NoteLookup.Found b) => Ask(vault, left, leftFound, null, b.Match.Note.Key),
            _ => new Reply.Notice(
                $"Neither name is clear: “{NoticeText.Of(left)}” and “{NoticeText.Of(right)}”. "
                    + "Pick each from the list that opens while you type."
            )
            {
                IsPrivate = true,
            },
        };
    }

    private Reply Ask(
        Vault vault,
        string query,
        NoteLookup lookup,
        NoteKey? firstKey,
        NoteKey? secondKey
    )
    {
        var pair = new PairQuestion(view, firstKey, secondKey);
        return lookup is NoteLookup.Ambiguous several
            ? new Reply.Choices(vault, query, several.Matches, NoteView.Card) { Pair = pair }
            : new Reply.NotFound(
                vault,
                query,
                (lookup as NoteLookup.Missing)?.Suggestions ?? [],
                NoteView.Card
            )
            {
                Pair = pair,
                IsPrivate = true,
            };
    }
}
