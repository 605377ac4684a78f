using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Interactions.Commands;

/// <summary>What a typed command line came to.</summary>
public abstract record CommandTextResult
{
    private CommandTextResult() { }

    /// <summary>A request.</summary>
    public sealed record Parsed(CommandRequest Request) : CommandTextResult;

    /// <summary>The line is no command; the message says why and how it is written.</summary>
    public sealed record Refused(string Message) : CommandTextResult;
}

/// <summary>
/// Commands written as text, for the terminal: <c>/actor name:Jan Leike private:true</c>. An option lasts until the
/// next one that the command has, so values may hold blanks and colons; in double quotes a value may hold anything.
/// Those quotes are no part of it but in a text of the reader's own, since a search takes them for a phrase.
/// Text before the first option is the value of the command's first option: <c>/actor Jan Leike</c>. The preview page
/// reads lines in the same way.
/// </summary>
public static class CommandText
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The command, with or without its leading <c>/</c>.</param>
    /// <param name="definitions">The commands there are.</param>
    /// <param name="caller">Who asks.</param>
    public static CommandTextResult Parse(
        string line,
        ImmutableArray<CommandDefinition> definitions,
        Caller caller
    )
    {
        var text = line.Trim().TrimStart('/');
        var end = text.AsSpan().IndexOfAny(" \t\r\n");
        var name = (end < 0 ? text : text[..end]).ToLowerInvariant();
        if (definitions.FirstOrDefault(each => each.Name == name) is not { } definition)
        {
            var known = string.Join(", ", definitions.Select(each => "/" + each.Name));
            return new CommandTextResult.Refused($"There is no command /{name}. Known: {known}.");
        }

        var rest = end < 0 ? "" : text[end..];
        string? subcommand = null;
        if (!definition.Subcommands.IsEmpty)
        {
            var words = rest.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            if (
                definition.Subcommands.FirstOrDefault(each =>
                    words.Length > 0
                    && each.Name.Equals(words[0], StringComparison.OrdinalIgnoreCase)
                )
                is not { } chosen
            )
            {
                var names = string.Join(", ", definition.Subcommands.Select(each => each.Name));
                return new CommandTextResult.Refused($"/{name} is followed by one of: {names}.");
            }

            subcommand = chosen.Name;
            rest = words.Length > 1 ? words[1] : "";
            definition = new CommandDefinition(
                $"{name} {subcommand}",
                chosen.Description,
                chosen.Options
            );
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        var problem = Read(rest, definition, values);
        problem ??= definition
            .Options.Where(option => option.IsRequired && !values.ContainsKey(option.Name))
            .Select(option => $"/{definition.Name} needs {option.Name}.")
            .FirstOrDefault();
        return problem is null
            ? new CommandTextResult.Parsed(
                new CommandRequest(name, caller, values.ToFrozenDictionary(StringComparer.Ordinal))
                {
                    Subcommand = subcommand,
                }
            )
            : new CommandTextResult.Refused($"{problem} Usage: {UsageOf(definition)}");
    }

    /// <summary>How a command is written, optional options in brackets.</summary>
    public static string UsageOf(CommandDefinition definition) =>
        string.Join(
            ' ',
            definition
                .Options.Select(option =>
                    option.IsRequired ? $"{option.Name}:…" : $"[{option.Name}:…]"
                )
                .Prepend("/" + definition.Name)
        );

    // Fills the values; what is wrong comes back as a sentence.
    private static string? Read(
        string rest,
        CommandDefinition definition,
        Dictionary<string, string> values
    )
    {
        var marks = MarksIn(rest, definition);
        var head = rest[..(marks.Count > 0 ? marks[0].Start : rest.Length)];
        if (!string.IsNullOrWhiteSpace(head))
        {
            if (definition.Options.IsEmpty)
            {
                return $"/{definition.Name} takes no options.";
            }

            marks.Insert(0, (definition.Options[0], 0, 0));
        }

        for (var i = 0; i < marks.Count; i++)
        {
            var (option, _, valueStart) = marks[i];
            var valueEnd = i + 1 < marks.Count ? marks[i + 1].Start : rest.Length;
            var value = ValueOf(option, rest[valueStart..valueEnd]);
            if (!values.TryAdd(option.Name, value))
            {
                return $"{option.Name} was given twice.";
            }

            if (ProblemOf(option, value) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? ProblemOf(OptionDefinition option, string value) =>
        option.Type switch
        {
            _ when value.Length == 0 => $"{option.Name} has no value.",
            OptionType.Boolean when !bool.TryParse(value, out _) =>
                $"{option.Name} is true or false.",
            _ => null,
        };

    // Where options begin: a name the command has, at the start of a word, outside quotes, with a colon.
    private static List<(OptionDefinition Option, int Start, int ValueStart)> MarksIn(
        string text,
        CommandDefinition definition
    )
    {
        List<(OptionDefinition, int, int)> marks = [];
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (isQuoted || (i > 0 && !char.IsWhiteSpace(text[i - 1])))
            {
                continue;
            }

            foreach (var option in definition.Options)
            {
                var colon = i + option.Name.Length;
                if (
                    colon < text.Length
                    && text[colon] == ':'
                    && text.AsSpan(i).StartsWith(option.Name, StringComparison.OrdinalIgnoreCase)
                )
                {
                    marks.Add((option, i, colon + 1));
                }
            }
        }

        return marks;
    }

    private static string ValueOf(OptionDefinition option, string text)
    {
        var value = text.Trim();
        var isOwnText = option.Type is OptionType.String && !option.Completes;
        return !isOwnText && value is ['"', .. var inner, '"'] && !inner.Contains('"')
            ? inner
            : value;
    }
}
