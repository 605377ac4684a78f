using System.Threading.Channels;
using Bot.Configuration;
using Bot.Http;
using Bot.Interactions.Commands;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Microsoft.Extensions.Options;

namespace Bot.Content;

/// <summary>
/// Reports each reload in a channel of Discord, where one is set. Reports wait for their turn, so that no reload waits for
/// Discord; one that Discord does not take is a warning.
/// </summary>
internal sealed partial class AuditChannel(
    IServiceScopeFactory scopes,
    ReplyRenderer renderer,
    AdminOptions admin,
    IOptions<DiscordOptions> discord,
    ILogger<AuditChannel> logger
) : BackgroundService
{
    /// <summary>Far more than there are while Discord can be reached; beyond that the oldest are left out.</summary>
    private const int Waiting = 100;

    private static readonly RefusalRemedies Remedies = new(
        "Invite it to the channel's server with the scope bot, and let it View Channel, Send Messages and Embed Links there.",
        "Right-click the channel in Discord, choose Copy Channel ID, and put that into Admin:AuditChannelId."
    );

    private readonly Channel<ReloadRecord> _records = Channel.CreateBounded<ReloadRecord>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    /// <summary>Has a reload reported. Returns at once.</summary>
    public void Post(ReloadRecord record)
    {
        if (admin.AuditChannelId is { Length: > 0 })
        {
            _records.Writer.TryWrite(record);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (admin.AuditChannelId is not { Length: > 0 } channel)
        {
            return;
        }

        if (discord.Value.Token is not { Length: > 0 })
        {
            LogNoToken();
            return;
        }

        await foreach (var record in _records.Reader.ReadAllAsync(stoppingToken))
        {
            await SendAsync(channel, record, stoppingToken);
        }
    }

    private async Task SendAsync(
        string channel,
        ReloadRecord record,
        CancellationToken cancellation
    )
    {
        try
        {
            var message = renderer.Render(new Reply.Audit(record), Caller.Nobody);
            using var scope = scopes.CreateScope();
            await scope
                .ServiceProvider.GetRequiredService<DiscordRest>()
                .SendAsync(
                    HttpMethod.Post,
                    $"channels/{channel}/messages",
                    ProtocolJson.Bytes(message),
                    Remedies,
                    cancellation
                );
        }
        catch (StartException exception)
        {
            LogNotPosted(channel, exception.Message);
        }
#pragma warning disable CA1031 // Whatever goes wrong with a report must not end the bot, nor keep back the next one.
        catch (Exception exception)
            when (exception is not OperationCanceledException
                || !cancellation.IsCancellationRequested
            )
#pragma warning restore CA1031
        {
            LogBroken(exception, channel);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Admin:AuditChannelId is set, and Discord:Token is not: without a token no reload is reported there."
    )]
    private partial void LogNoToken();

    [LoggerMessage(
        LogLevel.Warning,
        "A reload was not reported in channel {Channel} of Admin:AuditChannelId. {Reason}"
    )]
    private partial void LogNotPosted(string channel, string reason);

    [LoggerMessage(
        LogLevel.Error,
        "A reload was not reported in channel {Channel} of Admin:AuditChannelId for an unforeseen reason."
    )]
    private partial void LogBroken(Exception exception, string channel);
}
