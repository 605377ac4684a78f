using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Comments;
using NoteGraph.Parsing.Runs;
using NoteGraph.Parsing.Wikilinks;

namespace NoteGraph.Cards;

/// <summary>Finds the first picture of a note.</summary>
internal static class FirstImage
{
    private const string Mark = "![";

    /// <summary>The target of the first picture, a path in the vault or a web address; null when the note has none.</summary>
    public static string? Find(NoteReading reading)
    {
        if (!reading.Text.Contains(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var leaf in reading.Tree.Leaves(MayHold))
        {
            if (leaf is not CommentBlock && Find(leaf.Inline!, reading.Text) is { } image)
            {
                return image;
            }
        }

        return null;
    }

    private static bool MayHold(LeafBlock block)
    {
        foreach (ref readonly var line in NoteTree.Lines(block))
        {
            if (line.Slice.AsSpan().Contains(Mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Find(ContainerInline root, string text)
    {
        var isComment = false;
        for (var at = root.FirstChild; at is not null; at = InlineWalk.Next(at, root))
        {
            isComment ^= at is CommentMarkInline;
            if (isComment)
            {
                continue;
            }

            var target = at switch
            {
                WikilinkInline { IsTransclusion: true } file
                    when PictureName.IsPicturePath(file.ToLink().Path) => file.Target,
                LinkInline { IsImage: true } image => image.ToLink(text)?.Target ?? image.Url,
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(target))
            {
                return target;
            }
        }

        return null;
    }
}
