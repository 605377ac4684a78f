using System.Globalization;
using System.Text;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Lookup.Corpus;

/// <summary>
/// A vault of names that nobody has, in the shapes that real vaults have them: people, firms with their tickers, offices
/// with their initials, places and events, many of them alike.
/// </summary>
internal static class InventedNames
{
    private static readonly string[] Given =
    [
        "Mira",
        "Tomas",
        "Ada",
        "Bo",
        "Søren",
        "Zoë",
        "Michael",
        "Ines",
        "Łukasz",
        "Yuki",
        "Amara",
        "Rafael",
        "Priya",
        "Jonas",
        "Wei",
        "Fatima",
        "Oleg",
        "Chloé",
        "Darius",
        "Hana",
        "Peter",
        "Sofia",
        "Idris",
        "Greta",
        "Martín",
    ];

    private static readonly string[] Heads =
    [
        "Bran",
        "Vel",
        "Quor",
        "Hask",
        "Tind",
        "Morr",
        "Elst",
        "Fenn",
        "Gart",
        "Lund",
        "Oss",
        "Parr",
        "Rim",
        "Sarn",
        "Thal",
        "Ulv",
        "Wexl",
        "Yarr",
        "Zent",
        "Kolv",
        "Dret",
        "Cass",
        "Birk",
        "Aum",
        "Nord",
    ];

    private static readonly string[] Tails =
    [
        "ford",
        "vik",
        "mann",
        "ski",
        "berg",
        "ova",
        "ez",
        "ström",
        "ton",
        "ley",
        "wick",
        "ard",
        "ini",
        "escu",
        "quist",
    ];

    private static readonly string[] Trades =
    [
        "Capital",
        "Energy",
        "Labs",
        "Group",
        "Holdings",
        "Robotics",
        "Foods",
        "Bank",
        "Optics",
        "Partners",
        "Motors",
        "Semiconductor",
        "Pharma",
        "Airlines",
        "Media",
        "Insurance",
        "Minerals",
        "Logistics",
        "Retail",
        "Networks",
    ];

    private static readonly string[] Offices =
    [
        "Office of Northern Trade",
        "Council for Open Waters",
        "Bureau of Quiet Affairs",
        "Institute of Applied Patience",
        "Agency for Distant Harbours",
        "Board of River Pilots",
        "Commission on Small Coins",
        "Ministry of Lower Skies",
        "Federation of Lamp Makers",
        "Union of Night Printers",
        "Academy of Plain Speech",
        "Fund for Slow Machines",
    ];

    private static readonly string[] Others =
    [
        "東雲電機",
        "南海重工",
        "Завод Север",
        "Иван Ледов",
        "شركة النجم البعيد",
        "בנק הגשר",
        "บริษัทลมเหนือ",
        "한빛정밀",
        "Straße der Werften",
        "L’Atelier du Phare",
        "O'Kellan & Sons",
        "Q*",
        "x.AIR",
        "50Hz Grid",
        "A/S Fjordlys",
    ];

    /// <summary>The vault; the same each time.</summary>
    public static Vault Vault { get; } = Make();

    private static Vault Make()
    {
        var text = new StringBuilder();
        var random = new Random(1);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        var surnames = Heads.SelectMany(head => Tails.Select(tail => head + tail)).ToArray();
        random.Shuffle(surnames);
        for (var at = 0; at < 900; at++)
        {
            var last = surnames[at % surnames.Length];
            Add($"{Given[random.Next(Given.Length)]} {last}", at < surnames.Length ? [last] : []);
        }

        for (var at = 0; at < 900; at++)
        {
            var name =
                Heads[random.Next(Heads.Length)]
                + (char)('a' + (at % 5))
                + Tails[random.Next(Tails.Length)][..2];
            var trade = Trades[random.Next(Trades.Length)];
            Add(
                $"{name} {trade}",
                at % 3 == 0
                    ? [$"{name} {trade} Corporation", name[..4].ToUpperInvariant() + (at % 10)]
                    : [name]
            );
        }

        foreach (var office in Offices)
        {
            var initials = string.Concat(office.Split(' ').Select(word => word[0]))
                .ToUpperInvariant();
            Add(office, office.Length % 2 == 0 ? [initials] : []);
        }

        foreach (var other in Others)
        {
            Add(other, []);
        }

        return VaultText.Vault(text.ToString());

        void Add(string title, string[] aliases)
        {
            var free = aliases.Where(alias => taken.Add(alias)).ToArray();
            if (!taken.Add(title))
            {
                return;
            }

            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"=== Actors/{title.Replace('/', '-').Replace("*", "star", StringComparison.Ordinal)}.md"
            );
            text.AppendLine("---").AppendLine(CultureInfo.InvariantCulture, $"title: \"{title}\"");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"aliases: [{string.Join(", ", free.Select(alias => $"\"{alias}\""))}]"
            );
            text.AppendLine("---").AppendLine("#actor");
        }
    }
}
