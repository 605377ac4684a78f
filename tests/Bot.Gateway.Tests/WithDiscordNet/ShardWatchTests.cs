using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>When a shard counts as one that has stopped trying.</summary>
public sealed class ShardWatchTests
{
    private readonly DatedTime _time = new();
    private readonly ShardWatch _watch;
    private readonly Mock<DiscordSocketClient> _shard = new(new DiscordSocketConfig());

    public ShardWatchTests() => _watch = new ShardWatch(_time, NullLogger<ShardWatch>.Instance);

    [Fact]
    public async Task A_shard_that_nobody_connects_is_started_once_the_patience_is_over()
    {
        await LookAsync(ConnectionState.Disconnected);
        _time.Advance(ShardWatch.Patience);
        await LookAsync(ConnectionState.Disconnected);
        Started(Times.Never());

        _time.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(ConnectionState.Disconnected);

        Started(Times.Once());
    }

    [Theory]
    [InlineData(ConnectionState.Connecting)]
    [InlineData(ConnectionState.Connected)]
    [InlineData(ConnectionState.Disconnecting)]
    public async Task A_shard_that_is_seen_at_work_is_waited_for_anew(ConnectionState state)
    {
        await LookAsync(ConnectionState.Disconnected);
        _time.Advance(ShardWatch.Patience);
        await LookAsync(state);
        _time.Advance(ShardWatch.Patience);
        await LookAsync(ConnectionState.Disconnected);

        Started(Times.Never());
    }

    [Fact]
    public async Task A_shard_whose_attempts_are_too_short_to_be_seen_at_work_is_waited_for_anew()
    {
        await LookAsync(ConnectionState.Disconnected);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            _time.Advance(TimeSpan.FromSeconds(60));
            _watch.AttemptEnded(_shard.Object);
            await LookAsync(ConnectionState.Disconnected);
        }

        Started(Times.Never());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_jump_of_the_date_neither_shortens_nor_lengthens_the_patience(int hours)
    {
        await LookAsync(ConnectionState.Disconnected);
        _time.DateIsOff = TimeSpan.FromHours(hours);
        await LookAsync(ConnectionState.Disconnected);
        Started(Times.Never());

        _time.Advance(ShardWatch.Patience + TimeSpan.FromSeconds(1));
        await LookAsync(ConnectionState.Disconnected);

        Started(Times.Once());
    }

    private Task LookAsync(ConnectionState state)
    {
        _shard.Setup(shard => shard.ConnectionState).Returns(state);
        return _watch.LookAsync([_shard.Object]);
    }

    private void Started(Times times) => _shard.Verify(shard => shard.StartAsync(), times);

    /// <summary>A date and a stopwatch that go apart when the date is set, which those of FakeTimeProvider never do.</summary>
    private sealed class DatedTime : TimeProvider
    {
        private TimeSpan _gone;

        public TimeSpan DateIsOff { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _gone.Ticks;

        public override DateTimeOffset GetUtcNow() =>
            DateTimeOffset.UnixEpoch.AddYears(50) + _gone + DateIsOff;

        public void Advance(TimeSpan span) => _gone += span;
    }
}
