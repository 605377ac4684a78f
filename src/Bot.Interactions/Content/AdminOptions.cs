namespace Bot.Interactions.Content;

/// <summary>Who looks after the content. Section <c>Admin</c> of the configuration.</summary>
public sealed class AdminOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Admin";

    /// <summary>Servers in which whoever may manage the server is a content admin; empty for any server.</summary>
    public IList<string> GuildIds { get; } = [];

    /// <summary>Users who are content admins wherever they are.</summary>
    public IList<string> UserIds { get; } = [];

    /// <summary>The channel in which each reload is reported; null for none.</summary>
    public string? AuditChannelId { get; init; }
}
