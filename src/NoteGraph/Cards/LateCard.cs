using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Cards;

/// <summary>
/// The card of a note, read from its text when somebody first asks for it. It is kept packed, since there is one for each
/// note and most are looked at seldom.
/// </summary>
internal sealed class LateCard
{
    // A reader does not wait for the card of a longer note.
    private const int LongestLeft = 256 * 1024;

    private readonly VaultOptions? _options;
    private PackedCard? _packed;
    private WeakReference<NoteCard>? _recent;

    private LateCard(VaultOptions? options, PackedCard? packed) =>
        (_options, _packed) = (options, packed);

    /// <summary>The card of a note that is being read.</summary>
    public static LateCard Of(NoteReading reading, VaultOptions options) =>
        reading.CanBeReadAgain && reading.Utf8.Length <= LongestLeft
            ? new LateCard(options, null)
            : Of(CardReader.Read(reading, options), reading.Links);

    /// <summary>A card that is known.</summary>
    /// <param name="card">The card.</param>
    /// <param name="links">The links of its note.</param>
    public static LateCard Of(NoteCard card, ImmutableArray<NoteLink> links) =>
        new(null, PackedCard.Of(card, links));

    /// <summary>The card.</summary>
    /// <param name="note">The note that this belongs to.</param>
    public NoteCard Read(Note note)
    {
        if (_recent?.TryGetTarget(out var recent) == true)
        {
            return recent;
        }

        var card = _packed?.Unpack(note.Links) ?? ReadText(note);
        if (_recent is { } gone)
        {
            gone.SetTarget(card);
        }
        else
        {
            _recent = new WeakReference<NoteCard>(card);
        }

        return card;
    }

    /// <summary>The summary of the card, for less than the whole of it.</summary>
    /// <param name="note">The note that this belongs to.</param>
    public string? Summary(Note note)
    {
        MakeReady(note);
        return _packed!.Summary;
    }

    /// <summary>Whether the link in a place among those of the note is a related entry for which a reason is given.</summary>
    /// <param name="place">The place.</param>
    /// <param name="note">The note that this belongs to.</param>
    public bool IsAnnotated(int place, Note note)
    {
        MakeReady(note);
        return _packed!.IsAnnotated(place);
    }

    /// <summary>Reads the card if nobody has yet, so that no reader waits for it.</summary>
    /// <param name="note">The note that this belongs to.</param>
    public void MakeReady(Note note)
    {
        if (_packed is null)
        {
            ReadText(note);
        }
    }

    private NoteCard ReadText(Note note)
    {
        var card = CardReader.Read(NoteReader.ReadAgain(note), _options!);
        _packed = PackedCard.Of(card, note.Links);
        return card;
    }
}
