using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>Every name of the withheld notes, so that no text gives one away.</summary>
internal sealed partial class WithheldNames(IEnumerable<Note> withheld)
{
    /// <summary>The longest words that are looked at for names.</summary>
    public const int LongestLabel = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~=\\");

    private readonly SearchValues<string> _names = SearchValues.Create(
        [
            .. withheld
                .SelectMany(note =>
                    (IEnumerable<string>)[note.Title, note.Id.Stem, note.Id.Path, .. note.Aliases]
                )
                .SelectMany(Spellings)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ],
        StringComparison.Ordinal
    );

    /// <summary>The label of a link to a withheld note, where it gives away no name.</summary>
    public string TextOf(NoteLink link) =>
        link.Label is { } label && !GivesAway(label) ? label : Vault.WithheldText;

    /// <summary>Whether a text holds one of the names. A very long one is taken to.</summary>
    public bool GivesAway(string text) =>
        text.Length > LongestLabel
        || Array.Exists(Spellings(text), spelling => spelling.AsSpan().ContainsAny(_names));

    // As written, and as a reader sees it. What stands within a word and is not seen may also stand between two.
    private static string[] Spellings(string text) =>
        [NoteName.From(text).Value, Seen(text, ""), Seen(text, " ")];

    // A reader sees no comments, tags, marks of emphasis, entities, invisible characters, and no difference between blanks.
    private static string Seen(string text, string insteadOfUnseen) =>
        NoteName
            .From(
                WhiteSpace.Collapse(
                    string.Concat(
                        WebUtility
                            .HtmlDecode(Unseen().Replace(text, insteadOfUnseen))
                            .EnumerateRunes()
                            .Where(IsSeen)
                    )
                )
            )
            .Value;

    private static bool IsSeen(Rune rune) =>
        !(rune.IsBmp && Marks.Contains((char)rune.Value)) && !IsInvisible(rune);

    // Format characters such as the soft hyphen and the blank of no width, and the letters and marks that show nothing either:
    // the joiner of graphemes, the fillers of Hangul, and variation selectors.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xE0100 and <= 0xE01EF)
        || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune));

    [GeneratedRegex(
        @"%%.{0,1000}?%%|<!--.{0,1000}?-->|</?[A-Za-z][^<>]{0,1000}>",
        RegexOptions.Singleline
    )]
    private static partial Regex Unseen();
}
