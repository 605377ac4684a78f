using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What all messages about one note have in common: colour, tags, title, footer, and why it is this note.</summary>
internal sealed class NoteFrame(Vault vault, NameMatch match, NoteStyle style, string owner)
{
    // One line on a desktop, two on a phone.
    private const int TagsLength = 100;

    private const int QueryLength = 80;

    public Vault Vault { get; } = vault;

    public Note Note { get; } = match.Note;

    public NoteStyle Style { get; } = style;

    public string Owner { get; } = owner;

    public DiscordMarkdown Markdown { get; } = new(vault, match.Note, style.Links);

    /// <summary>An embed with everything but its content.</summary>
    /// <param name="subtitle">What of the note is shown, as plain text; null on its card.</param>
    /// <param name="page">Words for the page, as <see cref="PageButtons.Words"/>; null when there is one only.</param>
    public Embed Embed(string? subtitle = null, string? page = null)
    {
        var title = DiscordMarkdown.Escape(
            VisibleText.Line(subtitle is null ? Note.Title : $"{Note.Title} · {subtitle}")
        );
        var footer = string.Join(
            " · ",
            ((string?[])[page, Style.Updated(Note)]).Where(part => part is not null)
        );
        return new Embed
        {
            Author = Tags() is { Length: > 0 } tags ? new EmbedAuthor(tags) : null,
            Title = title.Length > 0 ? TextFitter.Fit(title, DiscordLimits.EmbedTitle) : "…",
            Url = Style.AddressOf(Note),
            Color = Style.Colors.Of(Note),
            Footer = footer.Length > 0 ? new EmbedFooter(footer) : null,
        };
    }

    /// <summary>Why this note is shown, when its title was not what the reader gave; null otherwise.</summary>
    public string? Reason()
    {
        var query = match.Query is { } text
            ? DiscordMarkdown.Escape(TextFitter.Fit(VisibleText.Line(text), QueryLength))
            : null;
        var alias = match.IsViaAlias ? $"via alias {DiscordMarkdown.Escape(match.Name)}" : null;
        var reason = match.Kind switch
        {
            MatchKind.Key or MatchKind.Title => null,
            MatchKind.Alias => alias,
            _ when query is null => alias,
            _ => $"closest to “{query}”{(alias is null ? "" : ", " + alias)}",
        };
        return reason is null
            ? null
            : $"-# {DiscordMarkdown.Escape(VisibleText.Line(Note.Title))} — {reason}";
    }

    /// <summary>A button that shows another part of the note.</summary>
    public Button Show(string label, NoteState state, bool isCurrent = false) =>
        new(
            isCurrent ? ButtonStyle.Primary : ButtonStyle.Secondary,
            label,
            new CustomId.Show(state, Owner).ToString(),
            Disabled: isCurrent
        );

    /// <summary>The buttons that end every row about a note: open it, and share it where only its reader sees it.</summary>
    /// <param name="shown">What the message shows.</param>
    public IEnumerable<Component> Exits(NoteState shown, bool isPrivate)
    {
        if (Style.AddressOf(Note) is { Length: <= DiscordLimits.ButtonUrl } address)
        {
            yield return new Button(ButtonStyle.Link, "Open note", Url: address);
        }

        if (isPrivate)
        {
            yield return new Button(
                ButtonStyle.Secondary,
                "Share",
                new CustomId.Share(shown, Owner).ToString()
            );
        }
    }

    private string Tags()
    {
        var tags = VisibleText.Line(string.Join(' ', Note.Tags.Select(tag => "#" + tag)));
        return TextFitter.FitPlain(tags, TagsLength);
    }
}
