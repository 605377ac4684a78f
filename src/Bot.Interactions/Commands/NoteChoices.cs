using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Telemetry;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>Rows of autocomplete for notes: <c>Title (via alias X) — summary…</c>, with the note's key as the value.</summary>
internal static class NoteChoices
{
    private const string Dash = " — ";
    private static readonly string[] Via =
    [
        $" ({MatchedName.ViaAlias}",
        $" ({MatchedName.ViaFileName}",
    ];

    // What is parsed of a summary, and what is taken of its words: a row shows a hundred characters.
    private const int SummarySource = 600;
    private const int SummaryWords = 2 * DiscordLimits.ChoiceText;

    /// <summary>Rows for what was typed so far, best first. No two rows read alike.</summary>
    /// <param name="vault">Where the notes are.</param>
    /// <param name="partial">What was typed so far.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    /// <param name="recent">What the reader looked at last: the first rows while nothing is typed.</param>
    /// <param name="deadline">From when on names are not looked for any further, and summaries are left out.</param>
    public static ImmutableArray<AutocompleteChoice> For(
        Vault vault,
        string partial,
        bool actorsOnly,
        ImmutableArray<NoteKey> recent = default,
        CancellationToken deadline = default
    )
    {
        var matches = vault.Complete(partial, DiscordLimits.Choices, actorsOnly, deadline);
        if (partial.Length == 0 && !recent.IsDefaultOrEmpty)
        {
            matches = WithRecent(vault, recent, matches, actorsOnly);
        }

        var shared = matches
            .CountBy(match => match.Note.Title, StringComparer.OrdinalIgnoreCase)
            .Where(title => title.Value > 1)
            .Select(title => title.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        var rows = ImmutableArray.CreateBuilder<AutocompleteChoice>(matches.Length);
        foreach (var match in matches)
        {
            var label = Label(
                vault,
                match,
                showsFolder: shared.Contains(match.Note.Title),
                showsSummary: !deadline.IsCancellationRequested
            );
            rows.Add(new AutocompleteChoice(Unique(label, names), match.Note.Key.Value));
        }

        return rows.ToImmutable();
    }

    /// <summary>
    /// What a reader means by the value of an option: a key, a name, or the label of a row, which some clients send in
    /// place of its value.
    /// </summary>
    public static NoteLookup Find(Vault vault, string text, bool actorsOnly)
    {
        using var span = BotActivity.Start("lookup");
        var found = vault.Find(text, actorsOnly);
        if (found is NoteLookup.Found { Match.Kind: <= MatchKind.Alias })
        {
            return found;
        }

        return ByLabel(vault, text, actorsOnly) is { } note
                ? new NoteLookup.Found(new NameMatch(note, note.Title, MatchKind.Key))
            : ByTitleOfLabel(vault, text, actorsOnly) is { } near
                ? new NoteLookup.Found(near with { Kind = MatchKind.Fuzzy })
            : found;
    }

    private static Note? ByLabel(Vault vault, string label, bool actorsOnly) =>
        HeadsOf(label)
            .SelectMany(head => For(vault, head, actorsOnly))
            .Where(row => string.Equals(row.Name, label, StringComparison.Ordinal))
            .Select(row => vault.Get(new NoteKey(row.Value)))
            .FirstOrDefault();

    // The label of a row whose summary has changed since it was shown.
    private static NameMatch? ByTitleOfLabel(Vault vault, string label, bool actorsOnly) =>
        label.IndexOf(Dash, StringComparison.Ordinal) is var dash and > 0
        && vault.Find(label[..dash], actorsOnly)
            is NoteLookup.Found { Match: { Kind: MatchKind.Title } match }
            ? match
            : null;

    private static ImmutableArray<NameMatch> WithRecent(
        Vault vault,
        ImmutableArray<NoteKey> recent,
        ImmutableArray<NameMatch> matches,
        bool actorsOnly
    ) =>
        [
            .. recent
                .Select(vault.Get)
                .OfType<Note>()
                .Where(note => note.IsActor || !actorsOnly)
                .Select(note => new NameMatch(note, note.Title, MatchKind.Prefix))
                .Concat(matches)
                .DistinctBy(match => match.Note)
                .Take(DiscordLimits.Choices),
        ];

    private static string Label(Vault vault, NameMatch match, bool showsFolder, bool showsSummary)
    {
        var note = match.Note;
        var place = showsFolder
            ? $" ({(note.Id.Folder is { Length: > 0 } folder ? folder : "/")})"
            : "";
        var via = MatchedName.Of(match, ChoiceText.Name(match.Name)) is { } words
            ? $" ({words})"
            : "";
        // Discord refuses all rows for one that is blank.
        var name = ChoiceText.Name(note.Title) + place + via;
        if (!showsSummary || note.Summary is not { } markdown)
        {
            return name;
        }

        var summary = vault.PlainLine(Cut(markdown), note);
        return string.Concat(name, Dash, summary.AsSpan(0, Math.Min(summary.Length, SummaryWords)));
    }

    private static string Cut(string markdown) =>
        markdown.Length <= SummarySource ? markdown : markdown[..SummarySource];

    private static string Unique(string label, HashSet<string> names)
    {
        var name = ChoiceText.Fit(label);
        for (var number = 2; !names.Add(name); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = ChoiceText.Fit(label, DiscordLimits.ChoiceText - suffix.Length) + suffix;
        }

        return name;
    }

    // The parts of a label that may be a name: the other name that it shows; what stands before a bracket or a dash; or,
    // when the title fills the row, what stands before the ellipsis.
    private static IEnumerable<string> HeadsOf(string label)
    {
        if (label.Length > DiscordLimits.ChoiceText)
        {
            yield break;
        }

        foreach (var via in Via)
        {
            var name = label.IndexOf(via, StringComparison.Ordinal);
            var end = name < 0 ? -1 : label.IndexOf(')', name);
            if (end > 0)
            {
                yield return label[(name + via.Length)..end];
            }
        }

        foreach (var mark in (string[])[" (", Dash, "…"])
        {
            var at = label.IndexOf(mark, StringComparison.Ordinal);
            var last = label.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
            {
                yield return label[..at];
            }

            if (last > at)
            {
                yield return label[..last];
            }
        }
    }
}
