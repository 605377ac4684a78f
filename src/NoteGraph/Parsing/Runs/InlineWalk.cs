using Markdig.Syntax.Inlines;

namespace NoteGraph.Parsing.Runs;

/// <summary>Steps through a tree of inlines without recursion, however deep it is.</summary>
internal static class InlineWalk
{
    /// <summary>The inline after another in the order of the text, its children first unless they are skipped; null at the end.</summary>
    /// <param name="inline">Where the walk stands.</param>
    /// <param name="root">The container that is walked.</param>
    /// <param name="isSkipping">Whether the children of the inline are left out.</param>
    /// <param name="left">Called with each container that the step leaves.</param>
    public static Inline? Next(
        Inline inline,
        ContainerInline root,
        bool isSkipping = false,
        Action<ContainerInline>? left = null
    )
    {
        if (!isSkipping && inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        for (var at = inline; at is not null && at != root; at = at.Parent)
        {
            if (at is ContainerInline container && !(isSkipping && at == inline))
            {
                left?.Invoke(container);
            }

            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }
}
