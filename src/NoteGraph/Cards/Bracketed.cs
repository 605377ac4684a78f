using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Takes <c>Name (more) (and more)</c> apart.</summary>
internal static class Bracketed
{
    // In runs. A bracket that is never closed is looked for no further than this.
    private const int LongestRemark = 16;

    /// <summary>What stands before the brackets that end a text; the text itself when none do.</summary>
    public static string Before(string words)
    {
        var rest = words.AsSpan().TrimEnd();
        while (OpeningOfLast(rest) is var at && at > 0)
        {
            rest = rest[..at].TrimEnd();
        }

        return rest.ToString();
    }

    /// <summary>What stands within the last brackets of a text that ends in them; empty when it does not.</summary>
    public static string Within(string words)
    {
        var text = words.AsSpan().TrimEnd();
        return OpeningOfLast(text) is var at && at >= 0 ? text[(at + 1)..^1].Trim().ToString() : "";
    }

    /// <summary>The brackets that end a line, perhaps before a full stop; null when none do. Those of links do not count.</summary>
    public static (Separator Open, int Close)? AtEndOf(RunLine line)
    {
        var (depth, close) = (0, -1);
        for (var index = line.Runs.Count - 1; index >= 0; index--)
        {
            var run = line.Runs[index];
            if (run.Kind is not RunKind.Text)
            {
                if (close < 0)
                {
                    return null;
                }

                continue;
            }

            for (var at = run.End - 1; at >= run.Start; at--)
            {
                var character = line.Text[at];
                if (character == ')')
                {
                    close = depth == 0 ? at : close;
                    depth++;
                }
                else if (depth == 0 && character is not (' ' or '.'))
                {
                    return null;
                }
                else if (character == '(' && --depth == 0)
                {
                    return (new Separator(run, index, at, at + 1, false), close);
                }
            }
        }

        return null;
    }

    /// <summary>What stands in the brackets right after a run of a line; null when none do.</summary>
    public static (int Open, int Close)? After(RunLine line, InlineRun run)
    {
        var (depth, open) = (0, -1);
        foreach (var next in line.RunsAfter(run).Take(LongestRemark))
        {
            for (var at = next.Start; at < next.End && next.Kind is RunKind.Text; at++)
            {
                var character = line.Text[at];
                if (character == '(')
                {
                    open = depth == 0 ? at + 1 : open;
                    depth++;
                }
                else if (depth == 0 && !char.IsWhiteSpace(character))
                {
                    return null;
                }
                else if (character == ')' && --depth == 0)
                {
                    return (open, at);
                }
            }
        }

        return null;
    }

    private static int OpeningOfLast(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] != ')')
        {
            return -1;
        }

        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            depth += text[at] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
