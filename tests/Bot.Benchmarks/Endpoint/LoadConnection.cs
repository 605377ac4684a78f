using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Benchmarks.Endpoint;

/// <summary>How a request ended.</summary>
internal enum Outcome
{
    /// <summary>An answer with a message in it.</summary>
    Answered,

    /// <summary>503 with the time to wait.</summary>
    Refused,

    /// <summary>Any other answer.</summary>
    Wrong,

    /// <summary>No whole answer: the connection was refused or broke.</summary>
    Broken,
}

/// <summary>
/// One connection that stays open, with as little between it and the socket as can be: what the generator takes of the
/// processor is missing at the server.
/// </summary>
internal sealed class LoadConnection(int port, SignedRequests requests) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private readonly byte[] _request = new byte[requests.LongestRequest];
    private readonly byte[] _answer = new byte[LargestAnswer];
    private Socket? _socket;

    /// <summary>The last answer that was wrong, to be shown.</summary>
    public string? LastWrong { get; private set; }

    /// <summary>Sends the next request and reads its answer.</summary>
    /// <exception cref="InvalidOperationException">No request is left.</exception>
    public async ValueTask<Outcome> AskAsync()
    {
        var length = requests.Take(_request);
        try
        {
            _socket ??= await ConnectAsync();
            await _socket.SendAsync(_request.AsMemory(0, length), SocketFlags.None);
            return await ReadAsync(_socket);
        }
        catch (SocketException exception)
        {
            Close();
            LastWrong = exception.Message;
            return Outcome.Broken;
        }
    }

    public void Dispose() => Close();

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
        };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask<Outcome> ReadAsync(Socket socket)
    {
        var read = 0;
        int? expected = null;
        while (expected is null || read < expected)
        {
            var more = await socket.ReceiveAsync(_answer.AsMemory(read), SocketFlags.None);
            if (more == 0)
            {
                Close();
                LastWrong = "The connection was closed.";
                return Outcome.Broken;
            }

            read += more;
            expected ??= LengthOf(_answer.AsSpan(0, read));
        }

        return OutcomeOf(_answer.AsSpan(0, read));
    }

    private Outcome OutcomeOf(ReadOnlySpan<byte> answer)
    {
        var isLast = answer.IndexOf("\r\nConnection: close"u8) >= 0;
        if (isLast)
        {
            Close();
        }

        if (answer.StartsWith("HTTP/1.1 200"u8) && answer.IndexOf("\r\n\r\n{\"type\":4"u8) > 0)
        {
            return Outcome.Answered;
        }

        if (answer.StartsWith("HTTP/1.1 503"u8) && answer.IndexOf("\r\nRetry-After: "u8) > 0)
        {
            return Outcome.Refused;
        }

        LastWrong = Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 300)]);
        return Outcome.Wrong;
    }

    /// <summary>How many bytes the answer has, headers included; null while that is not known.</summary>
    private static int? LengthOf(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var name = "\r\nContent-Length: "u8;
        var at = answer[..end].IndexOf(name);
        if (at < 0)
        {
            return end + 4;
        }

        var number = answer[(at + name.Length)..];
        return int.Parse(
                number[..number.IndexOf((byte)'\r')],
                NumberStyles.None,
                CultureInfo.InvariantCulture
            )
            + end
            + 4;
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
