using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// Where each published note stands in the order of paths. It depends on the paths alone, so that vaults of the same notes
/// share one, whatever their texts are.
/// </summary>
internal sealed class NotePositions
{
    private readonly Dictionary<NoteId, int> _byId;
    private readonly Dictionary<NoteKey, int> _byKey;

    public NotePositions(ImmutableArray<Note> notes)
    {
        _byId = new Dictionary<NoteId, int>(notes.Length);
        _byKey = new Dictionary<NoteKey, int>(notes.Length);
        for (var at = 0; at < notes.Length; at++)
        {
            _byId[notes[at].Id] = at;
            // Spellings of one path share a key, and the first of them has it.
            _byKey.TryAdd(notes[at].Key, at);
        }
    }

    /// <summary>The position of the note at a path; null when there is none.</summary>
    public int? Of(NoteId id) => _byId.TryGetValue(id, out var at) ? at : null;

    /// <summary>The position of the note with a key; null when there is none.</summary>
    public int? Of(NoteKey key) => _byKey.TryGetValue(key, out var at) ? at : null;
}
