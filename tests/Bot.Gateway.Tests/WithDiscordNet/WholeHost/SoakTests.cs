using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>
/// The whole bot under load while connections and calls fail. Takes minutes, so it runs when it is asked for:
/// <c>Bot.Gateway.Tests -explicit only -class '*SoakTests'</c>. <c>SOAK_SECONDS</c> says for how long.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int EachSecond = 100;
    private const int FaultEvery = 20;
    private const int WarmUpSeconds = 10;
    private static readonly TimeSpan DiscordsLimit = TimeSpan.FromSeconds(3);

    private readonly List<SentInteraction> _open = [];
    private readonly List<TimeSpan> _times = [];
    private int _twice;

    [Fact(Explicit = true)]
    public async Task Under_load_and_faults_nothing_is_left_unanswered_and_memory_stays_flat()
    {
        var seconds = int.TryParse(
            Environment.GetEnvironmentVariable("SOAK_SECONDS"),
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : 100;
        using var content = SampleVault.Write();
        // Longer than Discord waits: how many answers took too long is counted instead.
        await using var discord = await DiscordStandIn.StartAsync(options =>
        {
            options.AnswerTime = TimeSpan.FromMinutes(1);
            options.HeartbeatInterval = TimeSpan.FromSeconds(5);
        });
        await using var bot = await WholeBot.OnlineAsync(discord, content, least: LogLevel.Warning);

        // An invalid session is not among the faults: Discord.Net opens a new one, and what came in between Discord never sends.
        var faults = 0;
        long before = 0;
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var second = 0; second < seconds; second++)
        {
            await SendSecondAsync(discord);
            if (second % FaultEvery == FaultEvery / 2)
            {
                Disturb(discord, faults++);
            }

            await clock.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            Harvest(discord);
            bot.Log.Clear();
            if (second == WarmUpSeconds)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }

            if (second % 60 == 59)
            {
                Report(second + 1, discord, faults);
            }
        }

        var patience = Stopwatch.StartNew();
        while (_open.Count > 0 && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Harvest(discord);
        }

        Harvest(discord);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Report(seconds, discord, faults);
        output.WriteLine(
            $"Heap after warm-up {before / 1e6:F1} MB, at the end {after / 1e6:F1} MB."
        );

        Assert.Empty(_open);
        Assert.Equal(0, _twice);
        Assert.Single(discord.Gateway.Identifies);
        Assert.True(after < before + 10_000_000, $"{before} bytes became {after}.");
    }

    private async Task SendSecondAsync(DiscordStandIn discord)
    {
        for (var i = 0; i < EachSecond; i++)
        {
            JsonObject payload = (i % 5) switch
            {
                0 => Payloads.Slash("actor", ("name", "Mira Voss")),
                1 => Payloads.Autocomplete("actor", "name", "to"),
                2 => Payloads.Slash("related", ("name", "Tomas Reed")),
                3 => Payloads.Slash("path", ("from", "Mira Voss"), ("to", "Tomas Reed")),
                _ => Payloads.Button("v1:?"),
            };
            _open.Add(await discord.SendAsync(payload));
        }
    }

    private static void Disturb(DiscordStandIn discord, int number)
    {
        switch (number % 4)
        {
            case 0:
                discord.Gateway.DropAll();
                break;
            case 1:
                discord.Gateway.RequestReconnect();
                break;
            case 2:
                discord.Gateway.CloseAll(4000);
                break;
            default:
                discord.Gateway.CloseAll(1001);
                break;
        }

        discord.Faults.Fail(
            "/callback",
            (number % 3) switch
            {
                0 => 502,
                1 => 429,
                _ => 0,
            },
            5,
            0.2
        );
    }

    /// <summary>Counts what is answered, and has the stand-in forget it, so that memory is the bot's.</summary>
    private void Harvest(DiscordStandIn discord)
    {
        discord.Calls.Clear();
        foreach (var sent in _open.Where(sent => sent.Final is not null).ToList())
        {
            _open.Remove(sent);
            _times.Add(sent.First!.At - sent.At);
            _twice += sent.Callbacks > 1 ? 1 : 0;
            discord.Interactions.TryRemove(sent.Id, out _);
        }
    }

    private void Report(int seconds, DiscordStandIn discord, int faults)
    {
        var sorted = _times.Order().ToList();
        using var process = Process.GetCurrentProcess();
        output.WriteLine(
            $"{seconds} s: {_times.Count} answered, {_open.Count} open, {_twice} twice, {faults} faults, "
                + $"{discord.Gateway.Resumes.Count} resumes, {discord.Gateway.Identifies.Count} sessions, "
                + $"{_times.Count(time => time > DiscordsLimit)} after 3 s, median {sorted[sorted.Count / 2].TotalMilliseconds:F0} ms, "
                + $"99th percentile {sorted[sorted.Count * 99 / 100].TotalMilliseconds:F0} ms, "
                + $"longest {sorted[^1].TotalMilliseconds:F0} ms, processor {process.TotalProcessorTime.TotalSeconds:F0} s, working set {process.WorkingSet64 / 1e6:F0} MB"
        );
    }
}
