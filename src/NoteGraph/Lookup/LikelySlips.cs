namespace NoteGraph.Lookup;

/// <summary>
/// Which of several names that are equally far from a text is the likelier one: fingers leave letters out, change two about
/// and hit the next key, and ears mistake some sounds for others; a letter that has nothing to do with the right one is rare.
/// Keys lie as on most keyboards with Latin letters.
/// </summary>
internal static class LikelySlips
{
    private const int Error = 16;
    private const int Unlikely = 1;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // Vowels, and letters that sound alike in many words.
    private static readonly string[] Alike = ["aeiouy", "ckqx", "scz", "vwf", "dt", "gj", "mn"];

    // For each letter of the alphabet the letters that it is easily taken for.
    private static readonly uint[] Near = NearLetters();

    /// <summary>How many of the errors between a text and a name are unlikely ones.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="name">The folded name or part of it that the text stands for.</param>
    public static int CountUnlikely(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var width = name.Length + 1;
        Span<int> cells = stackalloc int[3 * width];
        for (var row = 0; row <= text.Length; row++)
        {
            var current = cells.Slice(row % 3 * width, width);
            var above = cells.Slice((row + 2) % 3 * width, width);
            var before = cells.Slice((row + 1) % 3 * width, width);
            current[0] = row == 0 ? 0 : above[0] + ExtraCost(text, row - 1);
            for (var i = 1; i < width; i++)
            {
                var least = current[i - 1] + Error;
                if (row > 0)
                {
                    least = Math.Min(least, above[i] + ExtraCost(text, row - 1));
                    least = Math.Min(
                        least,
                        above[i - 1] + ReplacedCost(text[row - 1], name[i - 1])
                    );
                }

                if (
                    row > 1
                    && i > 1
                    && text[row - 1] == name[i - 2]
                    && text[row - 2] == name[i - 1]
                )
                {
                    least = Math.Min(least, before[i - 2] + Error);
                }

                current[i] = least;
            }
        }

        return cells[(text.Length % 3 * width) + name.Length] % Error;
    }

    // Two keys hit at once, or one twice.
    private static int ExtraCost(ReadOnlySpan<char> text, int at) =>
        (at > 0 && IsNear(text[at - 1], text[at]))
        || (at + 1 < text.Length && IsNear(text[at], text[at + 1]))
            ? Error
            : Error + Unlikely;

    private static int ReplacedCost(char typed, char meant) =>
        typed == meant ? 0
        : IsNear(typed, meant) ? Error
        : Error + Unlikely;

    private static bool IsNear(char one, char other) =>
        one == other
        || (
            char.IsAsciiLetterLower(one)
            && char.IsAsciiLetterLower(other)
            && (Near[one - 'a'] & (1u << (other - 'a'))) != 0
        );

    private static uint[] NearLetters()
    {
        var near = new uint[26];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var at = 0; at < Rows[row].Length; at++)
            {
                Join(Rows[row], at, Rows[row], at + 1);
                if (row + 1 < Rows.Length)
                {
                    // A row lies half a key to the right of the one above it.
                    Join(Rows[row], at, Rows[row + 1], at);
                    Join(Rows[row], at, Rows[row + 1], at - 1);
                }
            }
        }

        foreach (var letters in Alike)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                for (var j = i + 1; j < letters.Length; j++)
                {
                    Join(letters, i, letters, j);
                }
            }
        }

        return near;

        void Join(string one, int at, string other, int otherAt)
        {
            if (otherAt < 0 || otherAt >= other.Length)
            {
                return;
            }

            near[one[at] - 'a'] |= 1u << (other[otherAt] - 'a');
            near[other[otherAt] - 'a'] |= 1u << (one[at] - 'a');
        }
    }
}
