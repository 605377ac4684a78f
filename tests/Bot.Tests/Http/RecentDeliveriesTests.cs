using System.Globalization;
using Bot.Http;

namespace Bot.Tests.Http;

public class RecentDeliveriesTests
{
    private static readonly byte[] Body = [1, 2, 3];

    private readonly RecentDeliveries _deliveries = new();

    [Fact]
    public async Task Who_comes_second_waits_for_the_answer_to_the_first()
    {
        Assert.True(_deliveries.IsFirst("7", out var first));
        Assert.False(_deliveries.IsFirst("7", out var second));
        var waiting = second.Answer;
        Assert.False(waiting.IsCompleted);

        first.Complete(Body);

        Assert.Same(Body, await waiting);
        Assert.False(_deliveries.IsFirst("7", out var third));
        Assert.Same(Body, await third.Answer);
    }

    [Fact]
    public async Task Where_the_first_came_to_nothing_the_second_hears_so()
    {
        _deliveries.IsFirst("7", out var first);
        _deliveries.IsFirst("7", out var second);

        first.Complete(null);

        Assert.Null(await second.Answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999")]
    public void What_is_no_id_is_never_a_repetition(string id)
    {
        Assert.True(_deliveries.IsFirst(id, out _));
        Assert.True(_deliveries.IsFirst(id, out _));
    }

    [Fact]
    public async Task Answers_are_let_go_before_ids_are()
    {
        _deliveries.IsFirst("0", out var early);
        early.Complete(Body);
        _deliveries.IsFirst("1", out var slow);
        _deliveries.IsFirst("1", out var waiting);
        var answer = waiting.Answer;
        Deliver(2, RecentDeliveries.AnswersKept);

        Assert.False(_deliveries.IsFirst("0", out var again));
        Assert.Null(await again.Answer);

        slow.Complete(Body);
        Assert.Same(Body, await answer);
        Assert.Null(await slow.Answer);
    }

    [Fact]
    public void So_many_are_remembered_and_no_more()
    {
        Deliver(0, RecentDeliveries.Remembered);
        Assert.False(_deliveries.IsFirst("0", out _));

        Deliver(RecentDeliveries.Remembered, 1);

        Assert.True(_deliveries.IsFirst("0", out _));
        Assert.False(_deliveries.IsFirst("2", out _));
    }

    private void Deliver(int from, int count)
    {
        for (var id = from; id < from + count; id++)
        {
            _deliveries.IsFirst(id.ToString(CultureInfo.InvariantCulture), out var delivery);
            delivery.Complete([]);
        }
    }
}
