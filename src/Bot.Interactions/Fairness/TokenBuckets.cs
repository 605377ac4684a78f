namespace Bot.Interactions.Fairness;

/// <summary>
/// A bucket of tokens for each of many, of which so many come back a minute. Safe for many threads; the clock that counts is
/// one that no change of the date moves.
/// </summary>
/// <remarks>
/// The framework's <c>PartitionedRateLimiter</c> keeps a limiter for whoever came, however many that are, and reads the
/// system's clock. Here there are at most <see cref="MaxKept"/> buckets. A full one says nothing and is forgotten; one that is
/// not stays until it is full, so that a flood of strangers takes no tokens from anybody and gives none back. While there is
/// no room, newcomers share a few buckets among them.
/// </remarks>
internal sealed class TokenBuckets
{
    /// <summary>How many buckets are kept. Each takes some 40 bytes.</summary>
    public const int MaxKept = 50_000;

    // Enough that two newcomers in a flood seldom share one.
    private const int SharedBuckets = 1024;

    private readonly TimeProvider _clock;
    private readonly int _burst;
    private readonly long _token;
    private readonly Lock _lock = new();

    // When each bucket will be full again; a bucket that is full is not in it.
    private readonly Dictionary<ulong, long> _fullAt = [];
    private readonly long[] _sharedFullAt = new long[SharedBuckets];
    private long _nextSweep = long.MinValue;

    /// <param name="perMinute">How many tokens come back a minute; 0 for no limit.</param>
    /// <param name="burst">How many there are at most.</param>
    /// <param name="clock">Tells how much time has gone by.</param>
    public TokenBuckets(int perMinute, int burst, TimeProvider clock)
    {
        (_clock, _burst) = (clock, burst);
        _token = perMinute == 0 ? 0 : Math.Max(1, clock.TimestampFrequency * 60 / perMinute);
    }

    /// <summary>How many buckets are kept now, for tests: no answer tells.</summary>
    public int Kept
    {
        get
        {
            lock (_lock)
            {
                return _fullAt.Count;
            }
        }
    }

    /// <summary>Takes tokens. One that costs more than a full bucket holds takes a full bucket.</summary>
    /// <param name="key">Whose bucket.</param>
    /// <param name="cost">How many.</param>
    /// <returns>How long until there are enough; zero when they were taken.</returns>
    public TimeSpan Take(ulong key, int cost)
    {
        if (_token == 0)
        {
            return TimeSpan.Zero;
        }

        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            ref var fullAt = ref BucketOf(key, now);
            var full = Math.Max(now, fullAt) + (Math.Min(cost, _burst) * _token);
            var wait = full - (_burst * _token) - now;
            if (wait > 0)
            {
                return _clock.GetElapsedTime(0, wait);
            }

            fullAt = full;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Gives tokens back that were taken for nothing.</summary>
    public void Return(ulong key, int cost)
    {
        lock (_lock)
        {
            if (_fullAt.TryGetValue(key, out var fullAt))
            {
                _fullAt[key] = fullAt - (Math.Min(cost, _burst) * _token);
            }
        }
    }

    private ref long BucketOf(ulong key, long now)
    {
        if (_fullAt.Count >= MaxKept && !_fullAt.ContainsKey(key))
        {
            Sweep(now);
            if (_fullAt.Count >= MaxKept)
            {
                return ref _sharedFullAt[HashCode.Combine(key) & (SharedBuckets - 1)];
            }
        }

        ref var fullAt =
            ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                _fullAt,
                key,
                out var isKept
            );
        fullAt = isKept ? fullAt : now;
        return ref fullAt;
    }

    // Looking through all of them takes a millisecond, so it is not done for every newcomer.
    private void Sweep(long now)
    {
        if (now < _nextSweep)
        {
            return;
        }

        foreach (var (key, fullAt) in _fullAt)
        {
            if (fullAt <= now)
            {
                _fullAt.Remove(key);
            }
        }

        _nextSweep = now + _clock.TimestampFrequency;
    }
}
