using System.Collections.Frozen;
using System.Text.Json;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Registration;

/// <summary>
/// The ids under which commands are registered, as far as they are known: a text that mentions a command by its id can be
/// clicked. Source: Discord, "Message Formatting", Slash Command.
/// </summary>
public sealed class CommandIds
{
    private volatile FrozenDictionary<string, string> _ids = FrozenDictionary<string, string>.Empty;

    /// <summary>Ids by the command's name. Empty until they are known.</summary>
    public FrozenDictionary<string, string> Current => _ids;

    /// <summary>Takes over ids, in place of those known before.</summary>
    public void Learn(IEnumerable<KeyValuePair<string, string>> ids) =>
        _ids = ids.DistinctBy(id => id.Key).ToFrozenDictionary();

    /// <summary>Takes over the ids from a list of commands as Discord gives it; anything else in it is passed over.</summary>
    public void Learn(JsonElement registered)
    {
        if (registered.ValueKind == JsonValueKind.Array)
        {
            Learn(
                registered
                    .Items()
                    .Select(command =>
                        KeyValuePair.Create(command.Text("name"), command.Text("id"))
                    )
                    .Where(id => id.Key.Length > 0 && id.Value.Length > 0)
            );
        }
    }
}
