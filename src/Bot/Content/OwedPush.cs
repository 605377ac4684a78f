namespace Bot.Content;

/// <summary>
/// A push whose notes are not in service, since they could not be read or a rollback kept them out. The host of the repository has been told that a reload follows and does not send
/// again, so that it is owed until somebody has read what is there. Safe to use from any thread.
/// </summary>
internal sealed class OwedPush : IDisposable
{
    private readonly SemaphoreSlim _news = new(0);
    private volatile bool _isOwed;
    private volatile bool _isUntried;

    /// <summary>Whether there is one.</summary>
    public bool IsOwed => _isOwed;

    /// <summary>Whether nothing says that it cannot be read at once.</summary>
    public bool IsUntried => _isUntried;

    /// <summary>Tells that there is one that could not be read just now.</summary>
    public void Owe() => Owe(isUntried: false);

    /// <summary>Tells that there is one that was kept out of service, and may come into service from now on.</summary>
    public void OweUntried() => Owe(isUntried: true);

    /// <summary>Tells that what is there was read, whoever asked for it.</summary>
    public void Settle() => (_isOwed, _isUntried) = (false, false);

    /// <summary>Ends when there is one; each that is told of ends one wait.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _news.WaitAsync(cancellation);

    /// <inheritdoc />
    public void Dispose() => _news.Dispose();

    private void Owe(bool isUntried)
    {
        (_isOwed, _isUntried) = (true, isUntried);
        _news.Release();
    }
}
