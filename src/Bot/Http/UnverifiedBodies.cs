namespace Bot.Http;

/// <summary>
/// Bounds the memory for bodies of which nobody knows yet who sent them: a signature can be held against a body only once
/// all of it is here, and until then strangers could fill the memory over many connections. Ordinary bodies have room on
/// every connection that there may be; of larger ones a few are read at a time.
/// </summary>
/// <param name="mostLarge">How many bodies that are larger than <see cref="OrdinaryBytes"/> are read at a time.</param>
internal sealed class UnverifiedBodies(int mostLarge) : IDisposable
{
    /// <summary>What a body may have without being a large one. Discord's interactions are a few kilobytes.</summary>
    public const int OrdinaryBytes = 64 * 1024;

    // Over HTTP/2 a connection could bring many at once.
    private const int MostOrdinary = HttpPipeline.MostConnections;

    private const int BytesOfLargeTogether = 8 * 1024 * 1024;
    private const int MostLarge = 8;

    private readonly SemaphoreSlim _ordinary = new(MostOrdinary);
    private readonly SemaphoreSlim _large = new(mostLarge);

    /// <summary>So many large bodies as have room together, two at least: one that comes slowly does not keep out the next.</summary>
    /// <param name="bytes">The largest body.</param>
    public static UnverifiedBodies OfUpTo(int bytes) =>
        new(Math.Clamp(BytesOfLargeTogether / bytes, 2, MostLarge));

    /// <summary>A place for a body, given back when it is disposed of.</summary>
    /// <param name="length">Its length as stated; null when it is not.</param>
    /// <param name="waits">Whether a large one waits until there is room; else it is refused.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="OperationCanceledException">Whoever waits has gone.</exception>
    public async ValueTask<Place?> EnterAsync(
        long? length,
        bool waits,
        CancellationToken cancellation
    )
    {
        var place = new Place(this, waits);
        return length > OrdinaryBytes
            ? await place.GrowAsync(cancellation)
                ? place
                : null
            : place.TryEnter()
                ? place
                : null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _ordinary.Dispose();
        _large.Dispose();
    }

    /// <summary>The place of one body.</summary>
    public sealed class Place(UnverifiedBodies bodies, bool waits) : IDisposable
    {
        private SemaphoreSlim? _held;

        /// <summary>Whether it is one for a large body.</summary>
        public bool IsLarge => _held == bodies._large;

        /// <summary>Makes it one for a large body.</summary>
        /// <returns>Whether there was room for that.</returns>
        /// <exception cref="OperationCanceledException">Whoever waits has gone.</exception>
        public async ValueTask<bool> GrowAsync(CancellationToken cancellation)
        {
            if (!bodies._large.Wait(0, CancellationToken.None))
            {
                if (!waits)
                {
                    return false;
                }

                await bodies._large.WaitAsync(cancellation);
            }

            Dispose();
            _held = bodies._large;
            return true;
        }

        /// <summary>Takes room for an ordinary body, if there is any.</summary>
        internal bool TryEnter()
        {
            var isIn = bodies._ordinary.Wait(0, CancellationToken.None);
            _held = isIn ? bodies._ordinary : null;
            return isIn;
        }

        /// <inheritdoc />
        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
