using System.Globalization;
using System.Net;
using System.Text;
using Bot.Http;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Http;

/// <summary>Signed requests that come again: from Discord, or from somebody who got hold of them.</summary>
public sealed class RepeatedRequestTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada.md",
        "# Ada\n\nWrites programs.\n"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_request_that_is_sent_again_gets_the_answer_it_had_and_does_nothing()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Answers("{}").Answers("{}").Answers("{}");
        await using var bot = await BotServer.StartAsync(
            _content,
            ("Preview:Enabled", "false"),
            ("Discord:ApiBaseUrl", discord.Address)
        );
        _content.With("Actors/New.md", "Here now.\n");
        await bot.AskAsync(ContentPayloads.Reload());
        await discord.ReceivedAsync(1);
        var rollback = Encoding.UTF8.GetBytes(ContentPayloads.Rollback());
        var signature = bot.Sign(BotServer.Timestamp, rollback);

        var first = await AnswerAsync(bot, rollback, BotServer.Timestamp, signature);
        await discord.ReceivedAsync(2);
        var again = await AnswerAsync(bot, rollback, BotServer.Timestamp, signature);

        Assert.Equal(first, again);
        // Done twice, it would be back.
        var lookup = await bot.AskAsync(Payloads.Command("actor", ("name", "New")));
        Assert.Contains("No note is called", lookup.ToJsonString());
        // What is sent later is sent by then.
        await bot.Host.StopAsync(Cancellation);
        Assert.Equal(2, discord.Requests.Count);
        Assert.Contains("Back to the notes before", discord.Requests.Last().Body);
    }

    [Fact]
    public async Task What_was_announced_is_sent_though_the_connection_that_asked_for_it_broke()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Answers("{}");
        // With something in them, the problems come as a file, which is announced.
        _content.With("Actors/Bo.md", "Knows [[Nobody]].\n");
        await using var bot = await BotServer.StartAsync(
            _content,
            ("Discord:ApiBaseUrl", discord.Address)
        );
        var body = Encoding.UTF8.GetBytes(ContentPayloads.Problems());
        var signature = bot.Sign(BotServer.Timestamp, body);
        var broken = new DefaultHttpContext();
        broken.Request.Headers[InteractionsEndpoint.TimestampHeader] = BotServer.Timestamp;
        broken.Request.Headers[InteractionsEndpoint.SignatureHeader] = signature;
        broken.Request.Body = new MemoryStream(body);
        broken.Request.ContentLength = body.Length;
        broken.Response.Body = new BrokenStream();

        await Assert.ThrowsAsync<IOException>(() =>
            bot.Services.GetRequiredService<InteractionsEndpoint>().HandleAsync(broken)
        );

        await discord.ReceivedAsync(1);
        var again = await AnswerAsync(bot, body, BotServer.Timestamp, signature);
        Assert.Contains("\"type\":5", again);
        // What is sent later is sent by then.
        await bot.Host.StopAsync(Cancellation);
        Assert.Single(discord.Requests);
    }

    [Fact]
    public async Task An_interaction_that_Discord_signs_anew_is_still_the_same()
    {
        await using var bot = await BotServer.StartAsync(_content);
        var body = Encoding.UTF8.GetBytes(Payloads.Command("actor", ("name", "Ada")));
        var later = (long.Parse(BotServer.Timestamp, CultureInfo.InvariantCulture) + 2).ToString(
            CultureInfo.InvariantCulture
        );

        var first = await AnswerAsync(
            bot,
            body,
            BotServer.Timestamp,
            bot.Sign(BotServer.Timestamp, body)
        );
        _content.With("Actors/Ada.md", "Changed.\n");
        await bot.AskAsync(ContentPayloads.Reload());

        Assert.Equal(first, await AnswerAsync(bot, body, later, bot.Sign(later, body)));
    }

    [Fact]
    public async Task One_that_was_answered_long_ago_is_refused()
    {
        await using var bot = await BotServer.StartAsync(_content);
        var body = Payloads.Command("actor", ("name", "Ada"));
        await bot.AskAsync(body);
        var deliveries = bot.Services.GetRequiredService<RecentDeliveries>();
        for (var each = 0; each < RecentDeliveries.AnswersKept; each++)
        {
            deliveries.IsFirst(Payloads.NextId(), out _);
        }

        using var again = await bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_worked_on_and_all_get_its_answer()
    {
        var begun = 0;
        var goOn = new TaskCompletionSource();
        await using var bot = await BotServer.StartAsync(
            _content.Path,
            services =>
                services.AddSingleton(
                    new PromptAnswers(
                        async (_, _) =>
                        {
                            var number = Interlocked.Increment(ref begun);
                            await goOn.Task;
                            return InteractionResponse.Message(
                                new MessagePayload { Content = $"Work {number}." }
                            );
                        },
                        TimeProvider.System
                    )
                )
        );
        var body = Payloads.Command("actor", ("name", "Ada"));

        var answers = Enumerable.Range(0, 20).Select(_ => bot.AskAsync(body)).ToList();
        goOn.SetResult();

        Assert.All(
            await Task.WhenAll(answers),
            answer => Assert.Contains("Work 1.", answer.ToJsonString())
        );
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task A_ping_is_answered_every_time()
    {
        await using var bot = await BotServer.StartAsync(_content);
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal("""{"type":1}""", (await bot.AskAsync(Payloads.Ping)).ToJsonString());
        }
    }

    [Theory]
    [InlineData(-25)]
    [InlineData(25)]
    [InlineData(-24 * 365)]
    public async Task A_signed_request_of_another_day_is_refused_and_the_log_says_why(int hours)
    {
        await using var bot = await BotServer.StartAsync(_content);

        using var response = await PostAsync(bot, hours);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains($"its time is {hours} hours from this machine's", bot.Log.Text);
        Assert.Contains("the machine's clock has to be set", bot.Log.Text);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-14)]
    [InlineData(14)]
    public async Task A_clock_that_is_hours_off_refuses_nobody(int hours)
    {
        await using var bot = await BotServer.StartAsync(_content);

        using var response = await PostAsync(bot, hours);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(BotServer bot, int hours)
    {
        var body = Encoding.UTF8.GetBytes(Payloads.Command("actor", ("name", "Ada")));
        var time = TimeProvider
            .System.GetUtcNow()
            .AddHours(hours)
            .ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        return bot.PostAsync(body, time, bot.Sign(time, body));
    }

    /// <summary>What is left of a connection that the other side has closed.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => throw new IOException("Broken pipe");
    }

    private static async Task<string> AnswerAsync(
        BotServer bot,
        byte[] body,
        string timestamp,
        string signature
    )
    {
        using var response = await bot.PostAsync(body, timestamp, signature);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
