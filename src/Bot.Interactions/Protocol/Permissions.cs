namespace Bot.Interactions.Protocol;

/// <summary>Bits of a user's permissions. Source: Discord, "Permissions", Bitwise Permission Flags.</summary>
public static class Permissions
{
    /// <summary>Discord's ADMINISTRATOR, which gives all others.</summary>
    public const ulong Administrator = 1UL << 3;

    /// <summary>Discord's MANAGE_GUILD.</summary>
    public const ulong ManageServer = 1UL << 5;
}
