using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Registration;

/// <summary>Where commands are registered.</summary>
public enum CommandScope
{
    /// <summary>Everywhere: servers, direct messages and user installs.</summary>
    Global,

    /// <summary>One server. Discord takes no contexts and installation types there.</summary>
    Guild,
}

/// <summary>
/// The commands as Discord registers them: the body of <c>PUT /applications/{id}/commands</c>, which replaces all
/// commands of its scope. Source: Discord, "Application Commands".
/// </summary>
public static class CommandManifest
{
    /// <summary>The array to send.</summary>
    public static JsonArray Payload(
        IEnumerable<CommandDefinition> definitions,
        CommandScope scope = CommandScope.Global
    ) => [.. definitions.Select(definition => CommandNode(definition, scope))];

    /// <summary>
    /// Whether what Discord has registered is what would be sent, so that nothing need be. Ids, versions, defaults
    /// spelt out and the order of commands and keys make no difference; the order of options does.
    /// </summary>
    /// <param name="registered">
    /// The body of a GET on the same scope, best with <c>?with_localizations=true</c>.
    /// </param>
    public static bool Matches(
        JsonElement registered,
        IEnumerable<CommandDefinition> definitions,
        CommandScope scope = CommandScope.Global
    )
    {
        if (registered.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        using var payload = JsonDocument.Parse(Payload(definitions, scope).ToJsonString());
        return RegisteredCommand
            .AllIn(registered, scope)
            .SequenceEqual(
                RegisteredCommand.AllIn(payload.RootElement, scope),
                StringComparer.Ordinal
            );
    }

    private static JsonObject CommandNode(CommandDefinition definition, CommandScope scope)
    {
        JsonObject command = new() { ["name"] = definition.Name, ["type"] = (int)definition.Type };
        // Source: Discord, "Application Commands": those of a message have neither.
        if (definition.Type == CommandType.Typed)
        {
            command["description"] = definition.Description;
            command["options"] = new JsonArray([
                .. definition.Subcommands.Select(SubcommandNode),
                .. definition.Options.Select(OptionNode),
            ]);
        }

        if (definition.IsForManagers)
        {
            // Sent as a number and given back as a string.
            command["default_member_permissions"] = Permissions.ManageServer;
        }

        if (scope == CommandScope.Global)
        {
            // A server, the bot's direct messages, other private channels; installed to a server or to a user.
            command["contexts"] = definition.IsForManagers
                ? new JsonArray(0)
                : new JsonArray(0, 1, 2);
            command["integration_types"] = definition.IsForManagers
                ? new JsonArray(0)
                : new JsonArray(0, 1);
        }

        return command;
    }

    private static JsonObject SubcommandNode(SubcommandDefinition subcommand) =>
        new()
        {
            ["type"] = (int)OptionType.Subcommand,
            ["name"] = subcommand.Name,
            ["description"] = subcommand.Description,
            ["options"] = new JsonArray([.. subcommand.Options.Select(OptionNode)]),
        };

    private static JsonObject OptionNode(OptionDefinition option)
    {
        JsonObject node = new()
        {
            ["type"] = (int)option.Type,
            ["name"] = option.Name,
            ["description"] = option.Description,
        };
        if (option.IsRequired)
        {
            node["required"] = true;
        }

        if (option.Completes)
        {
            node["autocomplete"] = true;
        }

        if (option.MaxLength is { } length)
        {
            node["max_length"] = length;
        }

        return node;
    }
}
