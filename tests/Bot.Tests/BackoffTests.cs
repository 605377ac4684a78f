using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests;

public sealed class BackoffTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    [Fact]
    public void Each_pause_is_twice_the_one_before_and_none_is_longer_than_the_longest()
    {
        List<double> pauses = [];
        for (var at = 0; at < 5; at++)
        {
            pauses.Add(_backoff.Pause.TotalSeconds);
            _backoff.Grow();
        }

        Assert.Equal([1, 2, 4, 5, 5], pauses);
    }

    [Fact]
    public void What_begins_anew_begins_with_the_first_pause()
    {
        _backoff.Grow();

        _backoff.Reset();

        Assert.Equal(TimeSpan.FromSeconds(1), _backoff.Pause);
    }

    [Fact]
    public async Task A_wait_takes_the_pause_and_makes_the_next_one_longer()
    {
        var waiting = _backoff.WaitAsync(_time, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(0.999));
        Assert.False(waiting.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(0.001));
        await waiting;

        Assert.Equal(TimeSpan.FromSeconds(2), _backoff.Pause);
    }
}
