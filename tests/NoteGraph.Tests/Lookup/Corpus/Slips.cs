using System.Text;

namespace NoteGraph.Tests.Lookup.Corpus;

/// <summary>What goes wrong when a name is typed on a phone or from memory.</summary>
internal static class Slips
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("ph", "f"),
        ("ck", "k"),
        ("ll", "l"),
        ("ss", "s"),
        ("tt", "t"),
        ("nn", "n"),
        ("sch", "sh"),
        ("c", "k"),
        ("z", "s"),
        ("y", "i"),
        ("ei", "ie"),
        ("w", "v"),
    ];

    /// <summary>A letter swapped with the next, left out, doubled, or replaced by its neighbour on the keyboard.</summary>
    public static string Finger(string text, Random random)
    {
        var letters = Enumerable
            .Range(0, text.Length)
            .Where(at => char.IsAsciiLetter(text[at]))
            .ToList();
        if (letters.Count == 0)
        {
            return text;
        }

        var place = letters[random.Next(letters.Count)];
        var letter = text[place];
        var slipped = random.Next(4) switch
        {
            0 when place + 1 < text.Length && char.IsAsciiLetter(text[place + 1]) =>
                $"{text[..place]}{text[place + 1]}{letter}{text[(place + 2)..]}",
            1 => text.Remove(place, 1),
            2 => text.Insert(place, NeighbourOf(letter, random).ToString()),
            _ => $"{text[..place]}{NeighbourOf(letter, random)}{text[(place + 1)..]}",
        };
        return slipped.Trim();
    }

    /// <summary>The name as it may be spelt by ear; the same text where nothing sounds like something else.</summary>
    public static string Ear(string text)
    {
        foreach (var (written, heard) in Sounds)
        {
            var at = text.IndexOf(written, 1, StringComparison.OrdinalIgnoreCase);
            if (text.Length > 3 && at > 0)
            {
                return text[..at] + heard + text[(at + written.Length)..];
            }
        }

        return text;
    }

    /// <summary>Letters without their accents, without signs.</summary>
    public static string Plain(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormD)
                .Where(letter =>
                    char.IsLetterOrDigit(letter) || letter == ' ' || char.IsSurrogate(letter)
                )
        );

    private static char NeighbourOf(char letter, Random random)
    {
        var lower = char.ToLowerInvariant(letter);
        var row = Rows.First(each => each.Contains(lower, StringComparison.Ordinal));
        var at = row.IndexOf(lower, StringComparison.Ordinal);
        var side = at == 0 || (at < row.Length - 1 && random.Next(2) == 0) ? 1 : -1;
        return row[at + side];
    }
}
