using Bot.Interactions.Content;
using Bot.Interactions.Names;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Commands;

/// <summary><c>/content</c>: what those who look after the content can do with it. Only they see the answers.</summary>
public sealed class ContentCommand(IContentControl content, ContentAdmins admins, NameMisses misses)
    : ICommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "content";

    private const string Reload = "reload";
    private const string RollBack = "rollback";
    private const string DryRun = "dry-run";
    private const string Force = "force";

    /// <inheritdoc />
    public CommandDefinition Definition { get; } =
        new(Name, "Look after the notes I answer from", [])
        {
            IsForManagers = true,
            Subcommands =
            [
                new(
                    Reload,
                    "Read the notes again, and say what has changed",
                    [
                        new(DryRun, "Only say what would change", OptionType.Boolean),
                        new(Force, "Go on although many notes would be lost", OptionType.Boolean),
                    ]
                ),
                new("status", "Which notes are in service, since when, and the last reloads", []),
                new("problems", "What is wrong in the notes, and how to mend it", []),
                new("misses", "Which names were asked for in vain, and how to mend it", []),
                new(RollBack, "Go back to the notes before the last reload", []),
            ],
        };

    /// <summary>Whether a subcommand changes which notes are in service.</summary>
    internal static bool IsReload(string? subcommand) => subcommand is Reload or RollBack;

    /// <inheritdoc />
    public bool NeedsNotes => false;

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(
        CommandRequest request,
        CancellationToken cancellation
    )
    {
        if (!admins.Include(request.Caller))
        {
            return new Reply.Notice(admins.WhoMay(request.Caller)) { IsPrivate = true };
        }

        Reply reply = request.Subcommand switch
        {
            Reload => new Reply.Reload(
                await content.ReloadAsync(
                    new ReloadRequest(
                        OriginOf(request.Caller),
                        request.Flag(DryRun),
                        request.Flag(Force)
                    ),
                    cancellation
                )
            ),
            RollBack => new Reply.Reload(content.Rollback(OriginOf(request.Caller))),
            "misses" => new Reply.Misses(content.Status.Vault, misses.All()),
            "problems" => new Reply.Problems(content.Status.Vault) { HasList = true },
            _ => new Reply.Status(content.Status),
        };
        return reply with { IsPrivate = true };
    }

    /// <summary>Who asks, as it is kept.</summary>
    internal static ReloadOrigin OriginOf(Caller caller) =>
        caller.UserId == Caller.Nobody
            ? ReloadOrigin.Terminal
            : new ReloadOrigin(caller.UserId, caller.GuildId, caller.ChannelId);
}
