using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Telemetry;

public sealed class RegistrationMetricsTests
{
    [Fact]
    public async Task Every_call_that_registers_the_commands_is_counted_by_how_Discord_answers_it()
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "One.\n");
        await using var discord = (await DiscordStandIn.StartAsync())
            .Answers("""{"retry_after":0.05}""", HttpStatusCode.TooManyRequests)
            .Answers("[]")
            .Answers("""{"retry_after":0.05}""", HttpStatusCode.TooManyRequests)
            .Answers("""{"message":"Invalid Form Body"}""", HttpStatusCode.BadRequest);
        await using var bot = await BotServer.StartAsync(
            content,
            ("Discord:Token", "any.token"),
            ("Discord:ApplicationId", "1200000000000000001"),
            ("Discord:ApiBaseUrl", discord.Address)
        );

        // Of this bot alone; a scrape would have the figures of every bot in the process.
        var meters = bot.Services.GetRequiredService<IMeterFactory>();
        var calls = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "bot.rest.calls" && instrument.Meter.Scope == meters)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) => calls[(string)tags[0].Value!] = count
        );
        listener.Start();

        await Eventually.TrueAsync(
            () =>
            {
                listener.RecordObservableInstruments();
                return calls.GetValueOrDefault("refused") == 1;
            },
            "a refusal"
        );

        Assert.Equal((1, 2, 0), (calls["ok"], calls["rate_limited"], calls["unanswered"]));
    }
}
