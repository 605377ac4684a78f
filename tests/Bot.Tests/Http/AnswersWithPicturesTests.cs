using System.Net;
using Bot.Interactions.Rendering.Pictures;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Http;

public sealed class AnswersWithPicturesTests : IAsyncLifetime
{
    private const string Webhook =
        "/api/v10/webhooks/1200000000000000001/EXAMPLE_TOKEN/messages/@original";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "Writes programs with [[Bo]].\n")
        .With("Actors/Bo.md", "Builds engines.\n");

    private DiscordStandIn _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await DiscordStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task A_message_with_a_picture_is_announced_and_then_sent_with_its_file()
    {
        _discord.Answers("{}");
        await using var bot = await StartAsync();

        var announced = await bot.AskAsync(Payloads.Command("related", ("name", "Ada")));
        var sent = await SentAsync();

        Assert.Equal("""{"type":5}""", announced.ToJsonString());
        Assert.Equal(("PATCH", Webhook, ""), (sent.Method, sent.Path, sent.Authorization));
        Assert.Contains("""name=payload_json""", sent.Body);
        Assert.Contains("attachment://graph.png", sent.Body);
        Assert.Contains(
            "\"attachments\":[{\"id\":\"0\",\"filename\":\"graph.png\",\"description\":\"Ada in the middle, linked with Bo\"}]",
            sent.Body
        );
        Assert.Contains("filename=graph.png", sent.Body);
        Assert.Contains("PNG", sent.Body);
    }

    [Fact]
    public async Task A_private_one_is_announced_privately()
    {
        _discord.Answers("{}");
        await using var bot = await StartAsync();

        var announced = await bot.AskAsync(
            Payloads.Command("related", ("name", "Ada"), ("private", true))
        );

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", announced.ToJsonString());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task It_is_sent_again_where_that_may_help(HttpStatusCode first)
    {
        _discord.Answers("""{"retry_after":0.01}""", first).Answers("{}");
        await using var bot = await StartAsync();

        await bot.AskAsync(Payloads.Command("related", ("name", "Ada")));

        await SentAsync(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    public async Task One_that_is_refused_is_sent_without_its_file_and_says_so(
        HttpStatusCode refusal
    )
    {
        _discord.Answers("""{"message":"no"}""", refusal).Answers("{}");
        await using var bot = await StartAsync();

        await bot.AskAsync(Payloads.Command("related", ("name", "Ada")));
        await SentAsync(2);
        var sent = _discord.Requests.Last();

        Assert.Contains("Discord refused the file", sent.Body);
        Assert.DoesNotContain("graph.png", sent.Body);
        Assert.Contains("with its file", bot.Log.Text);
    }

    [Fact]
    public async Task A_refusal_is_logged_with_what_was_wrong_and_without_the_token()
    {
        var text =
            """{"message":"Cannot POST /webhooks/1/EXAMPLE_TOKEN"}""" + new string('x', 5000);
        _discord.Answers(text, HttpStatusCode.BadRequest).Answers(text, HttpStatusCode.BadRequest);
        await using var bot = await StartAsync();

        await bot.AskAsync(Payloads.Command("related", ("name", "Ada")));
        await SentAsync(2);
        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("could not be sent", StringComparison.Ordinal),
            "a line in the log"
        );

        Assert.Contains("Discord answered 400: {\"message\":\"Cannot POST", bot.Log.Text);
        Assert.DoesNotContain(new string('x', 1001), bot.Log.Text);
        Assert.DoesNotContain("EXAMPLE_TOKEN", bot.Log.Text);
        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task Without_pictures_the_answer_comes_at_once()
    {
        await using var bot = await StartAsync(("Cards:Pictures", "false"));

        var answer = await bot.AskAsync(Payloads.Command("related", ("name", "Ada")));

        Assert.Equal(4, (int)answer["type"]!);
        Assert.Empty(_discord.Requests);
        Assert.Null(answer["data"]!["embeds"]![0]!["image"]);
    }

    private async Task<BotServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = await BotServer.StartAsync(
            _content,
            [("Discord:ApiBaseUrl", _discord.Address), .. settings]
        );
        Assert.SkipUnless(
            bot.Services.GetRequiredService<IGraphPainter>().IsAvailable,
            "There are no fonts here to draw with."
        );
        return bot;
    }

    private async Task<ReceivedRequest> SentAsync(int count = 1)
    {
        await _discord.ReceivedAsync(count);
        return _discord.Requests.First();
    }
}
