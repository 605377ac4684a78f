using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing.Wikilinks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NoteGraph.Parsing.FrontMatters;

/// <summary>What is wrong with front matter, and on which line of the file.</summary>
public sealed record FrontMatterFault(int Line, string Reason);

/// <summary>
/// Reads front matter from the parser's events, so that scalars stay as written and nothing is ever expanded: an alias
/// stands for one scalar at most. JSON is read as the YAML that it is.
/// </summary>
public sealed class FrontMatterReader
{
    /// <summary>How deep lists and maps may be nested.</summary>
    internal const int MaxDepth = 32;

    // The front matter's first line is the file's second; the parser counts from 1.
    private const int LinesBefore = 1;

    private readonly ImmutableArray<FrontMatterProperty>.Builder _properties =
        ImmutableArray.CreateBuilder<FrontMatterProperty>();
    private readonly ImmutableArray<NoteLink>.Builder _links =
        ImmutableArray.CreateBuilder<NoteLink>();
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<Level> _levels = new();
    private readonly List<FrontMatterValue> _values = [];
    private FrontMatterFault? _fault;
    private string? _name;
    private int _nameLine;

    private FrontMatterReader() { }

    private enum Level
    {
        Sequence,
        MappingAwaitsKey,
        MappingAwaitsValue,
    }

    /// <summary>The properties in a YAML or JSON text, and the first fault in it. A broken text has no properties.</summary>
    public static (FrontMatter FrontMatter, FrontMatterFault? Fault) Read(string text)
    {
        var reader = new FrontMatterReader();
        var parser = new Parser(new StringReader(text));
        try
        {
            reader.ReadEvents(parser);
        }
        catch (YamlException exception)
        {
            return (
                FrontMatter.Empty,
                new FrontMatterFault(LineOf(exception.Start), exception.Message)
            );
        }
#pragma warning disable CA1031 // On some broken YAML, such as a list that a key follows unclosed, its parser itself fails.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (
                FrontMatter.Empty,
                new FrontMatterFault(
                    LineOf(parser.Current?.End ?? Mark.Empty),
                    "What follows here is not YAML."
                )
            );
        }

        return (
            new FrontMatter(reader._properties.ToImmutable(), reader._links.ToImmutable()),
            reader._fault
        );
    }

    private static int LineOf(Mark mark) => (int)Math.Max(1, mark.Line) + LinesBefore;

    private void ReadEvents(Parser parser)
    {
        while (_fault is null && parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart start:
                    Open(start, Level.MappingAwaitsKey);
                    break;
                case SequenceStart start:
                    Open(start, Level.Sequence);
                    break;
                case MappingEnd or SequenceEnd:
                    Close();
                    break;
                case Scalar scalar:
                    Anchor(scalar);
                    Take(scalar.Value, IsNothing(scalar), scalar);
                    break;
                case AnchorAlias alias:
                    var isKnown = _anchors.TryGetValue(alias.Value.Value, out var text);
                    Take(text ?? "", !isKnown, alias);
                    break;
                case DocumentEnd:
                    ExpectNothingMore(parser);
                    return;
            }
        }
    }

    private void ExpectNothingMore(Parser parser)
    {
        if (parser.MoveNext() && parser.Current is not StreamEnd)
        {
            _fault ??= new FrontMatterFault(
                LineOf(parser.Current!.Start),
                "What follows here is not read, since the properties end before it."
            );
        }
    }

    private void Open(ParsingEvent start, Level level)
    {
        if (_levels.Count == 0 && level == Level.Sequence)
        {
            _fault = new FrontMatterFault(LineOf(start.Start), "It is a list, not properties.");
            return;
        }

        if (_levels.Count >= MaxDepth)
        {
            _fault = new FrontMatterFault(LineOf(start.Start), "It is nested too deeply.");
            return;
        }

        _levels.Push(level);
    }

    private void Close()
    {
        _levels.Pop();
        if (_levels.Count == 1)
        {
            Finish(null);
        }

        Advance();
    }

    private void Take(string text, bool isNothing, ParsingEvent at)
    {
        if (_levels.Count == 0)
        {
            if (!isNothing)
            {
                _fault = new FrontMatterFault(LineOf(at.Start), "It is a text, not properties.");
            }

            return;
        }

        if (_levels.Peek() == Level.MappingAwaitsKey)
        {
            if (_levels.Count == 1)
            {
                _name = text;
                _nameLine = LineOf(at.Start);
            }
        }
        else if (!isNothing)
        {
            AddLink(text, LineOf(at.Start));
            if (_levels.Count == 1 || (_levels.Count == 2 && _levels.Peek() == Level.Sequence))
            {
                _values.Add(new FrontMatterValue(text, LineOf(at.Start)));
            }
        }

        if (_levels.Count == 1 && _levels.Peek() == Level.MappingAwaitsValue)
        {
            Finish(isNothing ? null : text);
        }

        Advance();
    }

    // A key that is itself a map or a list names no property.
    private void Finish(string? text)
    {
        if (_name is { } name && _levels.Peek() == Level.MappingAwaitsValue)
        {
            if (!_names.Add(name))
            {
                _fault = new FrontMatterFault(
                    _nameLine,
                    $"The property \"{name}\" is there twice."
                );
            }

            _properties.Add(new FrontMatterProperty(name, text, [.. _values], _nameLine));
            _name = null;
        }

        _values.Clear();
    }

    private void Advance()
    {
        if (_levels.TryPop(out var level))
        {
            _levels.Push(
                level switch
                {
                    Level.MappingAwaitsKey => Level.MappingAwaitsValue,
                    Level.MappingAwaitsValue => Level.MappingAwaitsKey,
                    _ => level,
                }
            );
        }
    }

    private void Anchor(Scalar scalar)
    {
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors[scalar.Anchor.Value] = scalar.Value;
        }
    }

    // Obsidian takes a property for a link when the link is all there is in the text.
    private void AddLink(string text, int line)
    {
        var trimmed = text.AsSpan().Trim();
        if (
            trimmed.StartsWith("[[")
            && trimmed.EndsWith("]]")
            && WikilinkText.LengthOfContent(trimmed[2..]) == trimmed.Length - 4
            && WikilinkText.TrySplit(trimmed[2..^2], out var target, out var label)
        )
        {
            _links.Add(new NoteLink(LinkKind.Property, target, label, line));
        }
    }

    private static bool IsNothing(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain
        && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
}
