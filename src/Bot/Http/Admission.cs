using System.Threading.RateLimiting;
using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>
/// Lets so many requests be worked on at once, has some more wait for a moment, and turns away the rest while that costs
/// next to nothing. Without it every request beyond what the machine can do would make all others late, and Discord drops
/// an answer after three seconds.
/// </summary>
/// <param name="queued">
/// How much waits for a processor; by default in the pool of threads. When processors are what is short, requests wait there
/// and not for a place, since the pool ends what has begun before it begins anything else.
/// </param>
internal sealed class Admission(
    IOptions<LimitsOptions> limits,
    TimeProvider time,
    Func<long>? queued = null
) : IDisposable
{
    /// <summary>How many may wait for each that is worked on. They are served in a tenth of a second or two.</summary>
    public const int WaitingForEach = 8;

    /// <summary>When whoever is turned away may come again.</summary>
    public const string RetryAfterSeconds = "1";

    /// <summary>
    /// The longest wait. Together with <see cref="Interactions.Deferral.Patience"/> it leaves half a second for the network.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly int _mostWaiting = MostWaiting(limits);
    private readonly Func<long> _queued = queued ?? (() => ThreadPool.PendingWorkItemCount);

    private readonly ConcurrencyLimiter _places = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.Value.MaxAtOnce,
            QueueLimit = MostWaiting(limits),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>A place to work on a request, given back when it is disposed of; null when there is none in time.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellation)
    {
        if (_queued() > _mostWaiting)
        {
            return null;
        }

        var place = _places.AttemptAcquire();
        if (!place.IsAcquired)
        {
            place = await WaitAsync(cancellation);
        }

        return place is { IsAcquired: true } ? place : null;
    }

    public void Dispose() => _places.Dispose();

    private static int MostWaiting(IOptions<LimitsOptions> limits) =>
        limits.Value.MaxAtOnce * WaitingForEach;

    private async ValueTask<RateLimitLease?> WaitAsync(CancellationToken cancellation)
    {
        using var longest = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            longest.Token,
            cancellation
        );
        try
        {
            return await _places.AcquireAsync(cancellationToken: either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
