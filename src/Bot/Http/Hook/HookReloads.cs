using System.Threading.Channels;
using Bot.Content;
using Bot.Interactions.Content;

namespace Bot.Http.Hook;

/// <summary>
/// Reloads the content when something was pushed. However many deliveries come, one reload is at work and one waits: the
/// latter reads what all of them tell of. What cannot be read then is read later.
/// </summary>
internal sealed partial class HookReloads(
    IContentControl content,
    OwedPush push,
    ILogger<HookReloads> logger
) : BackgroundService
{
    private readonly Channel<bool> _wishes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Has the content reloaded. Returns at once.</summary>
    public void Ask() => _wishes.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _wishes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var request = new ReloadRequest(ReloadOrigin.Webhook, IsNews: true);
                var outcome = await content
                    .ReloadAsync(request, stoppingToken)
                    .WaitAsync(stoppingToken);
                if (outcome.IsUnsettled)
                {
                    push.Owe();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A bug in one reload must neither end the bot nor the reloads after it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogFailed(exception);
                push.Owe();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A reload that the webhook asked for failed.")]
    private partial void LogFailed(Exception exception);
}
