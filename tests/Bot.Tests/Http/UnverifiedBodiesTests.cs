using Bot.Http;

namespace Bot.Tests.Http;

public sealed class UnverifiedBodiesTests
{
    private const int Ordinary = UnverifiedBodies.OrdinaryBytes;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16 * 1024, 8)]
    [InlineData(1024 * 1024, 8)]
    [InlineData(2 * 1024 * 1024, 4)]
    [InlineData(25 * 1024 * 1024, 2)]
    public async Task As_many_large_ones_are_read_as_have_room_together(int largest, int places)
    {
        using var bodies = UnverifiedBodies.OfUpTo(largest);

        for (var each = 0; each < places; each++)
        {
            Assert.NotNull(await bodies.EnterAsync(Ordinary + 1, waits: false, Cancellation));
        }

        Assert.Null(await bodies.EnterAsync(Ordinary + 1, waits: false, Cancellation));
    }

    [Fact]
    public async Task Large_ones_leave_the_places_of_ordinary_ones_alone()
    {
        using var bodies = new UnverifiedBodies(1);
        Assert.NotNull(await bodies.EnterAsync(Ordinary + 1, waits: false, Cancellation));

        var ordinary = await bodies.EnterAsync(Ordinary, waits: false, Cancellation);
        Assert.NotNull(ordinary);
        Assert.False(await ordinary.GrowAsync(Cancellation));
        Assert.False(ordinary.IsLarge);
    }

    [Fact]
    public async Task One_that_waits_comes_in_when_another_leaves_which_it_does_once()
    {
        using var bodies = new UnverifiedBodies(1);
        var first = await bodies.EnterAsync(Ordinary + 1, waits: true, Cancellation);
        var second = await bodies.EnterAsync(null, waits: true, Cancellation);
        var growing = second!.GrowAsync(Cancellation).AsTask();
        Assert.False(growing.IsCompleted);

        first!.Dispose();
        first.Dispose();

        Assert.True(await growing);
        Assert.True(second.IsLarge);
        Assert.Null(await bodies.EnterAsync(Ordinary + 1, waits: false, Cancellation));
    }

    [Fact]
    public async Task There_is_an_end_to_ordinary_ones_and_one_that_has_grown_is_none()
    {
        using var bodies = new UnverifiedBodies(1);
        var first = await bodies.EnterAsync(null, waits: false, Cancellation);
        for (var each = 1; each < 1000; each++)
        {
            Assert.NotNull(await bodies.EnterAsync(null, waits: false, Cancellation));
        }

        Assert.Null(await bodies.EnterAsync(null, waits: false, Cancellation));
        Assert.True(await first!.GrowAsync(Cancellation));
        Assert.NotNull(await bodies.EnterAsync(null, waits: false, Cancellation));
    }
}
