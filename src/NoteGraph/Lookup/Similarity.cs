using System.Runtime.CompilerServices;

namespace NoteGraph.Lookup;

/// <summary>
/// How far a text is from the names it is held against: insertions, deletions, substitutions and transpositions of
/// neighbours (optimal string alignment), counted bit-parallel. One instance per query, not shared between threads.
/// Source: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
/// </summary>
public sealed class Similarity
{
    /// <summary>The longest pattern: one bit a character.</summary>
    public const int MaxLength = 64;

    private readonly ulong[] _ascii = new ulong[128];
    private readonly Dictionary<char, ulong>? _others;
    private readonly ulong _last;

    /// <param name="text">A folded text; what is beyond <see cref="MaxLength"/> does not count.</param>
    public Similarity(string text)
    {
        Length = Math.Min(text.Length, MaxLength);
        _last = Length == 0 ? 0 : 1UL << (Length - 1);
        for (var i = 0; i < Length; i++)
        {
            var letter = text[i];
            if (letter < 128)
            {
                _ascii[letter] |= 1UL << i;
            }
            else
            {
                _others ??= [];
                _others[letter] = _others.GetValueOrDefault(letter) | (1UL << i);
            }
        }

        Letters = LettersOf(text.AsSpan(0, Length));
    }

    /// <summary>How many characters of the text count.</summary>
    public int Length { get; }

    /// <summary>The set of letters in the text, as <see cref="LettersOf"/> gives it.</summary>
    public ulong Letters { get; }

    /// <summary>How many errors a text of a length may hold and still be taken for a name.</summary>
    public static int AllowedErrors(int length) =>
        length switch
        {
            <= 3 => 0,
            <= 7 => 1,
            <= 13 => 2,
            _ => 3,
        };

    /// <summary>The letters of a text as a set of 64 bits. Letters may share a bit, so it can only rule out.</summary>
    public static ulong LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var letter in text)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    /// <summary>
    /// The fewest errors that lead from the text to a beginning of a name.
    /// </summary>
    /// <param name="name">The folded name, from where the comparison begins.</param>
    /// <param name="errors">The most errors of interest.</param>
    /// <returns>
    /// The errors to the nearest beginning and its length, and the errors to the whole name; more than
    /// <paramref name="errors"/> stands for anything beyond.
    /// </returns>
    public PrefixDistance To(ReadOnlySpan<char> name, int errors)
    {
        var beyond = errors + 1;
        var nearest = new PrefixDistance(beyond, 0, beyond);
        var reach = Math.Min(name.Length, Length + errors);
        if (Length == 0 || reach < Length - errors)
        {
            return nearest;
        }

        var positive = ~0UL;
        var negative = 0UL;
        var diagonal = 0UL;
        var previous = 0UL;
        var distance = Length;
        for (var i = 0; i < reach; i++)
        {
            var matches = MatchesOf(name[i]);
            var swapped = ((~diagonal & matches) << 1) & previous;
            diagonal =
                (((matches & positive) + positive) ^ positive) | matches | negative | swapped;
            var up = negative | ~(diagonal | positive);
            var down = diagonal & positive;
            distance += (up & _last) != 0 ? 1 : 0;
            distance -= (down & _last) != 0 ? 1 : 0;
            up = (up << 1) | 1;
            positive = (down << 1) | ~(diagonal | up);
            negative = up & diagonal;
            previous = matches;

            // The longer of two equally near beginnings: it explains more of what was typed.
            if (distance <= nearest.Errors && distance <= errors)
            {
                nearest = nearest with { Errors = distance, Length = i + 1 };
            }

            // From here each character of the name can mend at most one error.
            if (distance - (reach - 1 - i) > errors)
            {
                return nearest;
            }
        }

        return reach == name.Length && distance <= errors
            ? nearest with
            {
                WholeErrors = distance,
            }
            : nearest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong MatchesOf(char letter) =>
        letter < 128 ? _ascii[letter] : _others?.GetValueOrDefault(letter) ?? 0;
}

/// <summary>How near a text is to a name.</summary>
/// <param name="Errors">The errors to the nearest beginning of the name.</param>
/// <param name="Length">How long that beginning is.</param>
/// <param name="WholeErrors">The errors to the whole name.</param>
public readonly record struct PrefixDistance(int Errors, int Length, int WholeErrors);
