using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Benchmarks.Generated;

/// <summary>The titles and other names of the notes of a generated vault.</summary>
/// <param name="Titles">The titles; no two are alike.</param>
/// <param name="Aliases">The other names of each note.</param>
internal sealed record NoteNames(
    ImmutableArray<string> Titles,
    ImmutableArray<ImmutableArray<string>> Aliases
)
{
    private const double Tickers = 0.17;
    private const double LikeTheTitle = 0.61;

    /// <summary>Invents the names of so many notes.</summary>
    public static NoteNames Of(int notes, VaultShape shape, int seed)
    {
        var urn = new WordUrn();
        var dice = Dice.For(seed, -1);
        var titles = new string[notes];
        var aliases = new ImmutableArray<string>[notes];
        var taken = new HashSet<string>(notes, StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < notes; at++)
        {
            // A title of one word is seldom a word that others have as well.
            var words = Math.Max(1, shape.TitleWords.CountAt(dice.Next()));
            var title = words == 1 && dice.Happens(0.75) ? urn.New() : Words(urn, words, ref dice);
            while (!taken.Add(title))
            {
                title += " " + urn.New();
            }

            titles[at] = title;
            aliases[at] = AliasesOf(title, shape.Aliases.CountAt(dice.Next()), urn, ref dice);
        }

        return new NoteNames([.. titles], [.. aliases]);
    }

    private static ImmutableArray<string> AliasesOf(
        string title,
        int count,
        WordUrn urn,
        ref Dice dice
    )
    {
        var aliases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < count; at++)
        {
            aliases.Add(Alias(title, urn, ref dice));
        }

        aliases.Remove(title);
        return [.. aliases];
    }

    private static string Alias(string title, WordUrn urn, ref Dice dice)
    {
        var kind = dice.Next();
        if (kind < Tickers)
        {
            var word = urn.New();
            return word[..Math.Min(word.Length, 4)].ToUpper(CultureInfo.InvariantCulture);
        }

        return kind < Tickers + LikeTheTitle
            ? title.LastIndexOf(' ') is > 0 and var blank && dice.Happens(0.5)
                ? title[(blank + 1)..]
                : $"{title} {urn.Draw(ref dice)}"
            : Words(urn, 1 + dice.Below(3), ref dice);
    }

    private static string Words(WordUrn urn, int count, ref Dice dice)
    {
        var words = new string[count];
        for (var at = 0; at < count; at++)
        {
            words[at] = urn.Draw(ref dice);
        }

        return string.Join(' ', words);
    }

    /// <summary>
    /// Words of names. A third are of the two thousand that names are fond of, such as what a firm or an office calls itself. Of
    /// the others each is a new one or, the more often it was taken, the likelier, an old one; so the share of new ones falls as
    /// names become more, as it does in the real vault: there eightfold names have little more than fivefold words.
    /// </summary>
    private sealed class WordUrn
    {
        private const double Common = 0.33;
        private const int CommonWords = 2000;
        private const double Discount = 0.8;
        private const double Strength = 100;
        private readonly List<int> _drawn = [];
        private int _words;

        public string New()
        {
            _drawn.Add(_words);
            return NameOf(_words++);
        }

        public string Draw(ref Dice dice)
        {
            if (dice.Happens(Common))
            {
                return Vocabulary.Name((int)Math.Pow(CommonWords, dice.Next()));
            }

            if (dice.Happens((Strength + (Discount * _words)) / (Strength + _drawn.Count)))
            {
                return New();
            }

            var word = _drawn[dice.Below(_drawn.Count)];
            _drawn.Add(word);
            return NameOf(word);
        }

        // Beyond the words of texts, so that a name is no frequent word.
        private static string NameOf(int word) => Vocabulary.Name(100_000 + word);
    }
}
