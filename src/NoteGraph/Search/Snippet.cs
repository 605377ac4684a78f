using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Search;

/// <summary>A piece of a note's text, to be shown.</summary>
/// <param name="Text">Plain text on one line.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
public readonly record struct SnippetPart(string Text, bool IsMatch);

/// <summary>Shows where in a note stands what was looked for.</summary>
public static class Snippet
{
    private const int Length = 180;

    // What stands before the first match.
    private const int Lead = 60;

    // More of a note is not looked at; a match further down is found, but not shown.
    private const int MaxText = 400_000;

    /// <summary>
    /// The line of the note with most of what was looked for, cut to about 180 characters around it; the summary, or else
    /// the beginning of the note, when nothing of it stands in the text.
    /// </summary>
    public static ImmutableArray<SnippetPart> Of(Vault vault, Note note, SearchQuery query)
    {
        if (query.Terms.IsEmpty && note.Summary is { } about)
        {
            return Cut(vault.PlainLine(about, note), []);
        }

        var body = note.Body;
        var text = vault.PlainText(body.Length > MaxText ? body[..MaxText] : body, note);
        var words = WantedWords.Of(query);
        var (best, matches, score) = ("", new List<Range>(), 0);
        foreach (var line in text.Split('\n'))
        {
            var found = words.In(line, out var distinct);
            if (best.Length == 0 || distinct > score)
            {
                (best, matches, score) = (line, found, distinct);
            }

            if (score == words.Count && score > 0)
            {
                break;
            }
        }

        return matches.Count == 0 && note.Summary is { } summary
            ? Cut(vault.PlainLine(summary, note), [])
            : Cut(best, matches);
    }

    private static ImmutableArray<SnippetPart> Cut(string line, List<Range> matches)
    {
        var first = matches.Count > 0 ? matches[0].Start.Value : 0;
        var start = first <= Lead ? 0 : WordStartAfter(line, first - Lead, first);
        var end = line.Length - start <= Length ? line.Length : WordEndBefore(line, start + Length);
        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        var at = start;
        Add(start > 0 ? "… " : "", isMatch: false);
        foreach (var match in matches.Where(match => match.End.GetOffset(line.Length) <= end))
        {
            Add(line[at..match.Start.Value], isMatch: false);
            Add(line[match], isMatch: true);
            at = match.End.GetOffset(line.Length);
        }

        Add(line[at..Math.Max(at, end)] + (end < line.Length ? " …" : ""), isMatch: false);
        return parts.ToImmutable();

        void Add(string text, bool isMatch)
        {
            if (text.Length > 0)
            {
                parts.Add(new SnippetPart(text, isMatch));
            }
        }
    }

    private static int WordStartAfter(string line, int from, int latest)
    {
        var blank = line.IndexOf(' ', from, latest - from);
        return blank >= 0 ? blank + 1 : latest;
    }

    private static int WordEndBefore(string line, int latest)
    {
        var blank = line.LastIndexOf(' ', latest, Length / 2);
        return blank >= 0 ? blank
            : char.IsLowSurrogate(line[latest]) ? latest - 1
            : latest;
    }
}
