using Markdig.Helpers;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>Which links of one note lead to withheld notes, and what is to be written in their place.</summary>
internal sealed class LinkMask(Note from, LinkResolver resolver)
{
    /// <summary>The wikilink to write in place of a link; null for one that stays as it is. One that is masked already does.</summary>
    public string? InsteadOf(NoteLink link, bool isBarEscaped = false) =>
        IsWithheld(link)
        && resolver.Masks.TextOf(link) is var text
        && (link.Path != Vault.WithheldText || text != link.Text)
            ? Wikilink(text, isBarEscaped)
            : null;

    /// <summary>The wikilink to write in place of a Markdown link that leads to a withheld note.</summary>
    /// <param name="text">The text that the link's label stands in.</param>
    /// <param name="label">Where it stands there.</param>
    /// <param name="isOnOneLine">Whether the link has all of itself on one line; else it loses its label.</param>
    public string InsteadOf(NoteLink link, string text, Range label, bool isOnOneLine) =>
        Wikilink(
            isOnOneLine && IsShort(text, label)
                ? resolver.Masks.TextOf(link with { Label = text[label] })
                : Vault.WithheldText,
            isBarEscaped: false
        );

    /// <summary>
    /// The link that an address makes when it leads to a withheld note, as it stands there or with its escapes undone;
    /// null for any other.
    /// </summary>
    public NoteLink? WithheldAt(string url) =>
        MarkdownLinks.IsWebAddress(url) ? null
        : WithheldLink(url) is { } link ? link
        : url.AsSpan().ContainsAny('\\', '&') ? WithheldLink(HtmlHelper.Unescape(url))
        : null;

    /// <summary>Whether words give away a name of a withheld note. Very long ones are taken to.</summary>
    public bool GivesAway(string text, Range words) =>
        !IsShort(text, words) || resolver.Masks.GivesAway(text[words]);

    // Labels may lie within labels, so that together they are far longer than the text.
    private static bool IsShort(string text, Range range) =>
        range.GetOffsetAndLength(text.Length).Length <= WithheldNames.LongestLabel;

    private NoteLink? WithheldLink(string url) =>
        MarkdownLinks.TargetOf(url) is { } target
        && new NoteLink(LinkKind.Markdown, target, null, 0) is var link
        && IsWithheld(link)
            ? link
            : null;

    private bool IsWithheld(NoteLink link) =>
        resolver.Resolve(link, from).Resolution == Resolution.Withheld;

    private static string Wikilink(string label, bool isBarEscaped) =>
        label == Vault.WithheldText
            ? $"[[{Vault.WithheldText}]]"
            : $"[[{Vault.WithheldText}{(isBarEscaped ? "\\|" : "|")}{label}]]";
}
