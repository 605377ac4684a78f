namespace NoteGraph.Lookup;

/// <summary>A place in a name where a word begins.</summary>
/// <param name="Head">The first four characters from there, packed so that they compare as numbers.</param>
/// <param name="Name">The name's position in the index.</param>
/// <param name="Offset">The place in the folded name.</param>
/// <param name="Length">How many characters it is to where the next word begins or the name ends.</param>
internal readonly record struct WordStart(ulong Head, int Name, ushort Offset, ushort Length)
{
    /// <summary>How many characters <see cref="Head"/> holds.</summary>
    public const int HeadLength = 4;

    public static ulong HeadOf(ReadOnlySpan<char> text)
    {
        var head = 0UL;
        for (var i = 0; i < HeadLength; i++)
        {
            head = (head << 16) | (i < text.Length ? text[i] : '\0');
        }

        return head;
    }

    /// <summary>One of the first four characters; <c>\0</c> behind the end.</summary>
    public char HeadAt(int offset) => (char)(Head >> (16 * (HeadLength - 1 - offset)));

    /// <summary>Orders by the text from here on, then by the note's connection.</summary>
    public int CompareWhole(IndexedName[] names, WordStart other)
    {
        var byHead = Head.CompareTo(other.Head);
        if (byHead != 0)
        {
            return byHead;
        }

        var byText = TextIn(names).SequenceCompareTo(other.TextIn(names));
        return byText != 0 ? byText : Name.CompareTo(other.Name);
    }

    /// <summary>Negative before, zero among, positive after the words that begin with a text.</summary>
    public int CompareBeginning(IndexedName[] names, ReadOnlySpan<char> text, ulong head)
    {
        var length = Math.Min(text.Length, HeadLength);
        var shift = 16 * (HeadLength - length);
        var byHead = length == 0 ? 0 : (Head >> shift).CompareTo(head >> shift);
        if (byHead != 0 || text.Length <= HeadLength)
        {
            return byHead;
        }

        var own = TextIn(names);
        return own.Length >= text.Length
            ? own[..text.Length].SequenceCompareTo(text)
            : own.SequenceCompareTo(text);
    }

    public ReadOnlySpan<char> TextIn(IndexedName[] names) =>
        names[Name].Folded.Compact.AsSpan(Offset);
}
