using Bot.Configuration;
using Bot.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Http;

public sealed class AdmissionTests : IDisposable
{
    private const int Places = 2;
    private const int Waiting = Places * Admission.WaitingForEach;
    private readonly FakeTimeProvider _time = new();
    private long _queued;
    private readonly Admission _admission;

    public AdmissionTests() =>
        _admission = new Admission(
            Options.Create(new LimitsOptions { MaxAtOnce = Places }),
            _time,
            () => _queued
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _admission.Dispose();

    [Fact]
    public async Task Who_finds_no_place_waits_for_one()
    {
        var places = await FillAsync();
        var waiting = _admission.EnterAsync(Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);

        places[0].Dispose();

        Assert.NotNull(await waiting);
    }

    [Fact]
    public async Task Nobody_waits_behind_a_full_queue()
    {
        var places = await FillAsync();
        var waiting = Enumerable
            .Range(0, Waiting)
            .Select(_ => _admission.EnterAsync(Cancellation).AsTask())
            .ToList();

        Assert.Null(await _admission.EnterAsync(Cancellation));

        foreach (var place in places)
        {
            place.Dispose();
        }

        foreach (var each in waiting)
        {
            (await each)!.Dispose();
        }

        Assert.NotNull(await _admission.EnterAsync(Cancellation));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Nobody_is_let_in_while_too_much_waits_for_a_processor(int more, bool isLetIn)
    {
        _queued = Waiting + more;
        Assert.Equal(isLetIn, await _admission.EnterAsync(Cancellation) is not null);

        _queued = 0;
        Assert.NotNull(await _admission.EnterAsync(Cancellation));
    }

    [Fact]
    public async Task Nobody_waits_longer_than_an_answer_may_take()
    {
        await FillAsync();
        var waiting = _admission.EnterAsync(Cancellation).AsTask();

        _time.Advance(Admission.LongestWait);

        Assert.Null(await waiting);
        Assert.True(
            Admission.LongestWait + Bot.Interactions.Deferral.Patience < TimeSpan.FromSeconds(3)
        );
    }

    [Fact]
    public async Task Who_goes_leaves_the_queue()
    {
        var places = await FillAsync();
        using var gone = new CancellationTokenSource();
        var waiting = _admission.EnterAsync(gone.Token).AsTask();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        places[0].Dispose();
        Assert.NotNull(await _admission.EnterAsync(Cancellation));
    }

    private async Task<List<IDisposable>> FillAsync()
    {
        List<IDisposable> places = [];
        for (var place = 0; place < Places; place++)
        {
            places.Add((await _admission.EnterAsync(Cancellation))!);
        }

        return places;
    }
}
