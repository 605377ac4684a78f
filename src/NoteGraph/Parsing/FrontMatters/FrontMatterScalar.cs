using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoteGraph.Parsing.FrontMatters;

/// <summary>A scalar of front matter, name or value, and where it is written.</summary>
/// <param name="Start">Where it begins in the YAML or JSON.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">What it reads as.</param>
internal readonly record struct FrontMatterScalar(int Start, int End, string Value)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Whether a link in some scalar may read otherwise than it is written: by an escape, or since it goes on in the next
    /// line. True for some in which none does.
    /// </summary>
    public static bool MayDiffer(ReadOnlySpan<char> text)
    {
        if (text.Contains('\\') || text.Contains("''", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var line in text.EnumerateLines())
        {
            var open = line.LastIndexOf('[');
            if (open >= 0 && !IsClosed(line[open..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The scalars of a YAML or JSON text up to the first fault in it, such as a nesting for which its parser would take
    /// quadratic time.
    /// </summary>
    public static IReadOnlyList<FrontMatterScalar> In(string text)
    {
        var scalars = new List<FrontMatterScalar>();
        var parser = new Parser(new StringReader(text));
        try
        {
            var depth = 0;
            while (depth <= FrontMatterReader.MaxDepth && parser.MoveNext())
            {
                depth += parser.Current switch
                {
                    MappingStart or SequenceStart => 1,
                    MappingEnd or SequenceEnd => -1,
                    _ => 0,
                };
                if (parser.Current is Scalar scalar)
                {
                    scalars.Add(
                        new FrontMatterScalar(
                            (int)scalar.Start.Index,
                            (int)scalar.End.Index,
                            scalar.Value
                        )
                    );
                }
            }
        }
#pragma warning disable CA1031 // What its parser throws on broken YAML is not only its own.
        catch (Exception)
#pragma warning restore CA1031
        {
            return scalars;
        }

        return scalars;
    }

    /// <summary>A text as a scalar on one line that reads as just that text.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static bool IsClosed(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(']');
        return close >= 0 && (!text[close..].StartsWith("](") || text[close..].Contains(')'));
    }
}
