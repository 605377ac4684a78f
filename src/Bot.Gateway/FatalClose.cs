using Discord.Net;

namespace Bot.Gateway;

/// <summary>
/// The ways in which the gateway closes for good. Trying again would not help and, with a bad token, gets the bot banned.
/// Source: Discord, "Opcodes and Status Codes", Gateway Close Event Codes.
/// </summary>
internal static class FatalClose
{
    /// <summary>Discord answered 401 to a REST call with the token.</summary>
    public const string TokenRefused =
        "Discord does not accept the token. Copy a new one from the Developer Portal, page Bot, into Discord:Token.";

    /// <summary>What whoever runs the bot can do about it; null when the gateway may be tried again.</summary>
    public static string? Explain(Exception? exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is WebSocketClosedException closed)
            {
                return Explain(closed.CloseCode);
            }
        }

        return null;
    }

    /// <summary>The same for a close code.</summary>
    public static string? Explain(int code) =>
        code switch
        {
            4004 => TokenRefused,
            4010 => "Discord knows no such shard (4010). Look at Discord:Shards.",
            4011 =>
                "The bot is in more servers than so few shards may serve (4011). Raise Discord:Shards, or leave it out and "
                    + "start again.",
            4012 =>
                "Discord does not speak this version of the gateway any more (4012). Update the bot.",
            4013 => "Discord does not know the intents that were asked for (4013). Update the bot.",
            4014 =>
                "Discord does not allow the intents that were asked for (4014). The bot needs none: look whether another "
                    + "program uses the same token.",
            _ => null,
        };
}
