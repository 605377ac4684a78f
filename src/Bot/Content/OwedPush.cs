namespace Bot.Content;

/// <summary>
/// A push whose notes could not be read. The host of the repository has been told that a reload follows and does not send
/// again, so that it is owed until somebody has read what is there. Safe to use from any thread.
/// </summary>
internal sealed class OwedPush : IDisposable
{
    private readonly SemaphoreSlim _news = new(0);
    private volatile bool _isOwed;

    /// <summary>Whether there is one.</summary>
    public bool IsOwed => _isOwed;

    /// <summary>Tells that there is one.</summary>
    public void Owe()
    {
        _isOwed = true;
        _news.Release();
    }

    /// <summary>Tells that what is there was read, whoever asked for it.</summary>
    public void Settle() => _isOwed = false;

    /// <summary>Ends when there is one; each that is told of ends one wait.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _news.WaitAsync(cancellation);

    /// <inheritdoc />
    public void Dispose() => _news.Dispose();
}
