using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The three lists of a note's neighbours. Only the lines that are asked for are written.</summary>
internal sealed class RelatedTabs
{
    private const int ReasonLength = 180;
    private const int NameLength = 120;

    /// <summary>Stands behind the name of a note that links back.</summary>
    public const string Mutual = " ↔";

    private readonly NoteFrame _frame;
    private readonly ImmutableArray<RelatedEntry> _related;
    private readonly ImmutableArray<(Note Note, Edge Edge)> _mentions;
    private readonly ImmutableArray<(Note Note, int Count)> _links;

    public RelatedTabs(NoteFrame frame)
    {
        _frame = frame;
        _related = frame.Note.Card.Related;
        _mentions = Mentions(frame);
        _links = Links(frame);
    }

    /// <summary>How many lines a list has.</summary>
    public int CountOf(NoteView view) =>
        view switch
        {
            NoteView.Mentions => _mentions.Length,
            NoteView.Links => _links.Length,
            _ => _related.Length,
        };

    /// <summary>Some lines of a list.</summary>
    public ImmutableArray<NoteLine> Lines(NoteView view, int skip, int take) =>
        view switch
        {
            NoteView.Mentions => [.. _mentions.Skip(skip).Take(take).Select(MentionLine)],
            NoteView.Links => [.. _links.Skip(skip).Take(take).Select(LinkLine)],
            _ =>
            [
                .. _related
                    .Skip(skip)
                    .Take(take)
                    .Select(entry =>
                        RelatedLines.Of(
                            entry,
                            _frame,
                            ReasonLength,
                            MarkOf(entry.TargetIn(_frame.Vault, _frame.Note))
                        )
                    ),
            ],
        };

    // Those that say why come first, and of these the best connected.
    private static ImmutableArray<(Note, Edge)> Mentions(NoteFrame frame) =>
        [
            .. frame
                .Vault.LinksTo(frame.Note)
                .GroupBy(edge => edge.From)
                .Select(edges => (Note: edges.Key, Edge: edges.MaxBy(Says)))
                .OrderByDescending(mention => Says(mention.Edge))
                .ThenByDescending(mention => frame.Vault.LinksTo(mention.Note).Length),
        ];

    private static ImmutableArray<(Note, int)> Links(NoteFrame frame)
    {
        var related = frame
            .Note.Card.Related.Select(entry => entry.TargetIn(frame.Vault, frame.Note))
            .ToHashSet();
        return
        [
            .. frame
                .Vault.LinksFrom(frame.Note)
                .Where(edge => edge.To is { } to && to != frame.Note && !related.Contains(to))
                .GroupBy(edge => edge.To!)
                .Select(edges => (Note: edges.Key, Count: edges.Count()))
                .OrderByDescending(link => link.Count),
        ];
    }

    private static bool Says(Edge edge) => edge.IsAnnotated;

    private NoteLine MentionLine((Note Note, Edge Edge) mention)
    {
        var (from, edge) = mention;
        var markdown = new DiscordMarkdown(_frame.Vault, from, _frame.Style.Notes);
        var said = edge.Annotation ?? MentionSentence.Of(edge) ?? "";
        return new NoteLine(
            RelatedLines.Write(
                NameOf(from),
                isNote: true,
                TextFitter.Fit(markdown.Line(said), ReasonLength),
                MarkOf(from)
            ),
            null,
            from,
            markdown.Plain(said)
        );
    }

    private NoteLine LinkLine((Note Note, int Count) link)
    {
        var times =
            link.Count > 1
                ? string.Create(CultureInfo.InvariantCulture, $"{link.Count} times")
                : "";
        return new NoteLine(
            RelatedLines.Write(NameOf(link.Note), isNote: true, times, MarkOf(link.Note)),
            null,
            link.Note,
            times
        );
    }

    // Whether the two link to each other.
    private string MarkOf(Note? other)
    {
        var isMutual =
            other is not null
            && other != _frame.Note
            && _frame.Vault.LinksFrom(other).Any(edge => edge.To == _frame.Note)
            && _frame.Vault.LinksFrom(_frame.Note).Any(edge => edge.To == other);
        return isMutual ? Mutual : "";
    }

    private string NameOf(Note note) =>
        TextFitter.Fit(DiscordMarkdown.NoteName(note, _frame.Style.Notes), NameLength);
}
