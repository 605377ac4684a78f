using System.Net;
using System.Text;
using Bot.Http;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Http;

/// <summary>More requests than are taken at once.</summary>
public sealed class OverloadTests : IAsyncLifetime
{
    private const int Places = 2;
    private const int Waiting = Places * Admission.WaitingForEach;

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Writes programs.\n"
    );
    private readonly TaskCompletionSource _goOn = new();
    private int _begun;
    private BotServer _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _bot = await BotServer.StartAsync(
            _content.Path,
            services =>
                services.AddSingleton(
                    new PromptAnswers(
                        async (_, _) =>
                        {
                            Interlocked.Increment(ref _begun);
                            await _goOn.Task;
                            return InteractionResponse.Message(
                                new MessagePayload { Content = "Done." }
                            );
                        },
                        // No deferral: only the test says when work ends.
                        new Microsoft.Extensions.Time.Testing.FakeTimeProvider()
                    )
                ),
            ("Limits:MaxAtOnce", $"{Places}")
        );

    public async ValueTask DisposeAsync()
    {
        _goOn.TrySetResult();
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task What_finds_no_room_is_told_when_to_come_again_and_the_rest_is_answered()
    {
        var requests = Enumerable
            .Range(0, Places + Waiting + 5)
            .Select(_ => _bot.PostAsync(Payloads.Command("actor", ("name", "Ada"))))
            .ToList();

        // Some may be refused since they had to wait for too long; the others go on.
        for (var refused = 0; refused < 5; refused++)
        {
            using var response = await await Task.WhenAny(requests);
            requests.RemoveAll(request => request.IsCompleted && request.Result == response);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancellation));
        }

        await AllPlacesAreTakenAsync();
        _goOn.SetResult();
        var statuses = (await Task.WhenAll(requests)).CountBy(each => each.StatusCode).ToList();
        Assert.All(
            statuses,
            status =>
                Assert.True(
                    status.Key is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable,
                    $"{status}"
                )
        );
        Assert.True(statuses.Single(status => status.Key == HttpStatusCode.OK).Value >= Places);
        using var after = await _bot.PostAsync(Payloads.Command("actor", ("name", "Ada")));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_checks_answer_meanwhile()
    {
        var requests = Enumerable
            .Range(0, Places + Waiting + 5)
            .Select(_ => _bot.PostAsync(Payloads.Command("actor", ("name", "Ada"))))
            .ToList();
        using var refused = await await Task.WhenAny(requests);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await AllPlacesAreTakenAsync();

        Assert.Equal("alive\n", await _bot.Http.GetStringAsync("/healthz", Cancellation));

        _goOn.SetResult();
        await Task.WhenAll(requests);
    }

    [Fact]
    public async Task A_full_house_is_no_way_past_the_signature()
    {
        var requests = Enumerable
            .Range(0, Places)
            .Select(_ => _bot.PostAsync(Payloads.Command("actor", ("name", "Ada"))))
            .ToList();
        await AllPlacesAreTakenAsync();

        using var duringIt = await PostForgedAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, duringIt.StatusCode);

        _goOn.SetResult();
        await Task.WhenAll(requests);
        using var afterwards = await PostForgedAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, afterwards.StatusCode);
        Assert.Equal(Places, _begun);
    }

    private Task<HttpResponseMessage> PostForgedAsync() =>
        _bot.PostAsync(
            Encoding.UTF8.GetBytes(Payloads.Command("actor", ("name", "Ada"))),
            BotServer.Timestamp,
            new string('0', 128)
        );

    private Task AllPlacesAreTakenAsync() =>
        Eventually.TrueAsync(
            () => Volatile.Read(ref _begun) == Places,
            "As many are worked on as there are places."
        );
}
