using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>The sections of a note by name, for autocomplete and for reading the option back.</summary>
internal static class SectionChoices
{
    // Room for what tells a heading that repeats from those before it.
    private const int NumberLength = 12;

    /// <summary>Rows for what was typed so far: headings that begin with it, then ones that contain it, in the note's order.</summary>
    public static ImmutableArray<AutocompleteChoice> For(Vault vault, Note note, string partial)
    {
        var query = FoldedName.From(partial);
        return
        [
            .. Named(vault, note)
                .Select(section => (section.Label, Rank: RankOf(section.Label, query)))
                .Where(section => section.Rank is not null)
                .OrderBy(section => section.Rank)
                .Take(DiscordLimits.Choices)
                .Select(section => new AutocompleteChoice(section.Label, section.Label)),
        ];
    }

    /// <summary>
    /// The position in <see cref="Note.Sections"/> of the section that a reader means: by its row, its heading, or a part
    /// of it that only one heading has. Null when none or several may be meant.
    /// </summary>
    public static int? Find(Vault vault, Note note, string text)
    {
        List<(string Label, int Section)> named = [.. Named(vault, note)];
        var query = FoldedName.From(text);
        return Only(
                named.Where(each =>
                    string.Equals(each.Label, text, StringComparison.OrdinalIgnoreCase)
                )
            )
            ?? Only(named.Where(each => FoldedName.From(each.Label).Matches(query)))
            ?? Only(named.Where(each => RankOf(each.Label, query) == 0))
            ?? Only(named.Where(each => RankOf(each.Label, query) is not null));
    }

    /// <summary>The headings as rows show them.</summary>
    public static IEnumerable<string> Labels(Vault vault, Note note) =>
        Named(vault, note).Select(section => section.Label);

    private static int? Only(IEnumerable<(string Label, int Section)> sections) =>
        sections.Take(2).ToList() is [var only] ? only.Section : null;

    // Headings that repeat are told apart by a number.
    private static IEnumerable<(string Label, int Section)> Named(Vault vault, Note note)
    {
        HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < note.Sections.Length; i++)
        {
            var heading = vault.PlainLine(note.Sections[i].Heading, note);
            var label = ChoiceText.Fit(heading);
            if (label.Length > 0)
            {
                yield return (labels.Add(label) ? label : Numbered(heading, labels, numbers), i);
            }
        }
    }

    // Each number is tried once, however often a heading repeats.
    private static string Numbered(
        string heading,
        HashSet<string> labels,
        Dictionary<string, int> numbers
    )
    {
        var name = ChoiceText.Fit(heading, DiscordLimits.ChoiceText - NumberLength);
        var number = numbers.GetValueOrDefault(name, 1);
        string label;
        do
        {
            number++;
            label = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        } while (!labels.Add(label));

        numbers[name] = number;
        return label;
    }

    private static int? RankOf(string label, FoldedName query)
    {
        var at = FoldedName.From(label).Compact.IndexOf(query.Compact, StringComparison.Ordinal);
        return at < 0 ? null : Math.Min(at, 1);
    }
}
