using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>
/// Text so that Discord shows it as it is written: whatever Discord would take for formatting, a mention, a timestamp,
/// an emoji or a link of another scheme gets a backslash. Addresses are left alone; a backslash would break them.
/// </summary>
public static partial class DiscordEscaping
{
    // Every sign that is looked at below; an address has a colon.
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\*`_~|(<@:");

    // A number, its dot and the blank behind it.
    private const int LongestLineMark = 11;

    private static readonly SearchValues<char> ColonOrDigit = SearchValues.Create(":0123456789");

    /// <summary>The text with backslashes where Discord needs them, and nowhere else.</summary>
    /// <param name="text">Plain text.</param>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 8);
        var at = 0;
        while (at < text.Length)
        {
            if (AddressLength(text, at) is > 0 and var address)
            {
                escaped.Append(text, at, address);
                at += address;
                continue;
            }

            if (IsSpecial(text, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[at]);
            at++;
        }

        return escaped.ToString();
    }

    /// <summary>
    /// Markdown without blocks, such as <see cref="Escape"/> gives, so that no line of it begins one where Discord has lists,
    /// quotes and headings: <c>\# </c>, <c>\- </c>, <c>1\. </c>, <c>\&gt;</c>. What is so already stays as it is.
    /// </summary>
    internal static string LineStarts(string markdown) => LineMark().Replace(markdown, @"$0\");

    /// <summary>Whether what stands at a place would begin a block if a line began there.</summary>
    internal static bool IsLineMark(string markdown, int at)
    {
        var next = markdown.AsSpan(at, Math.Min(LongestLineMark, markdown.Length - at));
        return LineMark().IsMatch(next.IndexOf('\n') is var end and >= 0 ? next[..end] : next);
    }

    /// <summary>The length of the web address at a place, as far as Discord takes it; 0 when none begins there.</summary>
    internal static int AddressLength(string text, int at)
    {
        if (text[at] != 'h' || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var rest = text.AsSpan(at);
        if (!rest.StartsWith("https://") && !rest.StartsWith("http://"))
        {
            return 0;
        }

        var end = 0;
        while (
            end < rest.Length
            && !char.IsWhiteSpace(rest[end])
            && rest[end] is not ('<' or '`')
            // As the label of a link, an address ends with the label.
            && !rest[end..].StartsWith("](")
        )
        {
            end++;
        }

        return rest[..end].TrimEnd("*_~|\\").Length;
    }

    private static bool IsSpecial(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '\\' or '*' or '`' => true,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '~' => before == '~' || after is '~' or '\0',
            '|' => before == '|' || after is '|' or '\0',
            '(' => before == ']',
            '<' => after is '\0' or '@' or '#' or ':' or '/' || char.IsAsciiLetter(after),
            '@' => Group().IsMatch(text, at),
            ':' => IsEmoji(text, at) || after == '/',
            _ => false,
        };
    }

    private static bool IsEmoji(string text, int at) =>
        Emoji().Match(text, at) is { Success: true } emoji
        && (emoji.Value is ":100:" or ":1234:" || emoji.ValueSpan.ContainsAnyExcept(ColonOrDigit));

    // What stands before the sign that makes it one.
    [GeneratedRegex(
        @"^ *(?:(?=>|(?:#{1,3}|-#|[-+]) )|[0-9]{1,9}(?=\. ))",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex LineMark();

    [GeneratedRegex(@"\G@(?:everyone|here)", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"\G:[A-Za-z0-9_+~-]{1,64}:", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();
}
