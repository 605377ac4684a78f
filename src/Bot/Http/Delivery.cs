namespace Bot.Http;

/// <summary>The first delivery of an interaction, and what was answered to it.</summary>
internal sealed class Delivery
{
    private TaskCompletionSource<byte[]?>? _answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _isForgotten;

    /// <summary>The body of the answer, as soon as there is one; null when it is kept no longer, or none was made.</summary>
    public Task<byte[]?> Answer => _answer?.Task ?? Task.FromResult<byte[]?>(null);

    /// <summary>Says what is answered; null for nothing. Only the first call counts.</summary>
    public void Complete(byte[]? body)
    {
        _answer?.TrySetResult(body);
        if (Volatile.Read(ref _isForgotten) == 1)
        {
            _answer = null;
        }
    }

    /// <summary>Lets go of the answer. One that is still being made goes first to whoever waits for it.</summary>
    public void Forget()
    {
        Interlocked.Exchange(ref _isForgotten, 1);
        if (_answer?.Task.IsCompleted == true)
        {
            _answer = null;
        }
    }
}
