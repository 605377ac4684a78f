namespace NoteGraph.Notes;

/// <summary>
/// A short name for a note that stays the same as long as its path does, for places that cannot hold a path:
/// component ids and the values of autocomplete choices. It is 12 characters long and starts with <c>~</c>.
/// </summary>
/// <param name="Value">The key, <c>~</c> included.</param>
public readonly record struct NoteKey(string Value)
{
    /// <summary>The length of every key, in characters.</summary>
    public const int Length = ShortHash.Length;

    /// <summary>The key of the note at a path.</summary>
    /// <remarks>Spellings of a path that differ only in Unicode normalisation share a key.</remarks>
    public static NoteKey For(NoteId id) => new(ShortHash.Of(NoteName.Compose(id.Path)));

    /// <summary>Whether a text has the form of a key; it need not be the key of any note.</summary>
    public static bool TryParse(string? text, out NoteKey key)
    {
        key = new NoteKey(text ?? "");
        return ShortHash.IsOne(text);
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
