using System.Globalization;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Lookup;

/// <summary>A vault of invented notes, each with a title of two words and an alias.</summary>
internal static class InventedVault
{
    private const string Vowels = "aeiou";
    private const string Consonants = "bcdfghjklmnprstvwz";

    /// <summary>The same notes for the same count.</summary>
    public static Vault Of(int notes)
    {
        var random = new Random(1);
        return VaultBuilder.Build(
            [
                .. Enumerable
                    .Range(0, notes)
                    .Select(at =>
                        NoteSource.FromText(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{Word(random)} {Word(random)} {at}.md"
                            ),
                            $"---\naliases: [{Word(random)} {Word(random)}]\n---\n#actor\n"
                        )
                    ),
            ],
            [],
            VaultOptions.Default
        );
    }

    private static string Word(Random random)
    {
        var letters = new char[2 * random.Next(2, 5)];
        for (var at = 0; at < letters.Length; at += 2)
        {
            letters[at] = Consonants[random.Next(Consonants.Length)];
            letters[at + 1] = Vowels[random.Next(Vowels.Length)];
        }

        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }
}
