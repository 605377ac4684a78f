using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Search;

/// <summary>
/// Which note stands in which row of the index. A note keeps its row from vault to vault for as long as it is the same
/// object; rows that became free are given to notes that came. Immutable.
/// </summary>
internal sealed class RowPlaces
{
    private const int Free = -1;

    // By row: the place of its note in the vault.
    private readonly int[] _places;

    private RowPlaces(Vault vault, int[] places) => (Vault, _places) = (vault, places);

    /// <summary>The vault of the notes.</summary>
    public Vault Vault { get; }

    /// <summary>The place in the vault of the note in a row.</summary>
    public int PlaceOf(int row) => _places[row];

    /// <summary>The notes of a vault, each in the row of its place.</summary>
    public static RowPlaces Of(Vault vault) =>
        new(vault, [.. Enumerable.Range(0, vault.Notes.Length)]);

    /// <summary>The rows of the notes of another vault.</summary>
    /// <param name="vault">The vault that comes after this one.</param>
    /// <param name="gone">Rows whose notes are not in it any more.</param>
    /// <param name="come">Rows with notes that were not in this one.</param>
    public RowPlaces After(Vault vault, out List<int> gone, out List<int> come)
    {
        var rows = new Dictionary<Note, int>(_places.Length, ReferenceEqualityComparer.Instance);
        for (var row = 0; row < _places.Length; row++)
        {
            if (_places[row] != Free)
            {
                rows.Add(Vault.Notes[_places[row]], row);
            }
        }

        List<int> places = [.. Enumerable.Repeat(Free, _places.Length)];
        List<int> added = [];
        for (var place = 0; place < vault.Notes.Length; place++)
        {
            if (rows.Remove(vault.Notes[place], out var row))
            {
                places[row] = place;
            }
            else
            {
                added.Add(place);
            }
        }

        gone = [.. rows.Values];
        come = [];
        var free = 0;
        foreach (var place in added)
        {
            while (free < places.Count && places[free] != Free)
            {
                free++;
            }

            if (free == places.Count)
            {
                places.Add(Free);
            }

            places[free] = place;
            come.Add(free);
        }

        return new RowPlaces(vault, [.. places]);
    }
}
