using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The links of a note as a message shows them.</summary>
/// <param name="vault">The vault that the note is in.</param>
/// <param name="note">The note the links stand in.</param>
/// <param name="addresses">Where notes can be opened; null for nowhere.</param>
internal sealed class NoteLinks(Vault vault, Note note, AddressTemplate? addresses)
{
    private const string Picture = "🖼 ";

    /// <summary>A link into the vault: its words, leading to the note where it can be opened.</summary>
    /// <param name="link">The link as written.</param>
    /// <param name="label">Its label without formatting; null for a wikilink.</param>
    /// <param name="style">How it is set.</param>
    public InlinePiece Read(NoteLink link, string? label, TextStyle style)
    {
        if (PictureName.IsPicturePath(link.Path))
        {
            var name = NameOfPicture(label ?? link.Label, link.Path);
            return new InlinePiece.Text(Picture + name, style);
        }

        var words = VisibleText.Line(Words(link, label));
        return AddressOf(link) is { } address
            ? new InlinePiece.Ready(LinkText.Masked(words, address, isOurs: true), words, style)
            : new InlinePiece.Text(words, style);
    }

    /// <summary>A link out of the vault. Any other scheme than http and https is shown as its words alone.</summary>
    public static InlinePiece Web(
        string label,
        string address,
        TextStyle style,
        bool isPicture = false
    )
    {
        var words = isPicture ? Picture + NameOfPicture(label, address) : label;
        if (Addresses.Safe(address) is not { } safe)
        {
            return new InlinePiece.Text(
                words.Length > 0 ? words : VisibleText.Line(address),
                style
            );
        }

        var markdown = isPicture
            ? Picture + LinkText.Masked(NameOfPicture(label, address), safe)
            : LinkText.Masked(label, safe);
        return new InlinePiece.Ready(markdown, words.Length > 0 ? words : safe, style);
    }

    /// <summary>Where the note that a link leads to can be opened; null when it cannot.</summary>
    public string? AddressOf(NoteLink link) =>
        addresses is not null && vault.Resolve(link, note).To is { } target
            ? addresses.For(target.Id.Path)
            : null;

    // As Obsidian shows it: "Note > Heading", without the id of a block.
    private string Words(NoteLink link, string? label)
    {
        var words = vault.TextOf(link, note);
        var isOwn = string.Equals(words, link.Target, StringComparison.Ordinal);
        if (!isOwn)
        {
            // The label's formatting is dropped where it is the author's own.
            return
                label is { Length: > 0 }
                && string.Equals(words, link.Label, StringComparison.Ordinal)
                ? label
                : words;
        }

        if (!words.Contains('#', StringComparison.Ordinal))
        {
            return words;
        }

        var parts = words.Split(
            '#',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return parts.Length == 0
            ? words
            : string.Join(" > ", parts.Where((part, i) => i == 0 || !part.StartsWith('^')));
    }

    // A label such as "300" or "300x200" is the width that Obsidian gives the picture.
    private static string NameOfPicture(string? label, string path)
    {
        var words = label ?? "";
        if (words.LastIndexOf('|') is var bar and >= 0 && IsSize(words[(bar + 1)..]))
        {
            words = words[..bar];
        }

        if (string.IsNullOrWhiteSpace(words) || IsSize(words))
        {
            words = path[(path.LastIndexOf('/') + 1)..];
        }

        return VisibleText.Line(words);
    }

    private static bool IsSize(string text) =>
        text.Trim().All(sign => char.IsAsciiDigit(sign) || sign == 'x');
}
