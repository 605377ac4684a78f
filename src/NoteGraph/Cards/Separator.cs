using Markdig.Syntax.Inlines;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>A dash or colon between a name and what is said about it.</summary>
/// <param name="Run">The run it stands in.</param>
/// <param name="Index">The place of that run in its line.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
/// <param name="IsColon">Whether it is a colon.</param>
internal readonly record struct Separator(
    InlineRun Run,
    int Index,
    int Start,
    int End,
    bool IsColon
)
{
    // Besides the dashes themselves: an escape that a script left behind, UTF-8 that was once read as Windows-1252, and
    // bytes that were lost.
    private static readonly string[] Spellings =
    [
        "—",
        "–",
        "―",
        "---",
        "--",
        "-",
        @"\u2014",
        @"\u2013",
        "â€”",
        "â€“",
        "â€\"",
        "\uFFFD\uFFFD\uFFFD",
        "\uFFFD\uFFFD",
    ];

    /// <summary>The separators of a line in their order, those within brackets left out.</summary>
    public static IEnumerable<Separator> In(RunLine line)
    {
        var isBalanced = line.Runs.Sum(run => Brackets(run, line.Text)) == 0;
        var depth = 0;
        for (var index = 0; index < line.Runs.Count; index++)
        {
            var run = line.Runs[index];
            if (run.Kind is not RunKind.Text)
            {
                continue;
            }

            if (run.Node is HtmlEntityInline entity)
            {
                if (depth == 0 && entity.Transcoded.AsSpan() is "—" or "–")
                {
                    yield return new Separator(run, index, run.Start, run.End, false);
                }

                continue;
            }

            var at = run.Start + (RunLine.IsEscaped(run) ? 2 : 0);
            while (at < run.End)
            {
                depth = System.Math.Max(0, depth + (isBalanced ? Bracket(line.Text[at]) : 0));
                var length = depth == 0 ? LengthAt(line.Text, at, run.End) : 0;
                if (length > 0)
                {
                    yield return new Separator(run, index, at, at + length, line.Text[at] == ':');
                }

                at += System.Math.Max(1, length);
            }
        }
    }

    /// <summary>Whether all words before the separator are bold, and there are some.</summary>
    public bool EndsBold(RunLine line)
    {
        var (start, own) = (Start, Run);
        var before = line
            .Visible.TakeWhile(run => run.Start < start && run != own)
            .Append(own)
            .Where(run => run != own || RunLine.HasWordCharacter(line.Text[own.Start..start]))
            .ToArray();
        return before.Length > 0 && Array.TrueForAll(before, run => run.IsBold);
    }

    private static int Brackets(InlineRun run, string text)
    {
        var sum = 0;
        if (run.Kind is RunKind.Text)
        {
            foreach (var character in text.AsSpan(run.Start, run.End - run.Start))
            {
                sum += Bracket(character);
            }
        }

        return sum;
    }

    private static int Bracket(char character) =>
        character switch
        {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };

    private static int LengthAt(string text, int at, int end)
    {
        var character = text[at];
        if (character == ':')
        {
            // A field of Dataview has two: "Founded:: 1949".
            var length = text.AsSpan(at, end - at).StartsWith("::") ? 2 : 1;
            return IsEndOfName(text, at + length) ? length : 0;
        }

        if (character is not ('—' or '–' or '―' or '-' or '\\' or 'â' or '\uFFFD'))
        {
            return 0;
        }

        var rest = text.AsSpan(at, end - at);
        foreach (var spelling in Spellings)
        {
            if (rest.StartsWith(spelling, StringComparison.Ordinal))
            {
                return Separates(text, at, spelling) ? spelling.Length : 0;
            }
        }

        return 0;
    }

    private static bool IsEndOfName(string text, int next) =>
        next >= text.Length || char.IsWhiteSpace(text[next]) || text[next] is '*' or '_';

    // An en dash or a hyphen without blanks is part of a word or a range, and so is a double hyphen within a word.
    private static bool Separates(string text, int at, string spelling)
    {
        var isBlankBefore = at == 0 || char.IsWhiteSpace(text[at - 1]);
        var end = at + spelling.Length;
        var isBlankAfter = end >= text.Length || char.IsWhiteSpace(text[end]);
        var isMarkBefore = at > 0 && text[at - 1] is ']' or ')' or '*' or '_';
        return spelling switch
        {
            "—" or "―" => isBlankBefore || isBlankAfter || isMarkBefore,
            "--" or "---" => isBlankAfter && (isBlankBefore || isMarkBefore),
            _ => isBlankBefore && isBlankAfter,
        };
    }
}
