using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Benchmarks.Endpoint;

/// <summary>Sends requests over many connections, and takes the times.</summary>
internal static class LoadGenerator
{
    /// <summary>As fast as the answers come: each connection sends its next request when it has its answer.</summary>
    public static Task<LoadResult> FullSpeedAsync(
        ServerProcess server,
        SignedRequests requests,
        int connections,
        TimeSpan duration
    ) => RunAsync(server, requests, connections, duration, perSecond: null);

    /// <summary>
    /// So many requests a second, however the server does, as long as there are connections that wait for no answer and the
    /// machine has something left for the generator. The result says how many were offered.
    /// </summary>
    public static Task<LoadResult> SteadyAsync(
        ServerProcess server,
        SignedRequests requests,
        int connections,
        TimeSpan duration,
        double perSecond
    ) => RunAsync(server, requests, connections, duration, perSecond);

    private static async Task<LoadResult> RunAsync(
        ServerProcess server,
        SignedRequests requests,
        int connections,
        TimeSpan duration,
        double? perSecond
    )
    {
        var counts = new ConcurrentDictionary<Outcome, int>();
        var times = new ConcurrentBag<List<double>>();
        string? example = null;
        var ticket = -1L;
        using var over = new CancellationTokenSource();
        var watching = server.PeakMegabytesAsync(over.Token);
        var processorBefore = server.ProcessorTime;
        var start = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(SendAsync)));

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var processor = server.ProcessorTime - processorBefore;
        await over.CancelAsync();
        return new LoadResult(
            seconds,
            counts,
            [.. times.SelectMany(each => each).Order()],
            processor.TotalSeconds,
            await watching,
            example
        );

        async Task SendAsync()
        {
            using var connection = new LoadConnection(server.Port, requests);
            var taken = new List<double>(4096);
            var own = new int[Enum.GetValues<Outcome>().Length];
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                if (perSecond is { } rate)
                {
                    var due = TimeSpan.FromSeconds(Interlocked.Increment(ref ticket) / rate);
                    if (due >= duration)
                    {
                        break;
                    }

                    var wait = due - Stopwatch.GetElapsedTime(start);
                    if (wait > TimeSpan.Zero)
                    {
                        await Task.Delay(wait);
                    }
                }

                var sent = Stopwatch.GetTimestamp();
                var outcome = await connection.AskAsync();
                own[(int)outcome]++;
                if (outcome == Outcome.Answered)
                {
                    taken.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }
            }

            times.Add(taken);
            example ??= connection.LastWrong;
            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                counts.AddOrUpdate(
                    outcome,
                    own[(int)outcome],
                    (_, before) => before + own[(int)outcome]
                );
            }
        }
    }
}
