using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>
/// A quote that begins with <c>[!kind]</c>, which Obsidian shows as a box. Source: Obsidian Help, "Callouts".
/// </summary>
/// <param name="Title">Its title in bold with a sign for the kind, in Discord's Markdown.</param>
/// <param name="Rest">What stands below the title in the same paragraph.</param>
internal sealed partial record Callout(string Title, IReadOnlyList<InlinePiece> Rest)
{
    private const string DefaultSign = "📝";

    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["abstract summary tldr"] = "📋",
        ["info"] = "ℹ️",
        ["todo"] = "☐",
        ["tip hint important"] = "💡",
        ["success check done"] = "✅",
        ["question help faq"] = "❓",
        ["warning caution attention"] = "⚠️",
        ["failure fail missing"] = "❌",
        ["danger error"] = "⛔",
        ["bug"] = "🐛",
        ["example"] = "🔎",
        ["quote cite"] = "💬",
    }
        .SelectMany(kinds => kinds.Key.Split(' ').Select(kind => (kind, kinds.Value)))
        .ToFrozenDictionary(
            each => each.kind,
            each => each.Value,
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>Reads the first paragraph of a quote; null when it begins no callout.</summary>
    public static Callout? Read(List<InlinePiece> pieces)
    {
        if (
            pieces is not [InlinePiece.Text first, ..]
            || Mark().Match(first.Value) is not { Success: true } mark
        )
        {
            return null;
        }

        var kind = mark.Groups["kind"].Value;
        var end = pieces.FindIndex(piece => piece is InlinePiece.LineEnd);
        List<InlinePiece> titlePieces =
        [
            .. pieces
                .Take(end < 0 ? pieces.Count : end)
                .Skip(1)
                .Prepend(first with { Value = first.Value[mark.Length..] })
                .Select(piece => piece with { Style = piece.Style | TextStyle.Bold }),
        ];
        var title = InlineWriter.Write(titlePieces, hasBlocks: false);
        return new Callout(
            $"{Signs.GetValueOrDefault(kind, DefaultSign)} {(title.Length > 0 ? title : $"**{NameOf(kind)}**")}",
            end < 0 ? [] : [.. pieces.Skip(end + 1)]
        );
    }

    private static string NameOf(string kind) =>
        DiscordEscaping.Escape(
            CultureInfo.InvariantCulture.TextInfo.ToUpper(kind[..1])
                + kind[1..].Replace('-', ' ').ToLowerInvariant()
        );

    [GeneratedRegex(
        @"^\[!(?<kind>[\p{L}\p{N}_-]{1,40})[^\]\n]{0,40}\][+-]? *",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
