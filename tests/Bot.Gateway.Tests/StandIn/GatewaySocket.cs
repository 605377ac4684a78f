using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>One connection: frames out in order, compressed as one stream when the client asked for that.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private readonly WebSocket _socket;
    private readonly Action _abort;
    private readonly Channel<Func<Task>> _outgoing = Channel.CreateUnbounded<Func<Task>>();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _compressor;
    private readonly Lock _ending = new();
    private bool _hasEnded;

    public GatewaySocket(WebSocket socket, bool compress, Action abort)
    {
        _socket = socket;
        _abort = abort;
        _compressor = compress ? new ZLibStream(_compressed, CompressionLevel.Fastest) : null;
    }

    /// <summary>Queues a frame; it is lost when the connection is.</summary>
    public void Send(string frame) => _outgoing.Writer.TryWrite(() => WriteAsync(frame));

    /// <summary>Whether this side has begun to close, so that the client's code is only an echo.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Queues the end of the connection with a code.</summary>
    public void Close(int code)
    {
        IsClosing = true;
        _outgoing.Writer.TryWrite(() =>
            _socket.CloseOutputAsync((WebSocketCloseStatus)code, "closed", CancellationToken.None)
        );
    }

    /// <summary>Cuts the connection without a word. One that has ended is left alone: its request is somebody else's by then.</summary>
    public void Drop()
    {
        lock (_ending)
        {
            if (!_hasEnded)
            {
                _abort();
            }
        }
    }

    /// <summary>Writes what is queued until the connection ends.</summary>
    public async Task RunWriterAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var write in _outgoing.Reader.ReadAllAsync(cancellation))
            {
                await write();
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection has ended; the session keeps what was not sent.
        }
    }

    /// <summary>The next message as text; null when the client has closed or gone.</summary>
    public async Task<string?> ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[8192];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            }
        }
    }

    /// <summary>The code with which the client closed; null when it just went.</summary>
    public int? ClientCloseCode => (int?)_socket.CloseStatus;

    public void Dispose()
    {
        lock (_ending)
        {
            _hasEnded = true;
        }

        _outgoing.Writer.TryComplete();
        _compressor?.Dispose();
        _compressed.Dispose();
    }

    private async Task WriteAsync(string frame)
    {
        var bytes = Encoding.UTF8.GetBytes(frame);
        if (_compressor is null)
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None);
            return;
        }

        _compressed.SetLength(0);
        await _compressor.WriteAsync(bytes);
        await _compressor.FlushAsync();
        await _socket.SendAsync(
            _compressed.ToArray(),
            WebSocketMessageType.Binary,
            true,
            CancellationToken.None
        );
    }
}
