using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>The message command <em>Find actors</em>: whom a message names. Only who asked sees the answer.</summary>
public sealed class FindActorsCommand(VaultStore store) : ICommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "Find actors";

    private const string NothingToRead =
        "There is no text in that message that I can read. Pictures and stickers hold none for me.";

    /// <inheritdoc />
    public CommandDefinition Definition { get; } =
        new(
            Name,
            "Whom a message names: in the menu of the message, under Apps",
            [],
            CommandType.OnMessage
        );

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation)
    {
        var vault = store.Current;
        Reply reply = request.Text(CommandRequest.Message) is { } text
            ? new Reply.NamesFound(vault, vault.Spot(text))
            : new Reply.Notice(NothingToRead);
        return ValueTask.FromResult(reply with { IsPrivate = true });
    }
}
