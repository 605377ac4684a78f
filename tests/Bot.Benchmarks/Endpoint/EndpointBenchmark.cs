using System.Diagnostics;
using System.Globalization;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Endpoint;

/// <summary>How much is asked of the endpoint.</summary>
/// <param name="Rounds">Counted runs of each server, in turn.</param>
/// <param name="RoundSeconds">The length of each.</param>
/// <param name="Seconds">The length of the long runs, at full speed and at twice that.</param>
/// <param name="Connections">Connections that are kept busy.</param>
/// <param name="Crowd">Connections while more is asked than can be served.</param>
/// <param name="Signed">Requests that are signed beforehand; a run ends when they do.</param>
/// <param name="WithNode">Whether the servers on Node are measured as well.</param>
internal sealed record EndpointLoad(
    int Rounds,
    int RoundSeconds,
    int Seconds,
    int Connections,
    int Crowd,
    int Signed,
    bool WithNode
);

/// <summary>
/// The endpoint in a process of its own under signed requests: as many as it takes, beside a bare one; for long; twice as
/// many as it takes; and right after that.
/// </summary>
internal static class EndpointBenchmark
{
    private const string BotName = "bot";
    private const string BareName = "bare endpoint";
    private const int ProbesAfter = 20;

    // The bot is healthy before it has read its notes.
    private const string Ready = "/readyz";

    public static async Task<int> RunAsync(
        string folder,
        Vault vault,
        EndpointLoad load,
        CancellationToken cancellation
    )
    {
        Console.WriteLine($"signing {load.Signed} requests …");
        using var requests = new SignedRequests(
            vault.Notes.Where(note => note.IsActor).Take(1000).Select(note => note.Title),
            load.Signed
        );
        using var node = load.WithNode ? await NodeServers.InstallAsync(cancellation) : null;
        var failed = await CompareAsync(folder, requests, load, node);
        failed += await EndureAsync(folder, requests, load);
        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> CompareAsync(
        string folder,
        SignedRequests requests,
        EndpointLoad load,
        NodeServers? node
    )
    {
        (string Name, Func<int, string[]> Command)[] servers =
        [
            (BotName, port => Bot(port, folder, requests.PublicKey)),
            (BareName, port => Bare(port, requests.PublicKey)),
            .. node?.Commands(requests.PublicKey) ?? [],
        ];
        var results = servers.ToDictionary(server => server.Name, _ => new List<LoadResult>());
        for (var round = 0; round <= load.Rounds; round++)
        {
            foreach (var (name, command) in servers)
            {
                requests.Rewind();
                using var server = await ServerProcess.StartAsync(
                    command,
                    name == BotName ? Ready : "/healthz"
                );
                await LoadGenerator.FullSpeedAsync(
                    server,
                    requests,
                    load.Connections,
                    TimeSpan.FromSeconds(load.RoundSeconds)
                );
                var result = await LoadGenerator.FullSpeedAsync(
                    server,
                    requests,
                    load.Connections,
                    TimeSpan.FromSeconds(load.RoundSeconds)
                );
                if (round > 0)
                {
                    results[name].Add(result);
                    Console.WriteLine($"{name, -32} {result}");
                }
            }
        }

        foreach (var (name, _) in servers.Skip(1))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"bot / {name}: {Ratio(results[BotName], results[name], each => each.Rate):F2} of its rate, {Ratio(results[BotName], results[name], each => each.ProcessorTime):F2} of its processor time a request (medians of {load.Rounds} rounds in turn)"
                )
            );
        }

        return results.Values.SelectMany(each => each).Sum(each => each.Failed);
    }

    private static async Task<int> EndureAsync(
        string folder,
        SignedRequests requests,
        EndpointLoad load
    )
    {
        requests.Rewind();
        using var server = await ServerProcess.StartAsync(
            port => Bot(port, folder, requests.PublicKey),
            Ready
        );
        await LoadGenerator.FullSpeedAsync(
            server,
            requests,
            load.Connections,
            TimeSpan.FromSeconds(load.RoundSeconds)
        );
        var duration = TimeSpan.FromSeconds(load.Seconds);
        var full = await LoadGenerator.FullSpeedAsync(server, requests, load.Connections, duration);
        Console.WriteLine($"full speed, {load.Connections} connections: {full}");
        var half = await LoadGenerator.SteadyAsync(
            server,
            requests,
            load.Crowd,
            TimeSpan.FromSeconds(load.RoundSeconds),
            full.Rate / 2
        );
        Console.WriteLine($"half of that, {load.Crowd} connections: {half}");
        var twice = await LoadGenerator.SteadyAsync(
            server,
            requests,
            load.Crowd,
            duration,
            full.Rate * 2
        );
        Console.WriteLine($"twice that, {load.Crowd} connections: {twice}");
        var recovery = await RecoveryAsync(server, requests);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"after that: {ProbesAfter} answers in a row, the last {recovery.TotalMilliseconds:F0} ms after the end; requests left: {requests.Left}"
            )
        );
        return full.Failed + half.Failed + twice.Failed + full.Count(Outcome.Refused);
    }

    /// <summary>How long it takes until so many requests, one after the other, have been answered without a refusal.</summary>
    private static async Task<TimeSpan> RecoveryAsync(ServerProcess server, SignedRequests requests)
    {
        var start = Stopwatch.GetTimestamp();
        using var connection = new LoadConnection(server.Port, requests);
        var inARow = 0;
        while (inARow < ProbesAfter && requests.Left > 0)
        {
            inARow = await connection.AskAsync() is Outcome.Answered ? inARow + 1 : 0;
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static double Ratio(
        List<LoadResult> subject,
        List<LoadResult> yardstick,
        Func<LoadResult, double> figure
    )
    {
        var ratios = subject
            .Zip(yardstick, (one, other) => figure(one) / figure(other))
            .Order()
            .ToArray();
        return ratios[ratios.Length / 2];
    }

    private static string[] Bot(int port, string folder, string publicKey) =>
        [
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
            "serve",
            "--content",
            folder,
            "--urls",
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            "--set",
            $"Discord:PublicKey={publicKey}",
            "--set",
            "Preview:Enabled=false",
            "--set",
            "Cards:Pictures=false",
            "--set",
            "Content:Watch=Off",
            // Each request is of a user that nobody has seen before, and so many are not counted.
            "--set",
            "Limits:UserPerMinute=0",
            "--set",
            "Limits:GuildPerMinute=0",
        ];

    private static string[] Bare(int port, string publicKey) =>
        [
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Bot.Benchmarks.dll"),
            EndpointPart.BareName,
            port.ToString(CultureInfo.InvariantCulture),
            publicKey,
        ];
}
