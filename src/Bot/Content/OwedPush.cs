namespace Bot.Content;

/// <summary>
/// A push whose notes are not in service, since they could not be read or a rollback kept them out. The host of the
/// repository has been told that a reload follows and does not send again, so that it is owed until what is there is in
/// service or was turned down. Safe to use from any thread.
/// </summary>
internal sealed class OwedPush : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _news = new(0);
    private volatile bool _isOwed;
    private bool _isUntried;

    /// <summary>Whether there is one.</summary>
    public bool IsOwed => _isOwed;

    /// <summary>Tells that there is one that could not be read just now.</summary>
    public void Owe() => Owe(isUntried: false);

    /// <summary>Tells that there is one that was kept out of service, and may come into service from now on.</summary>
    public void OweUntried() => Owe(isUntried: true);

    /// <summary>Whether there is one that nothing says cannot be read at once; asked again, nobody has told of one since.</summary>
    public bool TakeUntried()
    {
        lock (_lock)
        {
            var isUntried = _isUntried;
            _isUntried = false;
            return isUntried;
        }
    }

    /// <summary>Tells that what is there is in service or was turned down, whoever asked for it.</summary>
    public void Settle()
    {
        bool wasOwed;
        lock (_lock)
        {
            wasOwed = _isOwed;
            (_isOwed, _isUntried) = (false, false);
        }

        if (wasOwed)
        {
            _news.Release();
        }
    }

    /// <summary>Ends when there is one, or one that was there is owed no more; each that is told of ends one wait.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _news.WaitAsync(cancellation);

    /// <summary>The same, or after a time.</summary>
    /// <returns>Whether the time was over first.</returns>
    public async Task<bool> WaitAsync(
        TimeSpan most,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pause = Task.Delay(most, time, either.Token);
        var first = await Task.WhenAny(_news.WaitAsync(either.Token), pause);
        await either.CancelAsync();
        await first;
        return first == pause;
    }

    /// <inheritdoc />
    public void Dispose() => _news.Dispose();

    private void Owe(bool isUntried)
    {
        lock (_lock)
        {
            _isOwed = true;
            _isUntried |= isUntried;
        }

        _news.Release();
    }
}
