namespace Bot;

/// <summary>
/// Pauses between attempts at what may go on failing: each is twice the one before it, up to a longest. For one caller at a
/// time.
/// </summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private TimeSpan? _grown;

    /// <summary>The pause before the next attempt.</summary>
    public TimeSpan Pause => _grown ?? first;

    /// <summary>Waits for the pause; the one after it is longer.</summary>
    public async Task WaitAsync(TimeProvider time, CancellationToken cancellation)
    {
        await Task.Delay(Pause, time, cancellation);
        Grow();
    }

    /// <summary>Makes the pause longer without a wait.</summary>
    public void Grow() => _grown = Pause * 2 < longest ? Pause * 2 : longest;

    /// <summary>Begins with the first pause again.</summary>
    public void Reset() => _grown = null;
}
