using System.Text.RegularExpressions;
using Bot.Interactions.Rendering.Fitting;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>Links in Discord's Markdown.</summary>
internal static partial class LinkText
{
    private const int LongestLabel = 200;

    // Longer addresses are shown as a word.
    private const int LongestShown = 60;

    /// <summary>An address that is shown as it is, without a preview below the message.</summary>
    public static string Bare(string address) => $"<{address}>";

    /// <summary>
    /// A label that leads to an address. Discord knows no escapes inside a label, so that one which needs them stands
    /// beside its address; so does a label that looks like another host.
    /// </summary>
    /// <param name="label">Plain text.</param>
    /// <param name="address">As <see cref="Addresses.Safe"/> gives it.</param>
    /// <param name="isOurs">Whether the address is from the bot's own configuration, so that a label may name anything.</param>
    public static string Masked(string label, string address, bool isOurs = false)
    {
        label = TextFitter.FitPlain(VisibleText.Line(label), LongestLabel);
        if (label.Length == 0 || string.Equals(label, address, StringComparison.Ordinal))
        {
            return Bare(address);
        }

        var escaped = DiscordEscaping.Escape(label);
        var isPlain = string.Equals(escaped, label, StringComparison.Ordinal);
        if (
            isPlain
            && !label.AsSpan().ContainsAny("[]")
            && (
                isOurs
                    ? !label.Contains("://", StringComparison.Ordinal)
                    : NamesNoOtherHost(label, address)
            )
        )
        {
            return $"[{label}]({address})";
        }

        var target = address.Length <= LongestShown ? Bare(address) : $"[link]({address})";
        return $"{(label.Contains("://", StringComparison.Ordinal) ? "" : escaped + " ")}({target})".TrimStart();
    }

    private static bool NamesNoOtherHost(string label, string address)
    {
        if (label.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        var host = WithoutWww(new Uri(address).Host);
        return Host()
            .Matches(OtherDots().Replace(label, "."))
            .All(match =>
                string.Equals(WithoutWww(match.Value), host, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static string WithoutWww(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    // What browsers take for a dot in a host, and what looks like one.
    [GeneratedRegex("[\u3002\uFF0E\uFF61\u2024]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDots();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}(?![\p{L}\p{N}-])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Host();
}
