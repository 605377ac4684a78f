using System.Text;
using Bot.Interactions.Rendering.Pictures;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Bot.Tests.Preview;

public sealed class PreviewAnswersTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "Writes programs with [[Bo]].\n")
        .With("Actors/Bo.md", "Builds engines.\n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_picture_that_cannot_be_drawn_is_left_out_and_the_log_says_why()
    {
        var painter = new Mock<IGraphPainter>();
        painter.SetupGet(each => each.IsAvailable).Returns(true);
        painter
            .Setup(each => each.Paint(It.IsAny<GraphPicture>()))
            .Throws(new InvalidOperationException("out of ink"));
        await using var bot = await StartAsync(services => services.AddSingleton(painter.Object));

        var answer = await AskAsync(bot, Payloads.Command("related", ("name", "Ada")));

        Assert.Contains("Bo", answer);
        Assert.DoesNotContain("attachment://", answer);
        Assert.Contains("could not be made and was left out: out of ink", bot.Log.Text);
    }

    [Fact]
    public async Task Commands_have_ids_where_token_and_key_are_set_to_nothing()
    {
        await using var bot = await StartAsync(
            _ => { },
            ("Discord:Token", ""),
            ("Discord:PublicKey", "")
        );

        Assert.Contains("</actor:1>", await AskAsync(bot, Payloads.Command("help")));
    }

    private Task<BotServer> StartAsync(
        Action<IServiceCollection> replace,
        params (string Name, string Value)[] settings
    ) => BotServer.StartAsync(_content.Path, replace, [("Preview:Enabled", "true"), .. settings]);

    private static async Task<string> AskAsync(BotServer bot, string body)
    {
        using var response = await bot.Http.PostAsync(
            "/preview/interactions",
            new StringContent(body, Encoding.UTF8, "application/json"),
            Cancellation
        );
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
