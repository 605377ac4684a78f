using System.Text;

namespace NoteGraph.Lookup;

/// <summary>
/// A name as search compares it: compatibility forms resolved (NFKC), without case, accents, punctuation and blanks,
/// look-alike letters made one. <c>GPT-4</c>, <c>gpt 4</c> and <c>ＧＰＴ４</c> are equal here; where they must differ,
/// compare <see cref="Notes.NoteName"/>.
/// </summary>
public sealed class FoldedName
{
    private const int MaxSourceLength = 512;

    // Far beyond what a message holds, and few enough for 16-bit offsets.
    private const int MaxTextLength = 16_000;

    private FoldedName(string compact, ushort[] words, ushort[] starts)
    {
        Compact = compact;
        Words = words;
        Starts = starts;
    }

    /// <summary>How many characters of a folded name count; more are left out.</summary>
    public const int MaxLength = 200;

    /// <summary>The letters and digits without anything between them; empty when there are none.</summary>
    public string Compact { get; }

    /// <summary>Where in <see cref="Compact"/> words begin that something separates from the one before.</summary>
    internal ushort[] Words { get; }

    /// <summary>
    /// Where in <see cref="Compact"/> a reader may begin to type: <see cref="Words"/>, and every character of a script
    /// that is written without blanks.
    /// </summary>
    internal ushort[] Starts { get; }

    /// <summary>Folds a name. Any text will do, halves of surrogate pairs included.</summary>
    public static FoldedName From(string text) => From(text, MaxSourceLength, MaxLength);

    /// <summary>Folds a whole text, in which names are then looked for; what is beyond 16,000 characters is left out.</summary>
    internal static FoldedName FromText(string text) => From(text, MaxTextLength, MaxTextLength);

    private static FoldedName From(string text, int maxSource, int maxFolded)
    {
        var source = text.Length > maxSource ? text[..maxSource] : text;
        if (source.Length <= MaxLength && Ascii.IsValid(source))
        {
            return FromAscii(source);
        }

        var spaced = Separate(Replaced(source).Normalize(NormalizationForm.FormKD));
        return Compacted(
            Ascii.IsValid(spaced) ? spaced : spaced.Normalize(NormalizationForm.FormC),
            maxFolded
        );
    }

    // Most names, and no letter of them is more than one: as the long way, in one pass.
    private static FoldedName FromAscii(string text)
    {
        Span<char> compact = stackalloc char[MaxLength];
        Span<ushort> words = stackalloc ushort[MaxLength];
        var (length, count, begins) = (0, 0, true);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (begins)
                {
                    words[count++] = (ushort)length;
                }

                compact[length++] = char.ToLowerInvariant(letter);
                begins = false;
            }
            else
            {
                begins |= letter is not ('\'' or '`');
            }
        }

        ushort[] starts = [.. words[..count]];
        return new FoldedName(compact[..length].ToString(), starts, starts);
    }

    /// <summary>Whether two names are one for search.</summary>
    public bool Matches(FoldedName other) =>
        string.Equals(Compact, other.Compact, StringComparison.Ordinal);

    /// <summary>A word of the name; <paramref name="index"/> counts <see cref="Words"/>.</summary>
    internal ReadOnlySpan<char> Word(int index) =>
        Compact.AsSpan(
            Words[index]..(index + 1 < Words.Length ? Words[index + 1] : Compact.Length)
        );

    /// <summary>Whether a word begins at an offset or the name ends there.</summary>
    internal bool IsBoundary(int offset) =>
        offset == Compact.Length || Array.BinarySearch(Starts, (ushort)offset) >= 0;

    /// <inheritdoc />
    public override string ToString() => Compact;

    // Halves of surrogate pairs cannot be normalised, and a trademark sign would become letters.
    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (0xA9 or 0xAE or 0x2117 or 0x2120 or 0x2122 or 0xFFFD))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // Words in folded letters with one blank between them.
    private static string Separate(string text)
    {
        var folded = new StringBuilder(text.Length);
        var ended = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (LetterFolding.IsIgnored(rune))
            {
                continue;
            }

            if (!LetterFolding.IsWordCharacter(rune))
            {
                ended = true;
                continue;
            }

            if (ended && folded.Length > 0)
            {
                folded.Append(' ');
            }

            ended = false;
            LetterFolding.Append(folded, rune);
        }

        return folded.ToString();
    }

    private static FoldedName Compacted(string spaced, int maxLength)
    {
        var compact = new StringBuilder(Math.Min(spaced.Length, maxLength));
        List<ushort> words = [];
        List<ushort> starts = [];
        var begins = true;
        foreach (var rune in spaced.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                begins = true;
                continue;
            }

            if (compact.Length + rune.Utf16SequenceLength > maxLength)
            {
                break;
            }

            if (begins)
            {
                words.Add((ushort)compact.Length);
            }

            if (begins || LetterFolding.BeginsWordAnywhere(rune))
            {
                starts.Add((ushort)compact.Length);
            }

            begins = false;
            compact.Append(rune.ToString());
        }

        ushort[] wordArray = [.. words];
        return new FoldedName(
            compact.ToString(),
            wordArray,
            starts.Count == words.Count ? wordArray : [.. starts]
        );
    }
}
