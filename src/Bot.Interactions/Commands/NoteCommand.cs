using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>A command about one note, named by the option <c>name</c>.</summary>
/// <param name="store">Where the vault in service is.</param>
/// <param name="view">What is shown of the note.</param>
/// <param name="actorsOnly">Whether the command is about actors.</param>
public abstract class NoteCommand(VaultStore store, NoteView view, bool actorsOnly) : ICommand
{
    /// <inheritdoc />
    public abstract CommandDefinition Definition { get; }

    /// <inheritdoc />
    public Reply? AnswerAtOnce(CommandRequest request)
    {
        var vault = store.Current;
        return
            view is NoteView.Card
            && request.Text(NoteOptions.Section) is null
            && request.Text(NoteOptions.Name) is { } name
            && vault.FindAtOnce(name, actorsOnly) is { } found
            ? request.ForCaller(Answer(vault, name, found, request))
            : null;
    }

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation)
    {
        var vault = store.Current;
        var reply = request.Text(NoteOptions.Name) is { } name
            ? Answer(vault, name, Lookup(vault, name), request)
            : new Reply.Notice("Say which note you mean: the option `name` is empty.")
            {
                IsPrivate = true,
            };
        return ValueTask.FromResult(request.ForCaller(reply));
    }

    /// <inheritdoc />
    public ImmutableArray<AutocompleteChoice> Complete(
        CommandRequest request,
        string option,
        CancellationToken deadline
    )
    {
        var vault = store.Current;
        var name = request.Text(NoteOptions.Name);
        return option switch
        {
            NoteOptions.Name => NoteChoices.For(
                vault,
                name ?? "",
                actorsOnly,
                request.Recent,
                deadline
            ),
            NoteOptions.Section
                when name is not null && Lookup(vault, name) is NoteLookup.Found found =>
                SectionChoices.For(
                    vault,
                    found.Match.Note,
                    request.Text(NoteOptions.Section) ?? ""
                ),
            _ => [],
        };
    }

    private Reply Answer(Vault vault, string name, NoteLookup lookup, CommandRequest request) =>
        lookup switch
        {
            NoteLookup.Found found => NoteReplies.Show(
                vault,
                found.Match.AskedBy(name),
                view,
                request.Text(NoteOptions.Section)
            ),
            NoteLookup.Ambiguous several => new Reply.Choices(vault, name, several.Matches, view),
            NoteLookup.Missing missing => new Reply.NotFound(vault, name, missing.Suggestions, view)
            {
                IsPrivate = missing.Suggestions.IsEmpty,
            },
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };

    // A reader who asks for an actor by the exact title of one other note is shown that note.
    private NoteLookup Lookup(Vault vault, string name) =>
        NoteChoices.Find(vault, name, actorsOnly) switch
        {
            NoteLookup.Missing missing
                when missing.Suggestions.Count(match => match.Kind == MatchKind.Title) == 1
                    && missing.Suggestions[0] is { Kind: MatchKind.Title } other =>
                new NoteLookup.Found(other),
            var lookup => lookup,
        };
}
