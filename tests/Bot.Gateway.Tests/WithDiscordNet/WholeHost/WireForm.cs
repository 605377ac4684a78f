using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>
/// An answer without what two clients may write differently and Discord reads alike: the order of keys, and fields that are
/// named with the value that they have anyway. Empty lists and empty text stay, since in an update they take things away.
/// </summary>
internal static class WireForm
{
    public static string Of(JsonNode answer) => Normal(answer, "", IsDefault)!.ToJsonString();

    /// <summary>An answer without the empty fields that Discord.Net names where there can be none; Discord passes over them.</summary>
    public static string WithoutAdditions(JsonNode answer) =>
        Normal(answer, "", IsAddition)!.ToJsonString();

    /// <summary>An answer as if it had come at once, where it was announced.</summary>
    public static JsonNode Whole(JsonNode first, RecordedCall final)
    {
        var announced = (int?)first["type"];
        if (announced is not (5 or 6))
        {
            return first;
        }

        var message = final.Body!.DeepClone();
        // Who sees it was decided by the announcement.
        message["flags"] = first["data"]?["flags"]?.DeepClone() ?? 0;
        return new JsonObject { ["type"] = announced == 5 ? 4 : 7, ["data"] = message };
    }

    private static JsonNode? Normal(
        JsonNode? node,
        string name,
        Func<string, string, JsonNode?, bool> isLeftOut
    ) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .Where(field => !isLeftOut(name, field.Key, field.Value))
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field =>
                        KeyValuePair.Create(field.Key, Normal(field.Value, field.Key, isLeftOut))
                    )
            ),
            JsonArray items => new JsonArray([
                .. items.Select(item => Normal(item, name, isLeftOut)),
            ]),
            _ => node?.DeepClone(),
        };

    private static bool IsDefault(string parent, string name, JsonNode? value) =>
        (parent, name, value?.ToJsonString()) switch
        {
            (_, _, null) => true,
            ("data", "tts", "false") => true,
            ("data", "flags", "0") => true,
            // None of the messages that are pressed here has a file that could be taken away.
            ("data", "attachments", "[]") => true,
            ("embeds", "type", "\"rich\"") => true,
            ("fields", "inline", "false") => true,
            ("embeds", "fields", "[]") => true,
            ("components", "disabled", "false") => true,
            ("components", "min_values" or "max_values", "1") => true,
            ("options", "default", "false") => true,
            // A list of kinds that is empty pings nobody; lists of single users and roles add nobody.
            ("allowed_mentions", "users" or "roles", "[]") => true,
            _ => IsAddition(parent, name, value),
        };

    private static bool IsAddition(string parent, string name, JsonNode? value) =>
        (parent, name, value?.ToJsonString()) switch
        {
            ("components", "channel_types" or "default_values", "[]") => true,
            (_, "proxy_url" or "proxy_icon_url", null) => true,
            _ => false,
        };
}
