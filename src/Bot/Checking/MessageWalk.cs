using Bot.Interactions;
using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Checking;

/// <summary>A message that a reader can get to see of a note.</summary>
/// <param name="Section">The section that it shows; null for the card, the stats and the related entries.</param>
/// <param name="Response">The answer; null data or a private notice where the bot failed.</param>
internal readonly record struct ReachedMessage(Section? Section, InteractionResponse Response);

/// <summary>
/// Goes everywhere that the buttons and menus of a note's card lead within the note, through the one path that serves
/// Discord: every page of the stats, of the related entries and of each section.
/// </summary>
internal sealed class MessageWalk(InteractionHandler handler)
{
    private static readonly DiscordUser Checker = new() { Id = Caller.Nobody };

    /// <summary>The messages of a note, its card first, each once.</summary>
    public async IAsyncEnumerable<ReachedMessage> OfAsync(
        Note note,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var card = await handler.HandleAsync(CommandFor(note), cancellation);
        yield return new ReachedMessage(null, card);

        var seen = new HashSet<(NoteView, int, int)>
        {
            Place(new NoteState(NoteView.Card, note.Key)),
        };
        var pending = new Queue<(Interaction Press, NoteState State)>(PressesIn(card, note.Key));
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(Place(next.State)))
            {
                continue;
            }

            var response = await handler.HandleAsync(next.Press, cancellation);
            yield return new ReachedMessage(SectionOf(note, next.State), response);
            foreach (var press in PressesIn(response, note.Key))
            {
                pending.Enqueue(press);
            }
        }
    }

    /// <summary>The command that shows a note's card, as Discord sends it after autocomplete.</summary>
    public static Interaction CommandFor(Note note) =>
        new()
        {
            IsUnlimited = true,
            Type = InteractionType.ApplicationCommand,
            User = Checker,
            Data = new InteractionData
            {
                Name = note.IsActor ? "actor" : "note",
                Type = 1,
                Options =
                [
                    new InteractionOption
                    {
                        Name = "name",
                        Type = (int)OptionType.String,
                        Value = System.Text.Json.JsonSerializer.SerializeToElement(note.Key.Value),
                    },
                ],
            },
        };

    // Where a message is, without the page of its menu, which shows the same text again.
    private static (NoteView View, int Section, int Page) Place(NoteState state) =>
        (
            state.View,
            state.View == NoteView.Section ? state.Section : 0,
            state.View == NoteView.Card ? state.Menu ?? 0 : state.Page
        );

    private static Section? SectionOf(Note note, NoteState state) =>
        state.View == NoteView.Section && state.Section < note.Sections.Length
            ? note.Sections[state.Section]
            : null;

    private static IEnumerable<(Interaction, NoteState)> PressesIn(
        InteractionResponse response,
        NoteKey key
    )
    {
        var rows = response.Data is MessagePayload message ? message.Components : [];
        foreach (var part in rows.SelectMany(row => row.Components))
        {
            foreach (var (customId, value, state) in LeadsOf(part))
            {
                if (state.Key == key)
                {
                    yield return (Press(customId, value), state);
                }
            }
        }
    }

    private static IEnumerable<(string CustomId, string? Value, NoteState State)> LeadsOf(
        Component part
    )
    {
        if (
            part is Button { CustomId: { } button }
            && CustomId.TryParse(button, out var shown)
            && shown is CustomId.Show show
        )
        {
            yield return (button, null, show.State);
        }
        else if (
            part is StringSelect menu
            && CustomId.TryParse(menu.CustomId, out var picking)
            && picking is CustomId.PickSection pick
        )
        {
            foreach (var option in menu.Options)
            {
                if (pick.Picked(option.Value) is { } state)
                {
                    yield return (menu.CustomId, option.Value, state);
                }
            }
        }
    }

    private static Interaction Press(string customId, string? value) =>
        new()
        {
            IsUnlimited = true,
            Type = InteractionType.MessageComponent,
            User = Checker,
            Message = new InteractionMessage(),
            Data = new InteractionData
            {
                CustomId = customId,
                Values = value is null ? [] : [value],
            },
        };
}
