using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Gateway;

/// <summary>
/// Connects to Discord, stays connected whatever happens in between, and leaves in an orderly way. Only what trying again
/// cannot mend stops the program.
/// </summary>
internal sealed partial class GatewayService(
    DiscordShardedClient client,
    InteractionIntake intake,
    ShardWatch watch,
    GatewayStatus status,
    GatewayMetrics metrics,
    StatusText statusText,
    LogBridge log,
    SecretScrubber scrubber,
    IOptions<GatewayOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<GatewayService> logger
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private readonly Lock _looking = new();
    private bool _isStopping;

    /// <summary>Takes the answers under way to their end, as far as the host's time-out allows, then goes offline.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_looking)
        {
            _isStopping = true;
            status.IsReady = false;
        }

        client.InteractionCreated -= intake.TakeAsync;
        await intake.FinishAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
        if (client.LoginState is LoginState.LoggedIn)
        {
            await GoOfflineAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        client.Log += log.WriteAsync;
        client.InteractionCreated += intake.TakeAsync;
        client.ShardDisconnected += OnDisconnectedAsync;
        client.ShardReady += OnReadyAsync;
        client.ShardConnected += OnConnectedAsync;
        if (!await LogInAsync(stoppingToken))
        {
            return;
        }

        var shown = statusText.Current;
        await client.SetActivityAsync(StatusText.Activity(shown));
        await client.StartAsync();
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            shown = await LookAfterAsync(shown);
        }
    }

    /// <summary>One look at the connections and the status. What fails now may not the next time.</summary>
    /// <returns>What the status says after it.</returns>
    private async Task<string> LookAfterAsync(string shown)
    {
        try
        {
            await watch.LookAsync(client.Shards);
            return await RefreshStatusAsync(shown);
        }
        catch (Exception exception)
        {
            LogNotLookedAfter(scrubber.Scrub(exception.ToString()));
            return shown;
        }
    }

    /// <returns>False when the token is refused or the bot is to stop, after which nothing is tried again.</returns>
    private async Task<bool> LogInAsync(CancellationToken stopping)
    {
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                await client.LoginAsync(TokenType.Bot, options.Value.Token).WaitAsync(stopping);
                status.LoggedIn();
                return true;
            }
            catch (HttpException exception) when (exception.HttpCode is HttpStatusCode.Unauthorized)
            {
                Fail(FatalClose.TokenRefused);
                return false;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception exception)
            {
                LogUnreachable(scrubber.Scrub(exception.Message), pause.TotalSeconds);
            }

            await Task.Delay(pause, time, stopping);
        }
    }

    // Discord.Net waits for a connection that is being made, however long that takes.
    private async Task GoOfflineAsync(CancellationToken limit)
    {
        try
        {
            await client.StopAsync().WaitAsync(limit);
            await client.LogoutAsync().WaitAsync(limit);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            LogNotOffline();
        }
    }

    private async Task<string> RefreshStatusAsync(string shown)
    {
        var text = statusText.Current;
        if (text != shown && status.IsReady)
        {
            await client.SetActivityAsync(StatusText.Activity(text));
            return text;
        }

        return shown;
    }

    private Task OnReadyAsync(DiscordSocketClient shard)
    {
        LogReady(shard.ShardId, client.Shards.Count);
        UpdateReady();
        return Task.CompletedTask;
    }

    // A shard may be ready a moment before it counts as connected, and a resumed one is connected without being ready.
    private Task OnConnectedAsync(DiscordSocketClient shard)
    {
        UpdateReady();
        return Task.CompletedTask;
    }

    private async Task OnDisconnectedAsync(Exception exception, DiscordSocketClient shard)
    {
        UpdateReady();
        watch.AttemptEnded(shard);
        metrics.CountDisconnect();
        if (FatalClose.Explain(exception) is { } reason)
        {
            // At once: Discord.Net would try again in a second, with a code for which that is forbidden.
            await client.StopAsync();
            Fail(reason);
        }
    }

    // Events come on threads of their own. Without the lock one that looked before a shard was connected could have the last
    // word, and the bot would count as offline until the next event.
    private void UpdateReady()
    {
        lock (_looking)
        {
            status.IsReady =
                !_isStopping
                && client.Shards.All(shard => shard.ConnectionState is ConnectionState.Connected);
        }
    }

    private void Fail(string reason)
    {
        if (status.Fail(reason))
        {
            LogFatal(reason);
            lifetime.StopApplication();
        }
    }

    private static TimeSpan Longer(TimeSpan pause) =>
        TimeSpan.FromTicks(Math.Min((pause * 2).Ticks, MaxPause.Ticks))
        * (0.9 + (Random.Shared.NextDouble() / 5));

    [LoggerMessage(LogLevel.Information, "Online with shard {Shard}; {Shards} in this process.")]
    private partial void LogReady(int shard, int shards);

    [LoggerMessage(
        LogLevel.Warning,
        "Discord cannot be reached: {Reason} Trying again in {Seconds:F0} s."
    )]
    private partial void LogUnreachable(string reason, double seconds);

    [LoggerMessage(
        LogLevel.Warning,
        "The connections or the status could not be looked after; it is tried again soon: {Error}"
    )]
    private partial void LogNotLookedAfter(string error);

    [LoggerMessage(
        LogLevel.Warning,
        "There was no time to go offline in an orderly way; Discord notices by itself."
    )]
    private partial void LogNotOffline();

    [LoggerMessage(LogLevel.Critical, "The gateway is closed for good: {Reason}")]
    private partial void LogFatal(string reason);
}
