using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering;

/// <summary>
/// Cards that were made before, in the form in which the endpoint sends them: the card of a note says the same to everybody
/// for as long as its vault is in service and the day lasts. They go with their vault.
/// </summary>
/// <param name="renderer">Makes what is not there yet.</param>
/// <param name="clock">Tells one day from the next, since a card says when a note is stale.</param>
/// <param name="most">How much is kept of a vault, in bytes. When it is full, all of it makes room.</param>
public sealed class KeptCards(
    ReplyRenderer renderer,
    TimeProvider clock,
    int most = KeptCards.MaxBytes
)
{
    /// <summary>How much is kept of a vault unless told otherwise: some 2,000 cards.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly ConditionalWeakTable<Vault, Shelf> _shelves = [];

    /// <summary>
    /// The answer that is a card; null where the reply is another, or not the same for everybody: private, part of a walk, or with
    /// a word on why it is this note.
    /// </summary>
    /// <param name="owner">The id of the user who asked; the message's components are theirs.</param>
    public InteractionResponse? Answer(Reply reply, string owner)
    {
        if (!IsSameForAll(reply, owner, out var card))
        {
            return null;
        }

        var (shelf, note) = (ShelfOf(card.Vault), card.Match.Note);
        return Written(shelf.Take(note) ?? Make(card, note, shelf), card, owner);
    }

    /// <summary>The same where the card was made before, so that it takes next to no time; null otherwise.</summary>
    /// <param name="owner">The id of the user who asked; the message's components are theirs.</param>
    public InteractionResponse? Take(Reply reply, string owner) =>
        IsSameForAll(reply, owner, out var card)
        && ShelfOf(card.Vault).Take(card.Match.Note) is { } body
            ? Written(body, card, owner)
            : null;

    /// <summary>How many bytes are kept of a vault, for tests: no answer tells.</summary>
    internal long BytesOf(Vault vault) => ShelfOf(vault).Bytes;

    private static bool IsSameForAll(
        Reply reply,
        string owner,
        [NotNullWhen(true)] out Reply.Card? card
    )
    {
        card = reply as Reply.Card;
        return card
                is {
                    IsPrivate: false,
                    Trail.IsEmpty: true,
                    Menu: null,
                    Match.Kind: MatchKind.Key or MatchKind.Title,
                }
            && !owner.AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    private InteractionResponse Written(BodyTemplate body, Reply.Card card, string owner) =>
        InteractionResponse.Written(body.For(owner), () => renderer.Render(card, owner));

    private BodyTemplate Make(Reply.Card reply, Note note, Shelf shelf)
    {
        var body = new BodyTemplate(
            InteractionResponse.Message(renderer.Render(reply, BodyTemplate.Anybody))
        );
        shelf.Put(note, body, most);
        return body;
    }

    private Shelf ShelfOf(Vault vault)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var shelf = _shelves.GetOrAdd(vault, static (_, day) => new Shelf(day), today);
        if (shelf.Day == today)
        {
            return shelf;
        }

        shelf = new Shelf(today);
        _shelves.AddOrUpdate(vault, shelf);
        return shelf;
    }

    private sealed class Shelf(DateOnly day)
    {
        private readonly Lock _lock = new();
        private readonly ConcurrentDictionary<Note, BodyTemplate> _bodies = new(
            ReferenceEqualityComparer.Instance
        );

        public DateOnly Day => day;

        public long Bytes { get; private set; }

        public BodyTemplate? Take(Note note) => _bodies.GetValueOrDefault(note);

        public void Put(Note note, BodyTemplate body, int most)
        {
            lock (_lock)
            {
                if (Bytes + body.Length > most)
                {
                    _bodies.Clear();
                    Bytes = 0;
                }

                // Somebody else may have made the same meanwhile.
                if (body.Length <= most && _bodies.TryAdd(note, body))
                {
                    Bytes += body.Length;
                }
            }
        }
    }
}
