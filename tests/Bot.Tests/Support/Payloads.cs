using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support;

/// <summary>Interactions as Discord sends them, ids invented.</summary>
internal static class Payloads
{
    /// <summary>The id of who asks.</summary>
    public const string User = "1000000000000000001";

    private static long _lastId = 1300000000000000000;

    public const string Ping =
        """{"type":1,"id":"1300000000000000000","application_id":"1200000000000000001","token":"EXAMPLE_TOKEN","version":1}""";

    /// <summary>An id that no interaction has had.</summary>
    public static string NextId() =>
        Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>A slash command in a server.</summary>
    public static string Command(string name, params (string Name, JsonNode Value)[] options) =>
        With(2, name, options).ToJsonString();

    /// <summary>A subcommand of <c>/content</c>, asked by somebody with permissions as given.</summary>
    public static JsonObject Content(
        string subcommand,
        string permissions,
        params (string Name, JsonNode Value)[] options
    )
    {
        var interaction = With(2, "content", []);
        interaction["member"]!["permissions"] = permissions;
        interaction["data"]!["options"] = new JsonArray(
            new JsonObject
            {
                ["type"] = 1,
                ["name"] = subcommand,
                ["options"] = new JsonArray([.. options.Select(ToNode)]),
            }
        );
        return interaction;
    }

    /// <summary>The use of a button or a menu on a message that only its reader sees.</summary>
    public static JsonObject Press(string customId, string permissions, params string[] values)
    {
        var interaction = With(3, "", []);
        interaction["member"]!["permissions"] = permissions;
        interaction["message"] = new JsonObject { ["id"] = "1500000000000000001", ["flags"] = 64 };
        interaction["data"] = new JsonObject
        {
            ["custom_id"] = customId,
            ["component_type"] = values.Length > 0 ? 3 : 2,
            ["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        };
        return interaction;
    }

    /// <summary>The same interaction by the same user in a direct message.</summary>
    public static JsonObject InDirectMessage(JsonObject interaction)
    {
        interaction["user"] = interaction["member"]!["user"]!.DeepClone();
        interaction.Remove("member");
        interaction.Remove("guild_id");
        interaction["context"] = 1;
        return interaction;
    }

    /// <summary>Somebody typing in an option.</summary>
    public static string Typing(string name, string option, string text)
    {
        var interaction = With(4, name, (option, text));
        interaction["data"]!["options"]![0]!["focused"] = true;
        return interaction.ToJsonString();
    }

    private static JsonObject With(
        int type,
        string name,
        params (string Name, JsonNode Value)[] options
    ) =>
        new()
        {
            ["type"] = type,
            ["id"] = NextId(),
            ["application_id"] = "1200000000000000001",
            ["token"] = "EXAMPLE_TOKEN",
            ["version"] = 1,
            ["guild_id"] = "1100000000000000001",
            ["channel_id"] = "1100000000000000002",
            ["context"] = 0,
            ["locale"] = "en-US",
            ["entitlements"] = new JsonArray(),
            ["member"] = new JsonObject
            {
                ["user"] = new JsonObject { ["id"] = User, ["username"] = "robin" },
                ["roles"] = new JsonArray(),
                ["permissions"] = "2147483680",
            },
            ["data"] = new JsonObject
            {
                ["id"] = "1400000000000000001",
                ["name"] = name,
                ["type"] = 1,
                ["options"] = new JsonArray([.. options.Select(ToNode)]),
            },
        };

    private static JsonNode ToNode((string Name, JsonNode Value) option) =>
        new JsonObject
        {
            ["name"] = option.Name,
            ["type"] = option.Value.GetValueKind() is System.Text.Json.JsonValueKind.String ? 3 : 5,
            ["value"] = option.Value,
        };
}
