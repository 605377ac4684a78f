using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Search;
using NoteGraph.Vaults;

namespace Bot.Interactions.Components;

/// <summary>
/// Answers the use of a button or a menu. All it needs is in the component's id, which comes from a client: an old or
/// forged one leads to a kind word and to nothing that a command would not show.
/// </summary>
public sealed class ComponentPresses(
    VaultStore store,
    TextSearch search,
    ReplyRenderer renderer,
    ContentPresses? content = null
)
{
    private const string Outdated =
        "That button is from an older version of me. Ask again with a command.";

    private const string HasGone =
        "The note behind that button has gone: it was removed or renamed. `/note` finds what there is now.";

    private const string SectionHasGone =
        "The section behind that button has gone: its heading is not in the note any more. `/note` shows what there is now.";

    /// <summary>
    /// The owner of a message turns it into what was pressed; anybody else gets a copy of their own, seen only by them.
    /// </summary>
    public async ValueTask<InteractionAnswer> AnswerAsync(
        Interaction interaction,
        CancellationToken cancellation
    )
    {
        var caller = CommandRequestReader.CallerOf(interaction);
        if (!CustomId.TryParse(interaction.Data?.CustomId, out var id))
        {
            return Notice(Outdated, caller.UserId);
        }

        var isPrivate = interaction.Message is { IsPrivate: true };
        var value = ValueOf(interaction.Data);
        return
            content is not null
            && await content.AnswerAsync(id, value, isPrivate, caller, cancellation) is { } answer
            ? answer
            : Answer(id, interaction, caller.UserId);
    }

    private InteractionAnswer Answer(CustomId id, Interaction interaction, string presser)
    {
        if (store.Current.Notes.IsEmpty)
        {
            return Notice(CommandDispatcher.StillStarting, presser);
        }

        if (id is CustomId.Pair pair)
        {
            return AnswerPair(pair, interaction, presser);
        }

        if (id is CustomId.Tags or CustomId.PickTag)
        {
            return TagReplies.Of(store.Current, id, ValueOf(interaction.Data)) is { } tags
                ? Respond(tags, id, interaction, presser)
                : Notice("That tag is not used any more. `/tags` lists what there is.", presser);
        }

        if (id is CustomId.Search page)
        {
            return search.TrySearch(SearchQuery.Parse(page.Query)) is { } results
                ? Respond(new Reply.Search(results, page.Page), id, interaction, presser)
                : Notice(SearchCommand.StillReading(search), presser);
        }

        if (StateOf(id, interaction.Data) is not { } state)
        {
            return Notice(Outdated, presser);
        }

        var (vault, note) = store.Follow(state.Key);
        if (note is null)
        {
            return Gone(interaction, vault, state.View, presser);
        }

        if (state.In(note) is not { } found)
        {
            return Notice(SectionHasGone, presser);
        }

        var reply = ReplyOf(vault, note, found with { Trail = Followed(state.Trail) });
        return id is CustomId.Share
            ? InteractionAnswer.Of(reply, InteractionResponse.Message(Shared(reply, presser)))
            : Respond(reply, id, interaction, presser);
    }

    private InteractionAnswer AnswerPair(
        CustomId.Pair pair,
        Interaction interaction,
        string presser
    )
    {
        if (pair.Picked(ValueOf(interaction.Data)) is not { } notes)
        {
            return Notice(Outdated, presser);
        }

        return PairReplies.Show(store, notes.First, notes.Second, pair.View) is { } reply
            ? Respond(reply, pair, interaction, presser)
            : Notice(HasGone, presser);
    }

    // The owner's message turns into the answer; so does a private one, which only its reader can press.
    private InteractionAnswer Respond(
        Reply reply,
        CustomId id,
        Interaction interaction,
        string presser
    )
    {
        var isOwner = string.Equals(id.Owner, presser, StringComparison.Ordinal);
        var isPrivate = interaction.Message is { IsPrivate: true };
        var message = renderer.Render(reply with { IsPrivate = isPrivate || !isOwner }, presser);
        return InteractionAnswer.Of(
            reply,
            isOwner || isPrivate
                ? InteractionResponse.Update(message)
                : InteractionResponse.Message(message)
        );
    }

    private static string? ValueOf(InteractionData? data) =>
        data is { Values: { IsDefaultOrEmpty: false } values } ? values[0] : null;

    private static NoteState? StateOf(CustomId id, InteractionData? data)
    {
        var value = ValueOf(data);
        return id switch
        {
            CustomId.Show show => show.State,
            CustomId.Share share => share.State,
            CustomId.PickSection pick => pick.Picked(value),
            CustomId.Hop hop => hop.Picked(value),
            _ => null,
        };
    }

    // A renamed note is in its place under its new key.
    private Trail Followed(Trail trail) =>
        trail
            .Keys.Select(key => store.Follow(key).Note?.Key)
            .OfType<NoteKey>()
            .Aggregate(Trail.Empty, (followed, key) => followed.Then(key));

    // The message still says what the note was called, so that the nearest can be offered.
    private InteractionAnswer Gone(
        Interaction interaction,
        Vault vault,
        NoteView view,
        string presser
    )
    {
        if (PressedName.Of(interaction) is not { } name)
        {
            return Notice(HasGone, presser);
        }

        var near = vault.Find(name) switch
        {
            NoteLookup.Found found => [found.Match],
            NoteLookup.Ambiguous several => several.Matches,
            NoteLookup.Missing missing => missing.Suggestions,
            _ => [],
        };
        return InteractionAnswer.Message(
            new Reply.NotFound(vault, name, near, view) { IsPrivate = true },
            renderer,
            presser
        );
    }

    private static Reply ReplyOf(Vault vault, Note note, NoteState state)
    {
        var match = new NameMatch(note, note.Title, MatchKind.Key);
        Reply reply = state.View switch
        {
            NoteView.Stats => new Reply.Stats(vault, match, state.Page),
            NoteView.Related or NoteView.Mentions or NoteView.Links => new Reply.Related(
                vault,
                match,
                state.Page,
                state.View
            ),
            NoteView.Picture => new Reply.Picture(vault, match),
            NoteView.Text => new Reply.TextPage(vault, match, state.Page, state.Menu),
            NoteView.Section => new Reply.SectionPage(
                vault,
                match,
                state.Section,
                state.Page,
                state.Menu
            ),
            _ => new Reply.Card(vault, match, state.Menu),
        };
        return reply with { Trail = state.Trail };
    }

    // A mention names the user as each reader knows them; as no message of ours pings, neither does this one.
    private MessagePayload Shared(Reply reply, string presser)
    {
        var message = renderer.Render(reply, presser);
        return presser == Caller.Nobody
            ? message
            : message with
            {
                Content = $"Shared by <@{presser}>",
            };
    }

    private InteractionAnswer Notice(string text, string presser) =>
        InteractionAnswer.Notice(text, renderer, presser);
}
