namespace Bot.Content.Watching;

/// <summary>What in the folder may have changed since it was last taken from here. Safe to use from any thread.</summary>
internal sealed class NoticedPaths
{
    /// <summary>Beyond so many a look at the whole folder costs less.</summary>
    private const int Most = 5_000;

    private readonly Lock _lock = new();
    private HashSet<string> _paths = new(StringComparer.Ordinal);
    private bool _isEverything;
    private long _count;
    private TaskCompletionSource _any = Signal();

    /// <summary>Grows with each notice, so that two looks tell whether there was one between them.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Whether there is something to look at.</summary>
    public bool IsAny
    {
        get
        {
            lock (_lock)
            {
                return _isEverything || _paths.Count > 0;
            }
        }
    }

    /// <summary>Takes note of a vault-relative path; null for everything.</summary>
    public void Add(string? path)
    {
        lock (_lock)
        {
            _count++;
            _isEverything |= path is null || _paths.Count >= Most;
            if (path is not null && !_isEverything)
            {
                _paths.Add(path);
            }

            _any.TrySetResult();
        }
    }

    /// <summary>Ends when there is something, or after a time.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellation)
    {
        Task any;
        lock (_lock)
        {
            any = _any.Task;
        }

        try
        {
            await any.WaitAsync(most, time, cancellation);
        }
        catch (TimeoutException)
        {
            // Then it is time for whatever is done now and then.
        }
    }

    /// <summary>Where to look, and nothing is noticed any more; null when nothing was.</summary>
    public ContentLook? Take()
    {
        lock (_lock)
        {
            ContentLook? look =
                _isEverything ? ContentLook.Quick
                : _paths.Count > 0 ? new ContentLook.At(_paths)
                : null;
            if (look is not null)
            {
                _paths = new HashSet<string>(StringComparer.Ordinal);
                _isEverything = false;
                _any = Signal();
            }

            return look;
        }
    }

    private static TaskCompletionSource Signal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
