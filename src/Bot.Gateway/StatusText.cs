using System.Globalization;
using Bot.Interactions.Rendering.Fitting;
using Discord;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Gateway;

/// <summary>What stands under the bot's name in Discord: the configured text, or how many notes there are.</summary>
internal sealed class StatusText(IOptions<GatewayOptions> options, VaultStore vaults)
{
    /// <summary>The most characters that Discord shows. Source: Discord, "Gateway Events", Activity Structure.</summary>
    private const int MaxLength = 128;

    public string Current =>
        options.Value.Status is { } text && !string.IsNullOrWhiteSpace(text)
            ? TextFitter.FitPlain(text.Trim(), MaxLength)
            : Count(vaults.Current.Notes.Length);

    public static IActivity Activity(string text) => new CustomStatusGame(text);

    private static string Count(int notes) =>
        notes switch
        {
            // A vault in service has notes.
            0 => "reading the notes…",
            1 => "1 note",
            _ => notes.ToString("N0", CultureInfo.InvariantCulture) + " notes",
        };
}
