using Bot.Interactions.Fairness;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Interactions.Tests.Fairness;

public class TokenBucketsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_burst_is_given_at_once_and_then_as_much_as_comes_back()
    {
        var buckets = new TokenBuckets(perMinute: 60, burst: 3, _clock);

        Assert.Equal(3, TakenBy(buckets, 1));
        Assert.Equal(TimeSpan.FromSeconds(1), buckets.Take(1, 1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, TakenBy(buckets, 1));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, TakenBy(buckets, 1));
    }

    [Fact]
    public void What_costs_more_waits_longer_and_a_refusal_costs_nothing()
    {
        var buckets = new TokenBuckets(perMinute: 60, burst: 4, _clock);

        Assert.Equal(TimeSpan.Zero, buckets.Take(1, 3));
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(TimeSpan.FromSeconds(2), buckets.Take(1, 3));
        }

        Assert.Equal(TimeSpan.Zero, buckets.Take(1, 1));
    }

    [Fact]
    public void What_costs_more_than_there_can_be_takes_all_there_is()
    {
        var buckets = new TokenBuckets(perMinute: 60, burst: 2, _clock);

        Assert.Equal(TimeSpan.Zero, buckets.Take(1, 3));
        Assert.Equal(TimeSpan.FromSeconds(2), buckets.Take(1, 3));
    }

    [Fact]
    public void Nobody_pays_for_another()
    {
        var buckets = new TokenBuckets(perMinute: 1, burst: 1, _clock);

        Assert.All(Enumerable.Range(1, 1000), key => Assert.Equal(1, TakenBy(buckets, (ulong)key)));
    }

    [Fact]
    public void What_was_taken_for_nothing_is_given_back()
    {
        var buckets = new TokenBuckets(perMinute: 1, burst: 3, _clock);
        buckets.Take(1, 3);
        buckets.Return(1, 3);
        buckets.Return(2, 3);

        Assert.Equal(3, TakenBy(buckets, 1));
        Assert.Equal(3, TakenBy(buckets, 2));
    }

    [Fact]
    public void Zero_a_minute_is_no_limit_and_keeps_nothing()
    {
        var buckets = new TokenBuckets(perMinute: 0, burst: 1, _clock);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(TimeSpan.Zero, buckets.Take(1, 1)));
        Assert.Equal(0, buckets.Kept);
    }

    [Fact]
    public void A_million_strangers_take_no_more_memory_than_there_is_room_for_and_nothing_from_others()
    {
        var buckets = new TokenBuckets(perMinute: 1, burst: 5, _clock);
        Assert.Equal(5, TakenBy(buckets, 7));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var stranger = 1_000_000UL; stranger < 2_000_000; stranger++)
        {
            buckets.Take(stranger, 1);
        }

        Assert.InRange(buckets.Kept, 1, TokenBuckets.MaxKept);
        // Less than before is what other tests have let go of meanwhile.
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown <= 8_000_000, $"{grown} bytes");
        // Who had used everything up has still, and comes by it again no sooner.
        Assert.Equal(TimeSpan.FromMinutes(1), buckets.Take(7, 1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, TakenBy(buckets, 7));
        GC.KeepAlive(buckets);
    }

    [Fact]
    public void Who_comes_during_a_flood_is_limited_all_the_same_and_has_a_bucket_of_their_own_after_it()
    {
        var buckets = new TokenBuckets(perMinute: 60, burst: 5, _clock);
        for (var stranger = 0UL; stranger < TokenBuckets.MaxKept; stranger++)
        {
            buckets.Take(stranger + 100, 5);
        }

        const ulong newcomer = 7;
        Assert.Equal(5, TakenBy(buckets, newcomer));
        Assert.Equal(TokenBuckets.MaxKept, buckets.Kept);

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(5, TakenBy(buckets, newcomer));
        Assert.Equal(1, buckets.Kept);
    }

    [Fact]
    public async Task Many_threads_get_no_more_than_there_is()
    {
        var buckets = new TokenBuckets(perMinute: 1, burst: 500, _clock);
        var taken = 0;

        await Parallel.ForAsync(
            0,
            4000,
            TestContext.Current.CancellationToken,
            (_, _) =>
            {
                if (buckets.Take(1, 1) == TimeSpan.Zero)
                {
                    Interlocked.Increment(ref taken);
                }

                return ValueTask.CompletedTask;
            }
        );

        Assert.Equal(500, taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_jump_of_the_date_makes_nobody_wait_and_gives_nobody_more(int hours)
    {
        var clock = new JumpingClock();
        var buckets = new TokenBuckets(perMinute: 60, burst: 3, clock);
        Assert.Equal(3, TakenBy(buckets, 1));

        clock.Jump(TimeSpan.FromHours(hours));

        Assert.Equal(TimeSpan.FromSeconds(1), buckets.Take(1, 1));
        clock.GoBy(TimeSpan.FromSeconds(1));
        Assert.Equal(1, TakenBy(buckets, 1));
    }

    private static int TakenBy(TokenBuckets buckets, ulong key)
    {
        var taken = 0;
        while (buckets.Take(key, 1) == TimeSpan.Zero)
        {
            taken++;
        }

        return taken;
    }

    // As on a machine: somebody sets the date, and the time that goes by is counted by itself.
    private sealed class JumpingClock : TimeProvider
    {
        private DateTimeOffset _date = DateTimeOffset.UnixEpoch.AddYears(56);
        private long _ticks = 12_345;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _date;

        public override long GetTimestamp() => _ticks;

        public void Jump(TimeSpan by) => _date += by;

        public void GoBy(TimeSpan time) => (_date, _ticks) = (_date + time, _ticks + time.Ticks);
    }
}
