using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Telemetry;

public sealed class OtlpFailuresTests
{
    private const string Said = "do not reach the collector";

    [Theory]
    [InlineData("grpc", null)]
    [InlineData("http/protobuf", null)]
    [InlineData("http/protobuf", 401)]
    public async Task A_collector_that_takes_nothing_is_said_once_and_holds_up_no_answer(
        string protocol,
        int? status
    )
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "One.\n");
        await using var refusing = await DiscordStandIn.StartAsync();
        for (var answer = 0; answer < 100 && status is { } code; answer++)
        {
            refusing.Answers("", (HttpStatusCode)code);
        }

        var address = status is null
            ? $"http://robin:hunter2@127.0.0.1:{RunningBot.FreePort()}"
            : refusing.Address;
        await using var bot = await RunningBot.StartAsync(
            content,
            environment:
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", address),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
                ("OTEL_BSP_SCHEDULE_DELAY", "100"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ]
        );

        await bot.UntilAsync(() => bot.Written.Contains(Said, StringComparison.Ordinal));
        for (var asked = 0; asked < 20; asked++)
        {
            await bot.AskAsync(Payloads.Command("note", ("name", "Ada")));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var line = Assert.Single(bot.Log, line => line.Contains(Said, StringComparison.Ordinal));
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", line, StringComparison.Ordinal);
        Assert.Contains(
            status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "refused",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hunter2", bot.Written, StringComparison.Ordinal);
    }
}
