using Bot.Interactions.Commands;

namespace Bot.Interactions.Content;

/// <summary>
/// Tells content admins from others. Asked on every use, whatever Discord let through: what it hides from a user can be
/// changed in a server's settings.
/// </summary>
public sealed class ContentAdmins(AdminOptions options)
{
    // Source: Discord, "Permissions", Bitwise Permission Flags.
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageServer = 1UL << 5;

    /// <summary>Who may, in a sentence for those who may not.</summary>
    public const string WhoMay =
        "That is for content admins: those who may manage this server, and users whom the bot's settings name.";

    /// <summary>Whether a user may look after the content.</summary>
    public bool Include(Caller caller) =>
        options.UserIds.Contains(caller.UserId)
        || (
            caller.GuildId is { } guild
            && (caller.Permissions & (ManageServer | Administrator)) != 0
            && (options.GuildIds.Count == 0 || options.GuildIds.Contains(guild))
        );
}
