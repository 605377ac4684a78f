using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;

namespace Bot.Terminal;

/// <summary>A command as it is typed in Discord: <c>/actor name:Jan Leike private:true</c>.</summary>
internal static class SlashText
{
    /// <summary>
    /// Reads a command. A value goes on to the next option's name, quotes around it are dropped, and words before the
    /// first option are the value of the first one.
    /// </summary>
    /// <param name="error">What is wrong with it, in a sentence; null when nothing is.</param>
    public static bool TryParse(
        string text,
        IReadOnlyCollection<CommandDefinition> commands,
        [NotNullWhen(true)] out InteractionData? command,
        [NotNullWhen(false)] out string? error
    )
    {
        var (name, given) = SplitName(text);
        var definition = commands.FirstOrDefault(known =>
            string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        if (definition is null)
        {
            var names = commands.Select(known => "/" + known.Name).Order(StringComparer.Ordinal);
            (command, error) = (
                null,
                $"There is no command /{name}. There are {string.Join(", ", names)}."
            );
            return false;
        }

        var values = ValuesIn(given, definition);
        var options = ImmutableArray.CreateBuilder<InteractionOption>();
        foreach (var option in definition.Options)
        {
            if (!values.TryGetValue(option.Name, out var value))
            {
                if (option.IsRequired)
                {
                    (command, error) = (
                        null,
                        $"/{definition.Name} needs {option.Name}: {option.Description}."
                    );
                    return false;
                }

                continue;
            }

            if (ToJson(value, option.Type) is not { } json)
            {
                (command, error) = (
                    null,
                    $"{option.Name} takes {Describe(option.Type)}, not {value}."
                );
                return false;
            }

            options.Add(
                new InteractionOption
                {
                    Name = option.Name,
                    Type = (int)option.Type,
                    Value = json,
                }
            );
        }

        command = new InteractionData
        {
            Name = definition.Name,
            Type = 1,
            Options = options.DrainToImmutable(),
        };
        error = null;
        return true;
    }

    private static (string Name, string Values) SplitName(string text)
    {
        var trimmed = text.Trim().TrimStart('/');
        var end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[(end + 1)..].Trim());
    }

    private static Dictionary<string, string> ValuesIn(string text, CommandDefinition definition)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var current = definition.Options.FirstOrDefault()?.Name;
        var words = new List<string>();
        foreach (var word in text.Split(' '))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var option =
                colon <= 0
                    ? null
                    : definition.Options.FirstOrDefault(known => known.Name == word[..colon]);
            if (
                option is null
                || values.ContainsKey(option.Name)
                || (option.Name == current && words.Count > 0)
            )
            {
                words.Add(word);
                continue;
            }

            Store(values, current, words);
            current = option.Name;
            words = [word[(colon + 1)..]];
        }

        Store(values, current, words);
        return values;
    }

    private static void Store(Dictionary<string, string> values, string? option, List<string> words)
    {
        var value = string.Join(' ', words).Trim();
        if (value is ['"', .. var quoted, '"'])
        {
            value = quoted;
        }

        if (option is not null && value.Length > 0)
        {
            values[option] = value;
        }
    }

    private static JsonElement? ToJson(string value, OptionType type) =>
        type switch
        {
            OptionType.Integer => long.TryParse(value, out var number)
                ? JsonSerializer.SerializeToElement(number)
                : null,
            OptionType.Boolean => bool.TryParse(value, out var flag)
                ? JsonSerializer.SerializeToElement(flag)
                : null,
            _ => JsonSerializer.SerializeToElement(value),
        };

    private static string Describe(OptionType type) =>
        type switch
        {
            OptionType.Integer => "a whole number",
            OptionType.Boolean => "true or false",
            _ => "text",
        };
}
