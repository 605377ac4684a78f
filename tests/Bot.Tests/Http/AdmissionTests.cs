using Bot.Configuration;
using Bot.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Http;

public sealed class AdmissionTests : IDisposable
{
    private const int Places = 2;
    private readonly FakeTimeProvider _time = new();
    private readonly Admission _admission;

    public AdmissionTests() =>
        _admission = new Admission(Options.Create(new LimitsOptions { MaxAtOnce = Places }), _time);

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
            .Range(0, Places * Admission.WaitingForEach)
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
