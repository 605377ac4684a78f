using Bot.Tests.Support;
using Bot.Tests.Telemetry.Support;

namespace Bot.Tests.Telemetry;

public sealed class WatchTracesTests
{
    [Fact]
    public async Task A_look_at_a_folder_in_which_nothing_has_changed_is_no_span()
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "One.\n");
        await using var collector = await CollectorStandIn.StartAsync();
        await using var bot = await RunningBot.StartAsync(
            content,
            [("Content:Watch", "Poll"), ("Content:PollSeconds", "1")],
            [
                ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", $"{collector.Address}/v1/traces"),
                ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
                ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ]
        );
        // Three looks.
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);

        content.With("Ada.md", "Two.\n");
        await bot.UntilAsync(() => collector.Spans.Any(span => span.Name == "reload"));
        var reload = Assert.Single(collector.Spans, span => span.Name == "reload");
        Assert.Equal("swapped", reload.Tags["bot.outcome"]);
        Assert.Equal(
            ["load", "reload"],
            collector
                .Spans.Where(span => span.ParentId.Length == 0)
                .Select(span => span.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, collector.Spans.Count(span => span.Name == "read"));
    }
}
