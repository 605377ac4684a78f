using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Layouts;
using Bot.Interactions.Rendering.Pictures;
using Bot.Interactions.Replies;
using Bot.Interactions.Telemetry;

namespace Bot.Interactions.Rendering;

/// <summary>Turns a reply into the message that Discord shows, within every limit of <see cref="DiscordLimits"/>.</summary>
/// <param name="links">Addresses of notes and pictures.</param>
/// <param name="cards">How cards look.</param>
/// <param name="clock">Tells today from the day of a note's last update.</param>
/// <param name="painter">Draws graphs; null where none can be drawn.</param>
public sealed class ReplyRenderer(
    LinkTemplates links,
    CardOptions cards,
    TimeProvider clock,
    IGraphPainter? painter = null
)
{
    private readonly NoteStyle _style = StyleOf(links, cards, clock, painter);

    /// <summary>The message for a reply. It is ephemeral when the reply is private, and pings nobody.</summary>
    /// <param name="reply">What is answered.</param>
    /// <param name="owner">The id of the user who asked; the message's components are theirs.</param>
    public MessagePayload Render(Reply reply, string owner)
    {
        using var span = BotActivity.Start("render");
        var message = reply switch
        {
            Reply.Card card => CardLayout.Of(card, _style, owner),
            Reply.Stats stats => StatsLayout.Of(stats, _style, owner),
            Reply.Related related => RelatedLayout.Of(related, _style, owner),
            Reply.Picture picture => PictureLayout.Of(picture, _style, owner),
            Reply.SectionPage section => TextLayout.Of(section, _style, owner),
            Reply.TextPage text => TextLayout.Of(text, _style, owner),
            Reply.Choices choices => ChoicesLayout.Of(choices, owner),
            Reply.NotFound missing => ChoicesLayout.Of(missing, owner),
            Reply.Compare compare => CompareLayout.Of(compare, _style, owner),
            Reply.Paths paths => PathLayout.Of(paths, _style, owner),
            Reply.TagList tags => TagsLayout.Of(tags, owner),
            Reply.TagPage tag => TagsLayout.Of(tag, _style, owner),
            Reply.Search search => SearchLayout.Of(search, _style, owner),
            Reply.NamesFound names => NamesFoundLayout.Of(names, _style, owner),
            Reply.Misses misses => MissesLayout.Of(misses),
            Reply.Reload reload => ReloadLayout.Of(reload, owner),
            Reply.Audit audit => AuditLayout.Of(audit),
            Reply.Status status => StatusLayout.Of(status),
            Reply.Problems problems => ProblemsLayout.Of(problems, owner),
            Reply.Help help => HelpLayout.Of(help),
            Reply.Notice notice => NoticeLayout.Of(notice),
            Reply.Failure failure => NoticeLayout.Of(failure),
            _ => throw new System.Diagnostics.UnreachableException(reply.ToString()),
        };
        return reply.IsPrivate ? message with { Flags = MessageFlags.Ephemeral } : message;
    }

    private static NoteStyle StyleOf(
        LinkTemplates links,
        CardOptions cards,
        TimeProvider clock,
        IGraphPainter? painter
    )
    {
        var colors = new TagColors(cards.Colors);
        var pictures = new GraphPictures(cards.Pictures ? painter : null, colors);
        return new NoteStyle(
            AddressTemplate.Parse(links.NoteUrl),
            AddressTemplate.Parse(links.ImageUrl),
            colors,
            cards,
            pictures,
            clock
        );
    }
}
