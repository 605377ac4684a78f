namespace Bot.Tests.Support;

/// <summary>Uses of <c>/content</c> by somebody who may manage the server.</summary>
internal static class ContentPayloads
{
    /// <summary>The permission that makes a content admin. Source: Discord, "Permissions", MANAGE_GUILD.</summary>
    public const string ManageServer = "32";

    public static string Reload() => Of("reload");

    public static string Rollback() => Of("rollback");

    public static string Status() => Of("status");

    /// <summary>The answer comes with a file, so that it is announced and sent later.</summary>
    public static string Problems() => Of("problems");

    private static string Of(string subcommand) =>
        Payloads.Content(subcommand, ManageServer).ToJsonString();
}
