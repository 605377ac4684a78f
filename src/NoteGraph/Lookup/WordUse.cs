using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Lookup;

/// <summary>
/// How the notes of a vault use the words that are also names: what is written in small letters as often as not is an
/// everyday word, and what everybody writes and nobody links is hardly a name.
/// </summary>
internal sealed class WordUse
{
    private const int LongestWord = 24;

    // Fewer notes say nothing.
    private const int MinNotes = 3;
    private const int ManyNotes = 50;

    // One small letter in so many capitals makes a word everyday; one link in so many notes makes it a name.
    private const int CapitalsForOneSmall = 5;
    private const int CapitalsForOneSmallAlias = 50;
    private const int NotesForOneLink = 50;

    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    private WordUse() { }

    /// <summary>Counts how notes write the names that are one word of ASCII letters.</summary>
    public static WordUse Of(Vault vault, IEnumerable<IndexedName> names)
    {
        var use = new WordUse();
        foreach (var name in names)
        {
            if (name.Folded.Words.Length == 1 && name.Folded.Compact.All(char.IsAsciiLetterLower))
            {
                use._counts.TryAdd(name.Folded.Compact, new Count());
            }
        }

        for (var i = 0; i < vault.Notes.Length; i++)
        {
            use.CountWords(BodyOf(vault.Notes[i].Utf8.Span), stamp: i + 1);
            use.CountLinks(vault, vault.Notes[i]);
        }

        return use;
    }

    /// <summary>Whether a word is written in small letters so often that it need not be a name.</summary>
    /// <param name="isAlias">Whether it is only another name of its note, which has to be rarer still in small letters.</param>
    public bool IsEveryday(string letters, bool isAlias) =>
        _counts.TryGetValue(letters, out var count)
        && count.Small >= MinNotes
        && count.Small * (isAlias ? CapitalsForOneSmallAlias : CapitalsForOneSmall)
            >= count.Capital;

    /// <summary>Whether many notes write a word and next to none means a note by it.</summary>
    public bool IsHardlyName(string letters) =>
        _counts.TryGetValue(letters, out var count)
        && count.Capital >= ManyNotes
        && count.Links * NotesForOneLink < count.Capital;

    private void CountLinks(Vault vault, Note note)
    {
        foreach (var edge in vault.LinksFrom(note))
        {
            if (
                edge.To is not null
                && edge.Link.Text is { Length: <= LongestWord } words
                && _counts.TryGetValue(FoldedName.From(words).Compact, out var count)
            )
            {
                count.Links++;
            }
        }
    }

    // Front matter is written by other rules: tags and values are small whatever they name.
    private static ReadOnlySpan<byte> BodyOf(ReadOnlySpan<byte> text) =>
        text.StartsWith("---"u8) && text[3..].IndexOf("\n---"u8) is var end and >= 0
            ? text[(3 + end)..]
            : text;

    // Bytes beyond ASCII belong to a word, so that no part of a foreign word counts.
    private void CountWords(ReadOnlySpan<byte> text, int stamp)
    {
        var words = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[LongestWord];
        var at = 0;
        while (at < text.Length)
        {
            if (!IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsLetter(text[at]))
            {
                at++;
            }

            var word = text[start..at];
            if (word.Length > LongestWord || IsPartOfName(text, start, at))
            {
                continue;
            }

            for (var i = 0; i < word.Length; i++)
            {
                letters[i] = char.ToLowerInvariant((char)word[i]);
            }

            if (words.TryGetValue(letters[..word.Length], out var count))
            {
                count.See(isSmall: word.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0, stamp);
            }
        }
    }

    private static bool IsLetter(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value >= 0x80;

    // Tags, addresses, paths and compounds are written small whatever they are made of.
    private static bool IsPartOfName(ReadOnlySpan<byte> text, int start, int end) =>
        (start > 0 && (char)text[start - 1] is '#' or '/' or '.' or '-' or '_' or '@')
        || (end < text.Length - 1 && text[end] is (byte)'/' or (byte)'-' or (byte)'_')
        || (end < text.Length - 1 && text[end] == '.' && IsLetter(text[end + 1]));

    // Notes in which a word stands, each counted once.
    private sealed class Count
    {
        private int _lastSmall;
        private int _lastCapital;

        public int Small { get; private set; }

        public int Capital { get; private set; }

        public int Links { get; set; }

        public void See(bool isSmall, int stamp)
        {
            if (isSmall && _lastSmall != stamp)
            {
                _lastSmall = stamp;
                Small++;
            }
            else if (!isSmall && _lastCapital != stamp)
            {
                _lastCapital = stamp;
                Capital++;
            }
        }
    }
}
