using Bot.Interactions.Protocol;
using Discord;

namespace Bot.Gateway.Answers;

/// <summary>The files of our messages as Discord.Net's.</summary>
internal static class FileAdapter
{
    public static FileAttachment[] Convert(MessagePayload message) =>
        [
            .. message.Files.Select(file => new FileAttachment(
                new MemoryStream(file.Read().ToArray(), writable: false),
                file.Name,
                file.Description
            )),
        ];
}
