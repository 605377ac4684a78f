using System.Text;

namespace Bot.Http;

/// <summary>The text of what answers in Discord's place, which may be anybody's page of an error.</summary>
internal static class ResponseText
{
    /// <summary>Far more than all commands with all their texts in all languages; beyond that it is not Discord.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private const int LongestShown = 1000;

    /// <summary>The text as UTF-8, whatever its headers say it is: Discord's always is, and some name what nobody knows.</summary>
    public static async Task<string> OfAsync(
        HttpResponseMessage response,
        CancellationToken cancellation
    ) => Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellation));

    /// <summary>As much of it as a message or a line of the log shows.</summary>
    public static string Shortened(string body) =>
        body.Length <= LongestShown ? body : body[..LongestShown] + "…";
}
