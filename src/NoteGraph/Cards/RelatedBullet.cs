using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Cards;

/// <summary>What one bullet of a related section names, and why.</summary>
internal sealed class RelatedBullet
{
    // A name with words beside its link ("[[Acme]] Robotics") is short; a longer text is a remark about the link.
    private const int LongestName = 60;

    private readonly RunLine _line;
    private readonly string _text;
    private readonly Separator? _separator;
    private readonly InlineRun[] _links;

    private RelatedBullet(RunLine line)
    {
        _line = line;
        _text = line.Text;
        var first = FirstLink(line);
        _separator = Separator
            .In(line)
            .Cast<Separator?>()
            .FirstOrDefault(found => Splits(found!.Value, first));
        _links = LinksOf(line, _separator?.Start ?? line.End);
    }

    /// <summary>The entries of a bullet; none for an empty one.</summary>
    public static ImmutableArray<RelatedEntry> Read(RunLine line, string? group)
    {
        var withoutTask = TaskMark.Skip(line);
        return withoutTask.IsEmpty ? [] : new RelatedBullet(withoutTask).Entries(group);
    }

    private ImmutableArray<RelatedEntry> Entries(string? group)
    {
        var annotation = _separator is { } separator
            ? NullIfEmpty(Slices.After(_text, separator, _line.End))
            : null;
        return _links.Length switch
        {
            0 => OfWords(annotation, group),
            1 => [OfOne(_links[0], annotation, group)],
            _ =>
            [
                .. _links.Select(run =>
                    Entry(run, NameOf(run), annotation ?? LabelBefore() ?? Remark(), group)
                ),
            ],
        };
    }

    private ImmutableArray<RelatedEntry> OfWords(string? annotation, string? group)
    {
        var name = Name();
        var url =
            name.StartsWith("https://", StringComparison.Ordinal)
            || name.StartsWith("http://", StringComparison.Ordinal)
                ? name
                : null;
        return RunLine.HasWordCharacter(name)
            ? [new RelatedEntry(name, null, url, annotation, group)]
            : [];
    }

    private RelatedEntry OfOne(InlineRun run, string? annotation, string? group)
    {
        if (LabelBefore() is { } label)
        {
            return Entry(run, NameOf(run), annotation ?? label, group);
        }

        if (!HasWordsBeside(run))
        {
            return Entry(run, NameOf(run), annotation ?? Remark(), group);
        }

        var name = Name();
        return name.Length <= LongestName + (run.End - run.Start)
            ? Entry(run, name, annotation, group)
            : Entry(run, NameOf(run), annotation ?? name, group);
    }

    private string Name() =>
        _separator is { } separator
            ? Slices.Before(_text, _line.Start, separator)
            : Slices.OneLine(_text, _line.Start, _line.End);

    private RelatedEntry Entry(InlineRun run, string name, string? annotation, string? group) =>
        new(name, LinkOf(run), UrlOf(run), annotation, group);

    /// <summary>What stands in brackets after the last link when no dash follows.</summary>
    private string? Remark()
    {
        if (_separator is not null)
        {
            return null;
        }

        var rest = Slices.OneLine(_text, _links[^1].End, _line.End).TrimStart('*', '_', ' ');
        if (!RunLine.HasWordCharacter(rest))
        {
            return null;
        }

        var inner = Bracketed.Within(rest.TrimEnd('.'));
        return inner.Length + 2 == rest.TrimEnd('.').Length ? NullIfEmpty(inner) : null;
    }

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
        var end = _separator?.Start ?? _line.End;
        var words = Outside(_text, _line.Start, link.Start) + Outside(_text, link.End, end);
        return RunLine.HasWordCharacter(words);
    }

    private static string Outside(string text, int start, int end)
    {
        var words = Slices.OneLine(text, start, end).Trim('*', '_', ' ');
        return
            Bracketed.Before(words) is var before
            && before == words
            && words.EndsWith(')')
            && words.StartsWith('(')
            ? ""
            : before;
    }

    // A dash always splits; a colon does only right after the links or at the end of bold words.
    private static bool Splits(Separator separator, InlineRun? link) =>
        !separator.IsColon
        || (separator.Run.IsBold && link is null)
        || (link is { } run && run.End <= separator.Start && separator.Index > 0);

    private static InlineRun? FirstLink(RunLine line) =>
        line
            .Runs.Cast<InlineRun?>()
            .FirstOrDefault(run => run!.Value.Kind is RunKind.Link or RunKind.WebLink);

    // Links in brackets are remarks unless nothing else is linked; web links count only where no note is linked.
    private static InlineRun[] LinksOf(RunLine line, int end)
    {
        var before = line
            .Runs.Where(run =>
                run.End <= end && run.Kind is RunKind.Link or RunKind.WebLink && run.End <= end
            )
            .ToArray();
        var notes = Array.FindAll(before, run => run.Kind is RunKind.Link);
        var links = notes.Length > 0 ? notes : before;
        var outside = Array.FindAll(links, run => !IsBracketed(line, run));
        return outside.Length > 0 ? outside : links;
    }

    private static bool IsBracketed(RunLine line, InlineRun link)
    {
        var depth = 0;
        foreach (var run in line.Runs)
        {
            if (run.Start >= link.Start)
            {
                break;
            }

            if (run.Kind is RunKind.Text)
            {
                foreach (var character in line.Text.AsSpan(run.Start, run.End - run.Start))
                {
                    depth +=
                        character == '(' ? 1
                        : character == ')' ? -1
                        : 0;
                }
            }
        }

        return depth > 0;
    }

    private string NameOf(InlineRun run) =>
        LinkOf(run)?.Text
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

    private NoteLink? LinkOf(InlineRun run) =>
        run.Node switch
        {
            WikilinkInline wikilink => wikilink.ToLink(),
            LinkInline link => link.ToLink(_text),
            _ => null,
        };

    private string? UrlOf(InlineRun run) =>
        LinkOf(run) is not null
            ? null
            : run.Node switch
            {
                LinkInline link => link.Url,
                AutolinkInline link => link.Url,
                _ => null,
            };

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
