using System.Collections.Immutable;
using NoteGraph.Notes;

namespace Bot.Interactions.Components;

/// <summary>
/// The notes by which a reader came to the one that is shown, the last one last. It is kept in component ids, so it is
/// short: older notes fall off its beginning.
/// </summary>
public readonly record struct Trail
{
    /// <summary>As many notes as fit into the id of a button that turns a page.</summary>
    public const int MaxNotes = 3;

    private readonly string? _keys;

    private Trail(string keys) => _keys = keys.Length > 0 ? keys : null;

    /// <summary>No note: where every walk begins.</summary>
    public static Trail Empty => default;

    /// <summary>The keys one after the other; empty for none.</summary>
    public string Text => _keys ?? "";

    /// <summary>Whether the walk begins here.</summary>
    public bool IsEmpty => _keys is null;

    /// <summary>The notes, the oldest first.</summary>
    public ImmutableArray<NoteKey> Keys
    {
        get
        {
            var keys = ImmutableArray.CreateBuilder<NoteKey>(MaxNotes);
            for (var at = 0; at < Text.Length; at += NoteKey.Length)
            {
                keys.Add(new NoteKey(Text.Substring(at, NoteKey.Length)));
            }

            return keys.DrainToImmutable();
        }
    }

    /// <summary>The trail of whoever goes on from a note; a circle that ends at the note is cut off.</summary>
    public Trail Then(NoteKey note)
    {
        var text = BackTo(note).Text + note.Value;
        return new Trail(text[Math.Max(0, text.Length - (MaxNotes * NoteKey.Length))..]);
    }

    /// <summary>The trail of whoever goes back to a note of it; the same one when the note is not in it.</summary>
    public Trail BackTo(NoteKey note)
    {
        var at = Text.IndexOf(note.Value, StringComparison.Ordinal);
        return at < 0 ? this : new Trail(Text[..at]);
    }

    /// <summary>The same trail without its oldest note.</summary>
    public Trail WithoutOldest() => IsEmpty ? this : new Trail(Text[NoteKey.Length..]);

    /// <summary>Reads a trail that has at least one note. False for anything that no trail is written as.</summary>
    public static bool TryParse(string text, out Trail trail)
    {
        var isOne =
            text.Length is > 0 and <= MaxNotes * NoteKey.Length
            && text.Length % NoteKey.Length == 0;
        trail = isOne ? new Trail(text) : Empty;
        return isOne && trail.Keys.All(key => NoteKey.TryParse(key.Value, out _));
    }
}
