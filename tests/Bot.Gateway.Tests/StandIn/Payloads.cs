using System.Text.Json.Nodes;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>Interactions as Discord sends them, without what the stand-in fills in.</summary>
internal static class Payloads
{
    public const string Member = "1000000000000000001";
    public const string ManageServer = "2147483680";
    public const string NoSpecialPermissions = "2147483648";

    public static JsonObject Slash(string name, params (string Name, JsonNode Value)[] options) =>
        InServer(2, Command(name, options));

    public static JsonObject SubCommand(string name, string sub, string permissions) =>
        InServer(
            2,
            new JsonObject
            {
                ["id"] = "1400000000000000001",
                ["name"] = name,
                ["type"] = 1,
                ["options"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = sub,
                        ["type"] = 1,
                        ["options"] = new JsonArray(),
                    }
                ),
            },
            permissions
        );

    public static JsonObject Autocomplete(string name, string option, string typed)
    {
        var command = Command(name, [(option, typed)]);
        command["options"]![0]!["focused"] = true;
        return InServer(4, command);
    }

    public static JsonObject Button(string customId, JsonNode? message = null) =>
        Component(new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message);

    public static JsonObject Select(string customId, string value, JsonNode? message = null) =>
        Component(
            new JsonObject
            {
                ["custom_id"] = customId,
                ["component_type"] = 3,
                ["values"] = new JsonArray(value),
            },
            message
        );

    /// <summary>A command of a message's menu.</summary>
    public static JsonObject OnMessage(string name, string content)
    {
        const string target = "1500000000000000002";
        var message = CardMessage();
        message["id"] = target;
        message["content"] = content;
        return InServer(
            2,
            new JsonObject
            {
                ["id"] = "1400000000000000002",
                ["name"] = name,
                ["type"] = 3,
                ["target_id"] = target,
                ["resolved"] = new JsonObject
                {
                    ["messages"] = new JsonObject { [target] = message },
                },
            }
        );
    }

    /// <summary>A form that was submitted.</summary>
    public static JsonObject Form(string customId) =>
        InServer(
            5,
            new JsonObject
            {
                ["custom_id"] = customId,
                ["components"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = 1,
                        ["components"] = new JsonArray(
                            new JsonObject
                            {
                                ["type"] = 4,
                                ["custom_id"] = "text",
                                ["value"] = "typed",
                            }
                        ),
                    }
                ),
            }
        );

    /// <summary>The same outside a server, where the user stands on their own.</summary>
    public static JsonObject InDirectMessage(JsonObject interaction)
    {
        interaction["user"] = interaction["member"]!["user"]!.DeepClone();
        interaction.Remove("member");
        interaction.Remove("guild_id");
        interaction.Remove("guild_locale");
        interaction["context"] = 1;
        interaction["channel"] = new JsonObject { ["id"] = "1100000000000000009", ["type"] = 1 };
        interaction["channel_id"] = "1100000000000000009";
        interaction["authorizing_integration_owners"] = new JsonObject { ["0"] = "0" };
        return interaction;
    }

    private static JsonObject Command(string name, (string Name, JsonNode Value)[] options) =>
        new()
        {
            ["id"] = "1400000000000000001",
            ["name"] = name,
            ["type"] = 1,
            ["options"] = new JsonArray([
                .. options.Select(option => new JsonObject
                {
                    ["name"] = option.Name,
                    ["type"] = option.Value.GetValueKind() switch
                    {
                        System.Text.Json.JsonValueKind.String => 3,
                        System.Text.Json.JsonValueKind.Number => 4,
                        _ => 5,
                    },
                    ["value"] = option.Value,
                }),
            ]),
        };

    private static JsonObject Component(JsonObject data, JsonNode? message)
    {
        var interaction = InServer(3, data);
        interaction["message"] = message ?? CardMessage();
        return interaction;
    }

    private static JsonObject InServer(
        int type,
        JsonObject data,
        string permissions = NoSpecialPermissions
    ) =>
        new()
        {
            ["type"] = type,
            ["version"] = 1,
            ["guild_id"] = "1100000000000000001",
            ["guild"] = new JsonObject
            {
                ["id"] = "1100000000000000001",
                ["locale"] = "en-US",
                ["features"] = new JsonArray(),
            },
            ["channel_id"] = "1100000000000000002",
            ["channel"] = new JsonObject
            {
                ["id"] = "1100000000000000002",
                ["type"] = 0,
                ["name"] = "general",
                ["guild_id"] = "1100000000000000001",
                ["position"] = 0,
                ["permissions"] = permissions,
            },
            ["context"] = 0,
            ["locale"] = "en-US",
            ["guild_locale"] = "en-US",
            ["app_permissions"] = "2147568640",
            ["attachment_size_limit"] = 10485760,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = "1100000000000000001" },
            ["member"] = new JsonObject
            {
                ["user"] = User(Member, "robin"),
                ["roles"] = new JsonArray(),
                ["nick"] = null,
                ["avatar"] = null,
                ["joined_at"] = "2025-01-01T00:00:00.000000+00:00",
                ["premium_since"] = null,
                ["permissions"] = permissions,
                ["deaf"] = false,
                ["mute"] = false,
                ["pending"] = false,
                ["flags"] = 0,
            },
            ["data"] = data,
        };

    private static JsonObject User(string id, string name) =>
        new()
        {
            ["id"] = id,
            ["username"] = name,
            ["discriminator"] = "0",
            ["global_name"] = name,
            ["avatar"] = null,
            ["public_flags"] = 0,
        };

    public static JsonObject CardMessage() =>
        new()
        {
            ["id"] = "1500000000000000001",
            ["channel_id"] = "1100000000000000002",
            ["type"] = 20,
            ["content"] = "",
            ["flags"] = 0,
            ["timestamp"] = "2026-01-01T00:00:00.000000+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["pinned"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(new JsonObject { ["type"] = "rich", ["title"] = "A card" }),
            ["components"] = new JsonArray(),
            ["author"] = User("1200000000000000001", "standin"),
            ["application_id"] = "1200000000000000001",
            ["webhook_id"] = "1200000000000000001",
            ["interaction_metadata"] = new JsonObject
            {
                ["id"] = "1300000000000000000",
                ["type"] = 2,
                ["user"] = User(Member, "robin"),
                ["authorizing_integration_owners"] = new JsonObject { ["0"] = "0" },
            },
        };
}
