using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What all messages about one note have in common: colour, tags, title, footer, and why it is this note.</summary>
/// <param name="trail">The notes by which the reader came to it.</param>
internal sealed class NoteFrame(
    Vault vault,
    NameMatch match,
    NoteStyle style,
    string owner,
    Trail trail
)
{
    // One line on a desktop, two on a phone.
    private const int TagsLength = 100;

    private const int BackLength = 34;

    public Vault Vault { get; } = vault;

    public Note Note { get; } = match.Note;

    public NoteStyle Style { get; } = style;

    public string Owner { get; } = owner;

    public DiscordMarkdown Markdown { get; } = new(vault, match.Note, style.Notes);

    /// <summary>An embed with everything but its content.</summary>
    /// <param name="subtitle">What of the note is shown, as plain text; null on its card.</param>
    /// <param name="page">Words for the page, as <see cref="PageButtons.Words"/>; null when there is one only.</param>
    public Embed Embed(string? subtitle = null, string? page = null)
    {
        var name = VisibleText.Name(Note.Title);
        var title = subtitle is null ? name : $"{name} · {subtitle}";
        var footer = string.Join(
            " · ",
            ((string?[])[page, Style.Updated(Note)]).Where(part => part is not null)
        );
        return new Embed
        {
            Author = Tags() is { Length: > 0 } tags ? new EmbedAuthor(tags) : null,
            Title = DiscordMarkdown.Name(title, DiscordLimits.EmbedTitle),
            Url = Style.AddressOf(Note),
            Color = Style.Colors.Of(Note),
            Footer = footer.Length > 0 ? new EmbedFooter(footer) : null,
        };
    }

    /// <summary>What stands above the embed: why this note is shown, or the notes by which the reader came to it.</summary>
    public string? Preface() => SmallPrint.Reasons(match) ?? SmallPrint.Walk(Passed().Append(Note));

    /// <summary>Something of this note, to be shown to whoever came here this way.</summary>
    public NoteState State(NoteView view, int section = 0, int page = 0, int? menu = null) =>
        new(
            view,
            Note.Key,
            section,
            page,
            menu,
            trail,
            view == NoteView.Section ? HeadingKey.For(Note.Sections[section].Heading) : null
        );

    /// <summary>The trail of whoever goes on from here.</summary>
    public Trail Onwards() => trail.Then(Note.Key);

    /// <summary>A button that leads back to the note before this one; nothing where the walk begins.</summary>
    /// <param name="view">What is shown of it.</param>
    public IEnumerable<Component> Back(NoteView view)
    {
        if (Passed().LastOrDefault() is { } before)
        {
            var label = TextFitter.FitPlain("↩ " + VisibleText.Name(before.Title), BackLength);
            var state = new NoteState(view, before.Key, Trail: trail.BackTo(before.Key));
            yield return Show(label, state);
        }
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

    // Notes that have gone since are left out.
    private IEnumerable<Note> Passed() => trail.Keys.Select(Vault.Get).OfType<Note>();

    private string Tags()
    {
        var tags = VisibleText.Line(string.Join(' ', Note.Tags.Select(tag => "#" + tag)));
        return TextFitter.FitPlain(tags, TagsLength);
    }
}
