using System.Threading.RateLimiting;
using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>
/// Lets so many requests be worked on at once, has some more wait for a moment, and turns away the rest while that costs
/// next to nothing. Without it every request beyond what the machine can do would make all others late, and Discord drops
/// an answer after three seconds.
/// </summary>
internal sealed class Admission(IOptions<LimitsOptions> limits, TimeProvider time) : IDisposable
{
    /// <summary>How many may wait for each that is worked on. They are served in some ten milliseconds.</summary>
    public const int WaitingForEach = 4;

    /// <summary>
    /// The longest wait. Together with <see cref="Interactions.Deferral.Patience"/> it leaves half a second for the network.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrencyLimiter _places = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.Value.MaxAtOnce,
            QueueLimit = limits.Value.MaxAtOnce * WaitingForEach,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>A place to work on a request, given back when it is disposed of; null when there is none in time.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellation)
    {
        var place = _places.AttemptAcquire();
        if (!place.IsAcquired)
        {
            place = await WaitAsync(cancellation);
        }

        return place is { IsAcquired: true } ? place : null;
    }

    public void Dispose() => _places.Dispose();

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
