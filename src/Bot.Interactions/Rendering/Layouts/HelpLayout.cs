using System.Collections.Frozen;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What commands there are.</summary>
internal static class HelpLayout
{
    private const string Introduction =
        "I know who is who and how they are connected. Type a command, begin to type a name, and pick it from the list.";

    private const string Hint =
        "-# Names may be shortened or misspelt. With `private:True` only you see the answer.";

    public static MessagePayload Of(Reply.Help help)
    {
        var lines = help.Commands.Select(command =>
            $"{Mention(command, help.Ids)} — {command.Description}"
        );
        var text = string.Join('\n', [Introduction, "", .. lines, "", Hint]);
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = "What you can ask",
                    Description = TextFitter.Fit(text, DiscordLimits.EmbedDescription),
                    Color = TagColors.Default,
                },
            ],
        };
    }

    private static string Mention(
        CommandDefinition command,
        FrozenDictionary<string, string> ids
    ) =>
        command.Type == CommandType.OnMessage ? $"**{command.Name}**"
        : !command.Subcommands.IsEmpty
            ? string.Join(
                " · ",
                command.Subcommands.Select(each =>
                    Mention($"{command.Name} {each.Name}", command.Name, ids)
                )
            )
        : Mention(command.Name, command.Name, ids);

    private static string Mention(
        string text,
        string command,
        FrozenDictionary<string, string> ids
    ) => ids.TryGetValue(command, out var id) ? $"</{text}:{id}>" : $"`/{text}`";
}
