using System.Globalization;

namespace Bot.Http;

/// <summary>
/// How far the time that Discord signs may be from this machine's. Discord sets no bound and a machine's clock may be off
/// by hours, so the bound is wide: it keeps requests of other days from being sent again after a restart has made the bot
/// forget them. Within it, <see cref="RecentDeliveries"/> knows what came before.
/// </summary>
internal static class SignedTime
{
    /// <summary>The largest difference, in both directions. More than any clock is off that was set to a wrong time zone.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromHours(24);

    /// <summary>
    /// Whether a timestamp is near enough. It has been signed, so one that is no number of seconds is Discord's as well, in
    /// a form that it has not yet; nobody else can make one.
    /// </summary>
    /// <param name="difference">How far the timestamp is ahead of the clock.</param>
    public static bool IsNear(string timestamp, DateTimeOffset now, out TimeSpan difference)
    {
        difference = TimeSpan.Zero;
        if (
            !long.TryParse(
                timestamp,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seconds
            )
        )
        {
            return true;
        }

        // Ten times the year 9999 is still within a double, and beyond every tolerance.
        var ahead = (double)seconds - now.ToUnixTimeSeconds();
        difference = TimeSpan.FromSeconds(Math.Clamp(ahead, -1e11, 1e11));
        return difference.Duration() <= Tolerance;
    }
}
