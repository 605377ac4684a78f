namespace NoteGraph.Notes;

/// <summary>
/// A short name for a heading, by which its section is found again when its note has changed. It tells apart the headings of
/// one note, so it is shorter than a <see cref="NoteKey"/> of the same form.
/// </summary>
public readonly record struct HeadingKey(string Value)
{
    /// <summary>The length of every key, in characters.</summary>
    public const int Length = 5;

    /// <summary>The key of a heading.</summary>
    /// <param name="heading">Its text, as <see cref="Section.Heading"/>.</param>
    public static HeadingKey For(string heading) => new(ShortHash.Of(heading)[..Length]);

    /// <summary>Whether a text has the form of a key; it need not be the key of any heading.</summary>
    public static bool TryParse(string? text, out HeadingKey key)
    {
        key = new HeadingKey(text ?? "");
        return ShortHash.IsOne(text, Length);
    }
}
