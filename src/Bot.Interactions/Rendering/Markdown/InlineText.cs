using System.Text;
using Markdig.Syntax.Inlines;
using NoteGraph.Parsing.Tags;
using NoteGraph.Parsing.Wikilinks;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The words of an inline, without any of its formatting.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline container)
    {
        StringBuilder text = new();
        foreach (var inline in container.FindDescendants<LeafInline>())
        {
            text.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    TagInline tag => "#" + tag.Tag,
                    WikilinkInline link => link.Label ?? link.Target,
                    LineBreakInline => " ",
                    _ => "",
                }
            );
        }

        return VisibleText.Line(text.ToString());
    }
}
