using Bot.Interactions.Rendering.Fitting;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>A note's Markdown in the dialect that Discord shows in each place.</summary>
/// <param name="vault">The vault that the note is in.</param>
/// <param name="note">The note that the Markdown stands in.</param>
/// <param name="addresses">Where notes can be opened; null for nowhere.</param>
public sealed class DiscordMarkdown(Vault vault, Note note, AddressTemplate? addresses)
{
    // Two hundred pages of a message. What is longer was not written by hand.
    private const int Longest = 400_000;

    private readonly NoteLinks _links = new(vault, note, addresses);

    /// <summary>
    /// Blocks, for the description of an embed: headings, lists, quotes, tables, code. What stands beyond 400,000 characters
    /// is left out.
    /// </summary>
    public string Description(string markdown)
    {
        var text = Shortened(markdown);
        var blocks = BlockWriter.Write(NoteMarkdown.Parse(text), _links, text);
        return ReferenceEquals(text, markdown) ? blocks : blocks + "\n\n…";
    }

    /// <summary>
    /// One line with inline formatting. What would begin a block, such as <c>1.</c>, is text, wherever the line stands.
    /// </summary>
    public string Line(string markdown)
    {
        var text = Shortened(markdown);
        return OnOneLine(
            NoteMarkdown.IsWords(text)
                ? [new InlinePiece.Text(VisibleText.Clean(text), TextStyle.None)]
                : BlockWriter.PiecesOf(NoteMarkdown.ParseLine(text), _links, text)
        );
    }

    /// <summary>One line without any formatting, as it is: for places where Discord has none.</summary>
    public string Plain(string markdown) => VisibleText.Line(vault.PlainLine(markdown, note));

    /// <summary>One line without links, escaped: for titles and names of fields.</summary>
    public string Title(string markdown) => Escape(Plain(markdown));

    /// <summary>The words of a link, leading to its note where that can be opened.</summary>
    public string Link(NoteLink link) =>
        OnOneLine([_links.Read(link, label: null, TextStyle.None)]);

    /// <summary>A label that leads to an address in the web; the label alone where the address is not safe.</summary>
    /// <param name="label">Plain text.</param>
    /// <param name="address">Any text.</param>
    public static string WebLink(string label, string address) =>
        DiscordEscaping.LineStarts(
            Addresses.Safe(address) is { } safe ? LinkText.Masked(label, safe) : Escape(label)
        );

    /// <summary>The title of a note, leading to it where it can be opened.</summary>
    public static string NoteName(Note note, AddressTemplate? addresses)
    {
        var title = VisibleText.Name(note.Title);
        return DiscordEscaping.LineStarts(
            addresses?.For(note.Id.Path) is { } address
                ? LinkText.Masked(title, address, isOurs: true)
                : Escape(title)
        );
    }

    /// <summary>Plain text so that Discord shows it as it is, within a line or where it has no blocks.</summary>
    public static string Escape(string text) => DiscordEscaping.Escape(text);

    /// <summary>
    /// Plain text on one line, as it is, wherever the line stands, with at most so many characters. It is escaped before it is
    /// cut, since a backslash counts as any other character.
    /// </summary>
    public static string Text(string text, int limit) =>
        TextFitter.Fit(DiscordEscaping.LineStarts(Escape(VisibleText.Line(text))), limit);

    /// <summary>A name in the same way, within a line; it is never blank.</summary>
    public static string Name(string name, int limit) =>
        TextFitter.Fit(Escape(VisibleText.Name(name)), limit);

    private static string OnOneLine(IReadOnlyList<InlinePiece> pieces) =>
        DiscordEscaping.LineStarts(InlineWriter.Write(pieces, hasBlocks: false).Replace('\n', ' '));

    private static string Shortened(string markdown)
    {
        if (markdown.Length <= Longest)
        {
            return markdown;
        }

        var line = markdown.LastIndexOf('\n', Longest);
        return markdown[..(line > Longest / 2 ? line : Longest)];
    }
}
