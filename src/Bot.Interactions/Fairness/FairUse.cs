using System.Globalization;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Fairness;

/// <summary>
/// Sees to it that nobody takes so much of the bot that others wait. Asked once for every interaction, whichever transport
/// brought it, before anything is done about it.
/// </summary>
public sealed class FairUse(UseLimits limits, CommandDispatcher commands, TimeProvider clock)
{
    private readonly TokenBuckets _users = new(limits.UserPerMinute, limits.UserBurst, clock);
    private readonly TokenBuckets _guilds = new(limits.GuildPerMinute, limits.GuildBurst, clock);
    private readonly TokenBuckets _rows = new(limits.RowsPerMinute, limits.RowsBurst, clock);
    private readonly TokenBuckets _reloads = new(
        limits.ReloadsPerMinute,
        limits.ReloadBurst,
        clock
    );

    /// <summary>
    /// What to say to whoever has asked too much, with when it is worth another try; null when there is nothing to say.
    /// </summary>
    public string? Refusal(Interaction interaction)
    {
        if (interaction.IsUnlimited || interaction.Type is InteractionType.Ping)
        {
            return null;
        }

        var user = KeyOf(interaction.Actor?.Id);
        if (interaction.Type is InteractionType.Autocomplete)
        {
            return Told(_rows.Take(user, 1), "You type faster than I can look things up.");
        }

        if (InteractionCost.IsReload(interaction))
        {
            return Told(
                _reloads.Take(user, 1),
                "The notes were read again several times just now."
            );
        }

        var cost = InteractionCost.Of(interaction, commands);
        if (Told(_users.Take(user, cost), "That was a lot at once.") is { } refusal)
        {
            return refusal;
        }

        var wait = interaction.GuildId is { } guild ? _guilds.Take(KeyOf(guild), cost) : default;
        if (wait > TimeSpan.Zero)
        {
            _users.Return(user, cost);
        }

        return Told(wait, "This server asks a lot just now.");
    }

    // Discord counts down to a time by itself. Source: Discord, "Message Formatting", Timestamps.
    private string? Told(TimeSpan wait, string what) =>
        wait <= TimeSpan.Zero
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{what} Try again <t:{(clock.GetUtcNow() + wait).AddSeconds(1).ToUnixTimeSeconds()}:R>."
            );

    // An id is a number; whatever else comes is told apart as well, if not as surely.
    private static ulong KeyOf(string? id) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (ulong)HashCode.Combine(id);
}
