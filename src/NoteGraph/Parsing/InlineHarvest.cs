using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Parsing;

/// <summary>Collects links and tags from a parsed text in one walk that does not recurse, however deep the tree.</summary>
internal sealed class InlineHarvest(string text)
{
    private readonly ImmutableArray<NoteLink>.Builder _links =
        ImmutableArray.CreateBuilder<NoteLink>();
    private readonly ImmutableArray<string>.Builder _tags = ImmutableArray.CreateBuilder<string>();

    /// <summary>Every link and every tag of a text in their order, after links that stand before it.</summary>
    public static (ImmutableArray<NoteLink> Links, ImmutableArray<string> Tags) Of(
        MarkdownDocument document,
        string text,
        ImmutableArray<NoteLink> before
    )
    {
        var harvest = new InlineHarvest(text);
        harvest._links.AddRange(before);
        harvest.Collect(document);
        return (harvest._links.DrainToImmutable(), harvest._tags.DrainToImmutable());
    }

    private void Collect(MarkdownDocument document)
    {
        var waiting = new Stack<Block>();
        waiting.Push(document);
        while (waiting.TryPop(out var block))
        {
            if (block is ContainerBlock container)
            {
                for (var at = container.Count - 1; at >= 0; at--)
                {
                    waiting.Push(container[at]);
                }
            }
            else if (block is LeafBlock { Inline: { } inlines })
            {
                Collect(inlines);
            }
        }
    }

    private void Collect(ContainerInline root)
    {
        Inline? inline = root.FirstChild;
        while (inline is not null)
        {
            switch (inline)
            {
                case WikilinkInline wikilink:
                    _links.Add(wikilink.ToLink());
                    break;
                case TagInline tag:
                    _tags.Add(tag.Tag);
                    break;
                case LinkInline link when link.ToLink(text) is { } known:
                    _links.Add(known);
                    break;
            }

            inline = Next(inline, root);
        }
    }

    private static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        for (var at = inline; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }
}
