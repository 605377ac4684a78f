using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>What one bullet of a related section names, and why.</summary>
internal sealed class RelatedBullet
{
    // A name with words beside its link ("[[Acme]] Robotics") is short; a longer text is a remark about the link.
    private const int LongestName = 60;

    private readonly RunLine _line;
    private readonly string _text;
    private readonly int _end;
    private readonly Separator? _separator;
    private readonly bool _isDashed;
    private readonly InlineRun[] _links;
    private readonly string? _annotation;

    private RelatedBullet(RunLine line)
    {
        _line = line;
        _text = line.Text;
        _end = WithoutStrayPipe(_text, line.End);
        var first = FirstLink(line);
        var beginsWithLink = first is { } opening && IsNothing(_text, line.Start, opening.Start);
        _separator = Separator
            .In(line)
            .Cast<Separator?>()
            .FirstOrDefault(found => Splits(found!.Value, first, beginsWithLink));
        _isDashed = _separator is not null;
        if (_separator is { } separator)
        {
            _annotation = NullIfEmpty(Slices.After(_text, separator, _end));
        }
        else if (
            Bracketed.AtEndOf(line) is { } bracket
            && first is { } link
            && link.End <= bracket.Open.Start
        )
        {
            _separator = bracket.Open;
            _annotation = NullIfEmpty(Slices.OneLine(_text, bracket.Open.End, bracket.Close));
        }

        _links = LinksBefore(_separator?.Start ?? line.End);
    }

    /// <summary>The entries of a bullet; none for an empty one.</summary>
    public static ImmutableArray<RelatedEntry> Read(RunLine line, string? group)
    {
        var withoutTask = TaskMark.Skip(line);
        return withoutTask.IsEmpty ? [] : new RelatedBullet(withoutTask).Entries(group);
    }

    private ImmutableArray<RelatedEntry> Entries(string? group)
    {
        if (_links.Length == 0)
        {
            return OfWords(group);
        }

        if (_links.Length == 1)
        {
            return [OfOne(_links[0], group)];
        }

        var shared = _annotation ?? LabelBefore();
        var own = _links.Select(OwnRemark).ToArray();
        return own.Count(remark => remark is not null) > 1
            ? [.. _links.Select((run, at) => Entry(run, NameOf(run), own[at], group))]
            : [.. _links.Select(run => Entry(run, NameOf(run), shared, group))];
    }

    private ImmutableArray<RelatedEntry> OfWords(string? group)
    {
        var name = Name();
        return RunLine.HasWordCharacter(name)
            ? [new RelatedEntry(name, null, IsAddress(name) ? name : null, _annotation, group)]
            : [];
    }

    private RelatedEntry OfOne(InlineRun run, string? group)
    {
        if (_annotation is null && LabelBefore() is { } label)
        {
            return Entry(run, NameOf(run), label, group);
        }

        if (!HasWordsBeside(run))
        {
            return Entry(run, NameOf(run), _annotation, group);
        }

        var name = Name();
        return name.Length <= LongestName + (run.End - run.Start)
            ? Entry(run, name, _annotation, group)
            : Entry(run, NameOf(run), _annotation ?? name, group);
    }

    // "[[A]] (text), [[B]] (other text)"
    private string? OwnRemark(InlineRun link) =>
        _isDashed || Bracketed.After(_line, link) is not { } bracket
            ? null
            : NullIfEmpty(Slices.OneLine(_text, bracket.Open, bracket.Close));

    private string Name() =>
        _separator is { } separator
            ? Slices.Before(_text, _line.Start, separator)
            : Slices.OneLine(_text, _line.Start, _end);

    private RelatedEntry Entry(InlineRun run, string name, string? annotation, string? group) =>
        new(name, run.LinkIn(_text), UrlOf(run), annotation, group);

    /// <summary>The words of <c>Competitors: [[A]], [[B]]</c> before the colon.</summary>
    private string? LabelBefore()
    {
        var first = _links[0];
        var colon = Separator.In(_line).FirstOrDefault(found => found.IsColon);
        return
            colon.End > 0
            && colon.Start < first.Start
            && colon.Start > _line.Start
            && !HasWordsBetween(colon.End, first.Start)
            ? NullIfEmpty(Slices.Before(_text, _line.Start, colon))
            : null;
    }

    private bool HasWordsBetween(int start, int end) =>
        _line.Visible.Any(run => run.IsWords && run.Start >= start && run.End <= end);

    private bool HasWordsBeside(InlineRun link)
    {
        var end = _separator?.Start ?? _end;
        return _line.Runs.Any(run =>
            run.IsWords
            && run != link
            && run.Start < end
            && RunLine.HasWordCharacter(_text[run.Start..System.Math.Min(run.End, end)])
        );
    }

    // A dash always splits; a colon does only after the link that begins the bullet or at the end of bold words.
    private static bool Splits(Separator separator, InlineRun? link, bool beginsWithLink) =>
        !separator.IsColon
        || (separator.Run.IsBold && link is null)
        || (beginsWithLink && link?.End <= separator.Start);

    private static bool IsNothing(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_'))
        {
            start++;
        }

        return start >= end;
    }

    private static InlineRun? FirstLink(RunLine line) =>
        line
            .Runs.Cast<InlineRun?>()
            .FirstOrDefault(run => run!.Value.Kind is RunKind.Link or RunKind.WebLink);

    // Web links count only where no note is linked.
    private InlineRun[] LinksBefore(int end)
    {
        var links = _line
            .Runs.Where(run => run.Kind is RunKind.Link or RunKind.WebLink)
            .Where(run => run.End <= end)
            .ToArray();
        var notes = Array.FindAll(links, run => run.Kind is RunKind.Link);
        return notes.Length > 0 ? notes : links;
    }

    private string NameOf(InlineRun run) =>
        (run.LinkIn(_text) is { } note ? RelatedLinks.TextOf(note) : null)
        ?? (run.Node is LinkInline link ? LabelOf(link) : UrlOf(run))
        ?? Slices.OneLine(_text, run.Start, run.End);

    private string? LabelOf(LinkInline link)
    {
        if (link.FirstChild is not { } first || link.LastChild is not { } last)
        {
            return link.Url;
        }

        return NullIfEmpty(
            Slices.OneLine(
                _text,
                first.Span.Start,
                System.Math.Min(last.Span.End + 1, _text.Length)
            )
        );
    }

    private string? UrlOf(InlineRun run) =>
        run.LinkIn(_text) is not null
            ? null
            : run.Node switch
            {
                LinkInline link => link.Url,
                AutolinkInline link => link.Url,
                _ => null,
            };

    private static bool IsAddress(string name) =>
        name.StartsWith("https://", StringComparison.Ordinal)
        || name.StartsWith("http://", StringComparison.Ordinal);

    // What is left of a row that became a bullet.
    private static int WithoutStrayPipe(string text, int end) =>
        end >= 2 && text[end - 1] == '|' && char.IsWhiteSpace(text[end - 2]) ? end - 1 : end;

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
