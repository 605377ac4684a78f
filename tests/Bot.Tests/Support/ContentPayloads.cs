using System.Text.Json.Nodes;

namespace Bot.Tests.Support;

/// <summary>Uses of <c>/content</c> by somebody who may manage the server.</summary>
internal static class ContentPayloads
{
    private const string ManageServer = "32";

    public static string Reload() => Of("reload");

    public static string Rollback() => Of("rollback");

    /// <summary>The answer comes with a file, so that it is announced and sent later.</summary>
    public static string Problems() => Of("problems");

    private static string Of(string subcommand)
    {
        var interaction = JsonNode.Parse(Payloads.Command("content"))!;
        interaction["member"]!["permissions"] = ManageServer;
        interaction["data"]!["options"] = new JsonArray(
            new JsonObject { ["name"] = subcommand, ["type"] = 1 }
        );
        return interaction.ToJsonString();
    }
}
