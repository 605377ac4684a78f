using System.Collections.Concurrent;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>Faults that REST calls meet, in the order in which they were asked for.</summary>
internal sealed class RestFaults
{
    private readonly ConcurrentQueue<Fault> _faults = new();

    /// <summary>The next calls to a path fail with a status.</summary>
    /// <param name="retryAfter">For 429: the seconds to wait.</param>
    public void Fail(string pathPart, int status, int times = 1, double? retryAfter = null)
    {
        for (var i = 0; i < times; i++)
        {
            _faults.Enqueue(new Fault(pathPart, status, retryAfter));
        }
    }

    /// <summary>The next calls to a path find the connection closed.</summary>
    public void Drop(string pathPart, int times = 1) => Fail(pathPart, status: 0, times);

    public Fault? Next(string path) =>
        _faults.TryPeek(out var fault)
        && path.Contains(fault.PathPart, StringComparison.Ordinal)
        && _faults.TryDequeue(out fault)
            ? fault
            : null;

    /// <param name="Status">0 closes the connection.</param>
    internal sealed record Fault(string PathPart, int Status, double? RetryAfter);
}
