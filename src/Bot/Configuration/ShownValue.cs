using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Configuration;

/// <summary>
/// Writes what stands in the configuration so that it can be shown: on one line, of a bounded length, without a sign that
/// would act on a terminal, and without a secret that an address carries.
/// </summary>
internal static partial class ShownValue
{
    /// <summary>Stands for a secret.</summary>
    public const string Hidden = "(hidden)";

    /// <summary>Stands for what is secret within a text.</summary>
    public const string Mask = "***";

    private const int Longest = 120;

    /// <summary>The whole value of a setting with what is secret in it hidden, for programs.</summary>
    public static string? WithoutSecrets(string? value, bool isSecret) =>
        value is not { Length: > 0 } ? value
        : isSecret ? Hidden
        : WithoutSecrets(value);

    /// <summary>A text from outside that is no secret as a whole.</summary>
    public static string Of(string text)
    {
        var masked = WithoutSecrets(text);
        StringBuilder shown = new();
        foreach (var rune in masked.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            if (IsVisible(rune))
            {
                shown.Append(rune);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
        }

        return shown.ToString();
    }

    private static string WithoutSecrets(string text) =>
        WebhookTokens()
            .Replace(
                QuerySecrets().Replace(Passwords().Replace(text, $"$1{Mask}@"), $"$1{Mask}"),
                $"$1{Mask}"
            );

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );

    // A password that is not percent-encoded may hold a slash: rather too much is hidden than too little.
    [GeneratedRegex(
        @"(://)(?:[^/?#@\s]*|[^/?#@\s]*:[^@\s]*)@|(^)[^/?#@\s:]+:[^/@\s][^@\s]*@",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Passwords();

    [GeneratedRegex(
        @"([?&][^=&#\s]*(?:token|secret|key|password|sig|auth)[^=&#\s]*=)[^&#\s]+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex QuerySecrets();

    // Source: Discord, "Webhook": whoever has the address of a webhook can write with it.
    [GeneratedRegex(
        @"(/webhooks/[0-9]+/)[^/?#\s]+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex WebhookTokens();
}
