using System.Threading.RateLimiting;

namespace Bot.Gateway.Transport;

/// <summary>
/// Keeps the bot from opening new sessions too often. Discord allows 1,000 a day over all shards and takes the token away
/// from whoever exceeds that; Discord.Net itself only waits five seconds between two on one connection.
/// Source: Discord, "Gateway", Session Start Limit.
/// </summary>
internal sealed class IdentifyBudget : IAsyncDisposable
{
    /// <summary>At once, so that many shards can start and a bad hour is survived.</summary>
    public const int AtOnce = 200;

    /// <summary>After that; with <see cref="AtOnce"/> it makes 920 in a day.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    private readonly TokenBucketRateLimiter _limiter = new(
        new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Interval,
            QueueLimit = 1000,
        }
    );

    /// <summary>Waits until a new session may be opened.</summary>
    /// <exception cref="OperationCanceledException">The connection ended first.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        using var lease = await _limiter.AcquireAsync(1, cancellation);
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();
}
