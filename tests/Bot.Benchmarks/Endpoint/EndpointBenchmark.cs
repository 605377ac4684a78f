using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Endpoint;

/// <summary>How much is asked of the endpoint.</summary>
/// <param name="Rounds">Counted runs of each server, in turn.</param>
/// <param name="RoundSeconds">The length of each.</param>
/// <param name="Seconds">The length of the long runs, at full speed and at twice that.</param>
/// <param name="Connections">Connections that are kept busy.</param>
/// <param name="Crowd">Connections while more is asked than can be served.</param>
/// <param name="Most">Requests a second that no server is expected to take more of: so many are signed beforehand.</param>
/// <param name="WithNode">Whether the servers on Node are measured as well.</param>
internal sealed record EndpointLoad(
    int Rounds,
    int RoundSeconds,
    int Seconds,
    int Connections,
    int Crowd,
    int Most,
    bool WithNode
);

/// <summary>
/// The endpoint in a process of its own under signed requests: as many as it takes, beside a bare one; for long; twice as
/// many as it takes; and right after that.
/// </summary>
internal static class EndpointBenchmark
{
    private const string BotName = "bot";
    private const string AnewName = "bot, each card made anew";
    private const string BareName = "bare endpoint";
    private const int ProbesAfter = 20;

    // How many may be sent until so many are answered.
    private const int ProbesAtMost = 10_000;

    // So many different cards are asked for in turn; the bot keeps all of them.
    private const int Names = 1000;

    // The bot is healthy before it has read its notes.
    private const string Ready = "/readyz";

    public static async Task<int> RunAsync(
        string folder,
        Vault vault,
        EndpointLoad load,
        CancellationToken cancellation
    )
    {
        var names = vault
            .Notes.Where(note => note.IsActor)
            .Take(Names)
            .Select(note => note.Title)
            .ToList();
        using var node = load.WithNode ? await NodeServers.InstallAsync(cancellation) : null;
        var failed = load.Rounds > 0 ? await CompareAsync(folder, names, load, node) : 0;
        failed += load.Seconds > 0 ? await EndureAsync(folder, names, load) : 0;
        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> CompareAsync(
        string folder,
        IReadOnlyList<string> names,
        EndpointLoad load,
        NodeServers? node
    )
    {
        using var requests = new SignedRequests(names);
        // Private cards are never kept.
        using var anew = new SignedRequests(names, arePrivate: true);
        (string Name, SignedRequests Requests, Func<int, string[]> Command)[] servers =
        [
            (BotName, requests, port => Bot(port, folder, requests.PublicKey)),
            (AnewName, anew, port => Bot(port, folder, anew.PublicKey)),
            (BareName, requests, port => Bare(port, requests.PublicKey)),
            .. (node?.Commands(requests.PublicKey) ?? []).Select(server =>
                (server.Name, requests, server.Command)
            ),
        ];
        Sign(requests, 2 * load.Most * load.RoundSeconds);
        Sign(anew, 2 * load.Most * load.RoundSeconds);
        var results = servers.ToDictionary(server => server.Name, _ => new List<LoadResult>());
        for (var round = 0; round < load.Rounds; round++)
        {
            foreach (var (name, asked, command) in servers)
            {
                asked.Rewind();
                using var server = await ServerProcess.StartAsync(
                    command,
                    name is BotName or AnewName ? Ready : "/healthz"
                );
                // The first time only warms it up.
                await FullSpeedAsync(server, asked, load, load.RoundSeconds);
                var result = await FullSpeedAsync(server, asked, load, load.RoundSeconds);
                results[name].Add(result);
                Console.WriteLine($"{name, -32} {result}");
            }
        }

        foreach (var subject in (string[])[BotName, AnewName])
        {
            foreach (
                var (name, _, _) in servers.Where(server =>
                    server.Name is not (BotName or AnewName)
                )
            )
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{subject} / {name}: {Ratio(results[subject], results[name], each => each.Rate):F2} of its rate, {Ratio(results[subject], results[name], each => each.ProcessorTime):F2} of its processor time a request (medians of {load.Rounds} rounds in turn)"
                    )
                );
            }
        }

        return results.Values.SelectMany(each => each).Sum(each => each.Failed);
    }

    private static async Task<int> EndureAsync(
        string folder,
        IReadOnlyList<string> names,
        EndpointLoad load
    )
    {
        using var requests = new SignedRequests(names);
        using var server = await ServerProcess.StartAsync(
            port => Bot(port, folder, requests.PublicKey),
            Ready
        );
        Sign(requests, load.Most * (load.RoundSeconds + load.Seconds));
        await FullSpeedAsync(server, requests, load, load.RoundSeconds);
        var full = await FullSpeedAsync(server, requests, load, load.Seconds);
        Console.WriteLine($"full speed, {load.Connections} connections: {full}");
        var half = await SteadyAsync(server, requests, load, load.RoundSeconds, full.Rate / 2);
        Console.WriteLine($"half of that, {load.Crowd} connections: {half}");
        var twice = await SteadyAsync(server, requests, load, load.Seconds, full.Rate * 2);
        Console.WriteLine($"twice that, {load.Crowd} connections: {twice}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"asked were {full.Rate * 2:F0} requests/s, sent {twice.Offered:F0}: {twice.Offered / full.Rate:F2} of full speed, {twice.Offered / twice.Rate:F2} of what was served meanwhile"
            )
        );
        var recovery = await RecoveryAsync(server, requests);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"after that: {ProbesAfter} answers in a row, the last {recovery.TotalMilliseconds:F0} ms after the end"
            )
        );
        return full.Failed + half.Failed + twice.Failed + full.Count(Outcome.Refused);
    }

    private static Task<LoadResult> FullSpeedAsync(
        ServerProcess server,
        SignedRequests requests,
        EndpointLoad load,
        int seconds
    ) =>
        LoadGenerator.FullSpeedAsync(
            server,
            requests,
            load.Connections,
            TimeSpan.FromSeconds(seconds)
        );

    private static Task<LoadResult> SteadyAsync(
        ServerProcess server,
        SignedRequests requests,
        EndpointLoad load,
        int seconds,
        double perSecond
    )
    {
        Sign(requests, (perSecond * seconds) + ProbesAtMost);
        return LoadGenerator.SteadyAsync(
            server,
            requests,
            load.Crowd,
            TimeSpan.FromSeconds(seconds),
            perSecond
        );
    }

    private static void Sign(SignedRequests requests, double count)
    {
        Console.WriteLine($"signing {count:F0} requests …");
        requests.Sign((int)Math.Ceiling(count));
    }

    /// <summary>How long it takes until so many requests, one after the other, have been answered without a refusal.</summary>
    private static async Task<TimeSpan> RecoveryAsync(ServerProcess server, SignedRequests requests)
    {
        var start = Stopwatch.GetTimestamp();
        using var connection = new LoadConnection(server.Port, requests);
        var inARow = 0;
        while (inARow < ProbesAfter)
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
            .. NoLimits.Settings.SelectMany(limit =>
                (string[])["--set", $"{limit.Key}={limit.Value}"]
            ),
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
