using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using NoteGraph.Notes;
using NoteGraph.Parsing.Runs;
using NoteGraph.Parsing.Tags;

namespace NoteGraph.Parsing;

/// <summary>Collects links and tags from a parsed text in one walk that does not recurse, however deep the tree.</summary>
internal sealed class InlineHarvest
{
    private readonly NoteTree _tree;
    private readonly InlineScan _scan;
    private readonly ImmutableArray<NoteLink>.Builder _links =
        ImmutableArray.CreateBuilder<NoteLink>();
    private readonly ImmutableArray<string>.Builder _tags = ImmutableArray.CreateBuilder<string>();

    private InlineHarvest(NoteTree tree)
    {
        _tree = tree;
        _scan = new InlineScan(_links, _tags);
    }

    /// <summary>Every link and every tag of a text in their order, after links that stand before it.</summary>
    /// <exception cref="ArgumentException">The nesting is beyond all sense.</exception>
    public static (ImmutableArray<NoteLink> Links, ImmutableArray<string> Tags) Of(
        NoteTree tree,
        ImmutableArray<NoteLink> before
    )
    {
        var harvest = new InlineHarvest(tree);
        harvest._links.AddRange(before);
        foreach (var leaf in tree.Leaves(leaf => !harvest._scan.TryRead(leaf)))
        {
            harvest.Collect(leaf.Inline!);
        }

        return (harvest._links.DrainToImmutable(), harvest._tags.DrainToImmutable());
    }

    private void Collect(ContainerInline root)
    {
        Inline? inline = root.FirstChild;
        while (inline is not null)
        {
            if (inline is TagInline tag)
            {
                _tags.Add(tag.Tag);
            }
            else if (inline.ToNoteLink(_tree.Text) is { } link)
            {
                _links.Add(link);
            }

            inline = InlineWalk.Next(inline, root);
        }
    }
}
