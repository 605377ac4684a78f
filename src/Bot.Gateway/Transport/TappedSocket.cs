using Discord.Net.WebSockets;

namespace Bot.Gateway.Transport;

/// <summary>
/// Discord.Net's own WebSocket with four additions at its public seam: interactions are kept as Discord wrote them, new
/// sessions are opened within a budget, an address for resuming that has gone is given up, and so is a connection that
/// nobody answers or on which nothing is said, for which Discord.Net would wait forever or for very long.
/// </summary>
internal sealed class TappedSocket : IWebSocketClient
{
    /// <summary>Attempts at an address before the first one is tried again.</summary>
    private const int PatienceWithAddress = 3;

    private static readonly byte[] Identify = "\"op\":2,"u8.ToArray();

    private static readonly TimeSpan PatienceWithConnection = TimeSpan.FromSeconds(30);

    private readonly IWebSocketClient _inner;
    private readonly RawInteractions _interactions;
    private readonly IdentifyBudget _budget;
    private readonly TimeProvider _time;
    private CancellationTokenSource _end = new();
    private TaskCompletionSource _firstMessage = new();
    private string? _firstAddress;
    private int _failures;

    public TappedSocket(
        IWebSocketClient inner,
        RawInteractions interactions,
        IdentifyBudget budget,
        TimeProvider time
    )
    {
        _inner = inner;
        _interactions = interactions;
        _budget = budget;
        _time = time;
        _inner.TextMessage += PassOnAsync;
        _inner.Closed += EndWaitAsync;
    }

    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add => _inner.BinaryMessage += value;
        remove => _inner.BinaryMessage -= value;
    }

    public event Func<string, Task>? TextMessage;

    public event Func<Exception, Task> Closed
    {
        add => _inner.Closed += value;
        remove => _inner.Closed -= value;
    }

    public void SetHeader(string key, string value) => _inner.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken)
    {
        _end.Dispose();
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancelToken);
        _inner.SetCancelToken(_end.Token);
    }

    /// <summary>Opens a connection and waits until the gateway says hello, which it does first and unasked.</summary>
    /// <exception cref="TimeoutException">It has not said anything in time.</exception>
    public async Task ConnectAsync(string host)
    {
        // Uncompressed: a bot without intents gets a few kilobytes a minute, and messages arrive as text.
        var address = host.Replace("&compress=zlib-stream", "", StringComparison.Ordinal);
        _firstAddress ??= address;
        // Never continued by what sets it: that is the loop that reads, and the connection's end waits for the loop.
        _firstMessage = new TaskCompletionSource(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        using var limit = new CancellationTokenSource(PatienceWithConnection, _time);
        using var giveUp = limit.Token.Register(_end.Cancel);
        try
        {
            await _inner.ConnectAsync(_failures < PatienceWithAddress ? address : _firstAddress);
            await _firstMessage.Task.WaitAsync(_end.Token);
            _failures = 0;
        }
        catch (Exception exception)
        {
            _failures++;
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException("The gateway takes too long to answer.", exception);
            }

            throw;
        }
    }

    public Task DisconnectAsync(int closeCode = 1000) => _inner.DisconnectAsync(closeCode);

    public async Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        if (data.AsSpan(index, count).IndexOf(Identify) >= 0)
        {
            await _budget.WaitAsync(_end.Token);
        }

        await _inner.SendAsync(data, index, count, isText);
    }

    public void Dispose()
    {
        _firstMessage.TrySetCanceled();
        _inner.Dispose();
        _end.Dispose();
    }

    // Discord.Net's own receiver of an end waits for the attempt that is under way.
    private Task EndWaitAsync(Exception exception)
    {
        _firstMessage.TrySetException(exception);
        return Task.CompletedTask;
    }

    private async Task PassOnAsync(string message)
    {
        _firstMessage.TrySetResult();
        if (TextMessage is not { } receiver)
        {
            return;
        }

        var kept = _interactions.Keep(message);
        try
        {
            await receiver(message);
        }
        finally
        {
            if (kept is { } id)
            {
                _interactions.Drop(id);
            }
        }
    }
}
