namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The sign of a footnote.</summary>
internal static class FootnoteMark
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Raised digits for a number, and the label in brackets for anything else.</summary>
    public static string Of(ReadOnlySpan<char> label) =>
        label.Length is > 0 and < 5 && !label.ContainsAnyExceptInRange('0', '9')
            ? string.Concat(label.ToString().Select(digit => Raised[digit - '0']))
            : $"[{label}]";
}
