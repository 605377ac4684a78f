using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bot.Interactions.Tests;

public class AnswerFilesTests
{
    private static readonly Interaction Asked = new()
    {
        Type = InteractionType.ApplicationCommand,
        Origin = new InteractionOrigin(Transport.Endpoint),
    };

    private readonly FakeLogger _log = new();

    [Fact]
    public void A_file_is_made_once_however_often_it_is_sent()
    {
        var made = 0;
        var answer = With(() => new byte[] { (byte)++made }).WithFilesRead(Asked, _log);

        var file = Assert.Single(Assert.IsType<MessagePayload>(answer.Data).Files);

        Assert.Equal([1], file.Read().ToArray());
        Assert.Equal([1], file.Read().ToArray());
        Assert.Equal(0, _log.Collector.Count);
    }

    [Fact]
    public void Without_a_file_that_cannot_be_made_the_words_are_left_and_the_log_says_why()
    {
        var answer = With(() => throw new InvalidOperationException("out of ink"))
            .WithFilesRead(Asked, _log);

        var message = Assert.IsType<MessagePayload>(answer.Data);

        Assert.Equal("Words.", message.Content);
        Assert.Empty(message.Files);
        Assert.Equal(LogLevel.Warning, _log.LatestRecord.Level);
        Assert.Contains(Asked.Origin.CorrelationId, _log.LatestRecord.Message);
        Assert.Contains("out of ink", _log.LatestRecord.Message);
    }

    [Fact]
    public void An_answer_without_files_stays_as_it_is() =>
        Assert.Same(InteractionResponse.Pong, InteractionResponse.Pong.WithFilesRead(Asked, _log));

    private static InteractionResponse With(Func<ReadOnlyMemory<byte>> read) =>
        InteractionResponse.Message(
            new MessagePayload
            {
                Content = "Words.",
                Files = [new MessageFile("a.png", "image/png", "A picture.", read)],
            }
        );
}
