using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Content;

/// <summary>
/// Tells content admins from others. Asked on every use, whatever Discord let through: what it hides from a user can be
/// changed in a server's settings.
/// </summary>
public sealed class ContentAdmins(AdminOptions options)
{
    /// <summary>Who may, in a sentence for somebody who may not.</summary>
    public string WhoMay(Caller caller) =>
        "That is for content admins: "
        + (
            caller.GuildId is not { } guild
                ? "in a direct message, users whom the bot's settings name (Admin:UserIds)."
            : IsTheirs(guild)
                ? "those who may manage this server, and users whom the bot's settings name (Admin:UserIds)."
            : "those who may manage one of the servers in Admin:GuildIds, which this one is not, and users in Admin:UserIds."
        );

    /// <summary>Whether a user may look after the content.</summary>
    public bool Include(Caller caller) =>
        options.UserIds.Contains(caller.UserId)
        || (
            caller.GuildId is { } guild
            && (caller.Permissions & (Permissions.ManageServer | Permissions.Administrator)) != 0
            && IsTheirs(guild)
        );

    private bool IsTheirs(string guild) =>
        options.GuildIds.Count == 0 || options.GuildIds.Contains(guild);
}
