using System.Text;

namespace Bot.Benchmarks.Generated;

/// <summary>Words that mean nothing, by number: the same word for the same number.</summary>
internal static class Vocabulary
{
    private const string Consonants = "bcdfghjklmnprstvwz";
    private const string Vowels = "aeiou";
    private const string Accented = "áéíöü";

    // How many of the most frequent words make up which share of a vault's text; between them it grows with the logarithm.
    private static readonly (double Rank, double Share)[] Frequencies =
    [
        (1, 0.03),
        (10, 0.11),
        (100, 0.27),
        (1000, 0.60),
        (10_000, 0.92),
        (68_000, 1),
    ];

    /// <summary>The word with a number, in lower case, of about six letters.</summary>
    public static string Word(int number)
    {
        var dice = Dice.For(0, number);
        var word = new StringBuilder();
        var vowels = dice.Happens(0.01) ? Accented : Vowels;
        for (var syllables = Syllables(ref dice); syllables > 0; syllables--)
        {
            word.Append(Consonants[dice.Below(Consonants.Length)]);
            word.Append(vowels[dice.Below(vowels.Length)]);
            vowels = Vowels;
        }

        if (dice.Happens(0.6))
        {
            word.Append(Consonants[dice.Below(Consonants.Length)]);
        }

        return word.ToString();
    }

    /// <summary>The same, as a name is written.</summary>
    public static string Name(int number) =>
        Word(number) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    /// <summary>A word of a running text, the frequent ones more often.</summary>
    public static string OfText(ref Dice dice)
    {
        var share = dice.Next();
        var above = 0;
        while (Frequencies[above].Share < share)
        {
            above++;
        }

        if (above == 0)
        {
            return Word(0);
        }

        var (low, high) = (Frequencies[above - 1], Frequencies[above]);
        var way = (share - low.Share) / (high.Share - low.Share);
        return Word((int)(low.Rank * Math.Pow(high.Rank / low.Rank, way)));
    }

    private static int Syllables(ref Dice dice) =>
        dice.Next() switch
        {
            < 0.05 => 1,
            < 0.42 => 2,
            < 0.84 => 3,
            _ => 4,
        };
}
