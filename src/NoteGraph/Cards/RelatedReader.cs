using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>Finds what a note is related to, and why.</summary>
internal sealed class RelatedReader
{
    private readonly NoteReading _reading;
    private readonly ImmutableArray<RelatedEntry>.Builder _entries =
        ImmutableArray.CreateBuilder<RelatedEntry>();
    private string? _group;
    private bool _isDone;

    private RelatedReader(NoteReading reading) => _reading = reading;

    /// <summary>The entries of the related section; without one, the links of the note by how often they stand in it.</summary>
    public static (ImmutableArray<RelatedEntry> Entries, bool HasSection) Read(
        NoteReading reading,
        VaultOptions options
    )
    {
        var sections = SectionFinder.Find(reading, options.RelatedHeadings).ToArray();
        return sections.Length > 0
            ? (
                sections
                    .Select(section => InSection(reading, section))
                    .FirstOrDefault(entries => entries.Length > 0, []),
                true
            )
            : (RelatedLinks.MostMentioned(reading), false);
    }

    /// <summary>The entries of one section in their order; where nothing in it reads as one, the links in it.</summary>
    private static ImmutableArray<RelatedEntry> InSection(NoteReading reading, Section section)
    {
        var reader = new RelatedReader(reading);
        var end = section.End;
        foreach (var block in reading.Tree.BlocksIn(section.BodyStart, section.End))
        {
            reader.Add(block);
            if (reader._isDone)
            {
                end = block.Span.Start;
                break;
            }
        }

        return reader._entries.Count > 0
            ? reader._entries.DrainToImmutable()
            : RelatedLinks.MostMentioned(reading, section.BodyStart, end);
    }

    // Quotes within quotes, as deep as they may be. A callout is a quote.
    private void Add(Block block)
    {
        var waiting = new Stack<Block>([block]);
        while (!_isDone && waiting.TryPop(out var next))
        {
            if (next is not QuoteBlock quote)
            {
                AddUnquoted(next);
                continue;
            }

            foreach (var inner in _reading.Tree.BlocksOf(quote).Reverse())
            {
                waiting.Push(inner);
            }
        }
    }

    private void AddUnquoted(Block block)
    {
        switch (block)
        {
            case ThematicBreakBlock:
                _isDone = _entries.Count > 0 || _group is not null;
                break;
            case HeadingBlock heading:
                SetGroup(RunLines.Joined(heading, _reading.Tree));
                break;
            case ParagraphBlock paragraph:
                Add(paragraph);
                break;
            case ListBlock list:
                Add(list);
                break;
            case Table:
                Add(GridOf(block));
                break;
        }
    }

    // A table may have text right above or below it.
    private void Add(ParagraphBlock paragraph)
    {
        var table = GridOf(paragraph);
        foreach (var line in RunLines.Of(paragraph, _reading.Tree).TakeWhile(_ => !_isDone))
        {
            if (table is null || !Grid.IsRow(line))
            {
                Add(line);
                continue;
            }

            Add(table);
            table = null;
        }
    }

    private Grid? GridOf(Block block) => Grid.In([block], _reading.Tree).FirstOrDefault();

    private void Add(Grid? table)
    {
        foreach (var row in table?.Lines ?? [])
        {
            _entries.AddRange(RelatedRow.Read(row, _group));
        }
    }

    private void Add(RunLine line)
    {
        if (GroupLine.IsSources(line))
        {
            _isDone = true;
        }
        else if (GroupLine.IsGroup(line))
        {
            SetGroup(line);
        }
        else if (GroupLine.IsEntry(line))
        {
            _entries.AddRange(RelatedBullet.Read(line, _group));
        }
    }

    private void SetGroup(RunLine line)
    {
        _isDone = GroupLine.IsSources(line);
        _group = GroupLine.NameOf(line);
    }

    // Lists within lists are walked with a stack of their own, as deep as they may be.
    private void Add(ListBlock list)
    {
        var waiting = new Stack<(Block Block, string? Group, bool IsUnderEntry)>();
        Push(waiting, list, _group, false);
        while (waiting.TryPop(out var next))
        {
            if (next.Block is not ListItemBlock item)
            {
                if (next.Block is ListBlock nested)
                {
                    Push(waiting, nested, next.Group, next.IsUnderEntry);
                }

                continue;
            }

            var (group, isEntry) = Add(item, next.Group, next.IsUnderEntry);
            Push(waiting, item, group, isEntry || next.IsUnderEntry);
        }
    }

    private (string? Group, bool IsEntry) Add(ListItemBlock item, string? group, bool isUnderEntry)
    {
        if (_reading.Tree.FirstOf(item) is not ParagraphBlock paragraph)
        {
            return (group, false);
        }

        var line = RunLines.Joined(paragraph, _reading.Tree);
        var hasList = item.OfType<ListBlock>().Any();
        if (hasList && GroupLine.IsLabel(line))
        {
            return (GroupLine.NameOf(line), false);
        }

        // What stands below an entry without naming a note first tells more about that entry.
        if (isUnderEntry && line.Visible.FirstOrDefault() is not { Kind: RunKind.Link })
        {
            return (group, true);
        }

        _entries.AddRange(RelatedBullet.Read(line, group));
        return (group, true);
    }

    private static void Push(
        Stack<(Block Block, string? Group, bool IsUnderEntry)> waiting,
        ContainerBlock container,
        string? group,
        bool isUnderEntry
    )
    {
        for (var at = container.Count - 1; at >= 0; at--)
        {
            waiting.Push((container[at], group, isUnderEntry));
        }
    }
}
