namespace Bot.Interactions.Rendering.Markdown;

/// <summary>Code in Discord's Markdown, where no backslash helps against a backtick.</summary>
internal static class CodeText
{
    private const string Fence = "```";

    // Breaks a fence within a fence; it has no width.
    private const string Separator = "\u200B";

    /// <summary>A code span on one line; empty for blank code.</summary>
    public static string Span(string code)
    {
        var text = VisibleText.Line(code);
        if (text.Length == 0)
        {
            return "";
        }

        var marks = !text.Contains('`', StringComparison.Ordinal) ? "`" : "``";
        if (text.Contains("``", StringComparison.Ordinal))
        {
            text = text.Replace("`", "`" + Separator, StringComparison.Ordinal);
        }

        var pad = text[0] == '`' || text[^1] == '`' ? " " : "";
        return marks + pad + text + pad + marks;
    }

    /// <summary>A fenced block; empty for blank code.</summary>
    /// <param name="code">The lines.</param>
    /// <param name="language">What colours them; ignored unless it is a plain word.</param>
    public static string Block(string code, string? language = null)
    {
        var text = VisibleText.Clean(code.Replace("\t", "    ", StringComparison.Ordinal));
        text = text.Replace("`" + "``", "`" + Separator + "``", StringComparison.Ordinal);
        text = text.Trim('\n').TrimEnd();
        if (text.Length == 0)
        {
            return "";
        }

        // A backtick at the end would lengthen the closing fence.
        var end = text[^1] == '`' ? Separator : "";
        return Fence + LanguageOf(language) + "\n" + text + end + "\n" + Fence;
    }

    private static string LanguageOf(string? language) =>
        language is { Length: > 0 and <= 20 } && language.All(IsLanguageCharacter) ? language : "";

    private static bool IsLanguageCharacter(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '#' or '_' or '.';
}
