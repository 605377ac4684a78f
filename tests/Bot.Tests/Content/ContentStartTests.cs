using System.Net;
using Bot.Content;
using Bot.Interactions.Content;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NoteGraph.Notes;

namespace Bot.Tests.Content;

/// <summary>The bot before, and without, its notes.</summary>
public sealed class ContentStartTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Notes_that_are_not_there_yet_are_waited_for()
    {
        await using var bot = await BotServer.StartUnreadAsync(_content.Path, _ => { });
        var control = bot.Services.GetRequiredService<IContentControl>();
        await Eventually.TrueAsync(
            () => control.Status.Watching.Contains("next try", StringComparison.Ordinal),
            "a first try"
        );

        Assert.Contains("There are no notes (*.md)", control.Status.Watching);
        Assert.Contains("There are no notes (*.md)", bot.Log.Text);
        using var unready = await ReadyAsync(bot);
        var reason = await unready.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
        Assert.Contains("could not be read", reason);
        Assert.DoesNotContain(_content.Path, reason);

        _content.With("Actors/Ada.md", "#actor\n\nHere at last.\n");
        await bot.Services.GetRequiredService<ContentStart>().Loaded.WaitAsync(Token);

        using var ready = await ReadyAsync(bot);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("Here at last.", await ActorAsync(bot));
    }

    [Fact]
    public async Task Whatever_goes_wrong_while_notes_are_read_is_logged_and_tried_again()
    {
        var reads = 0;
        var source = new Mock<IContentSource>();
        source
            .Setup(each => each.ReadAsync(It.IsAny<ContentLook>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() =>
                ++reads == 1
                    ? throw new InvalidOperationException("A bug.")
                    : new ContentFiles([new NoteSource("Ada.md", "Here.\n"u8.ToArray())], [], [])
            );
        await using var bot = await BotServer.StartAsync(
            _content.Path,
            services => services.AddSingleton(source.Object)
        );

        Assert.Equal(2, reads);
        Assert.Contains("Error: No notes are in service", bot.Log.Text);
        Assert.Contains("A bug.", bot.Log.Text);
    }

    [Fact]
    public async Task A_folder_that_is_mounted_later_is_found()
    {
        var folder = Path.Combine(_content.Path, "later");
        await using var bot = await BotServer.StartUnreadAsync(folder, _ => { });
        await Eventually.TrueAsync(
            () => bot.Log.Text.Contains("No notes are in service", StringComparison.Ordinal),
            "a first try"
        );

        _content.With("later/Actors/Ada.md", "#actor\n\nMounted.\n");
        await bot.Services.GetRequiredService<ContentStart>().Loaded.WaitAsync(Token);

        Assert.Contains("Mounted.", await ActorAsync(bot));
    }

    [Fact]
    public async Task Whoever_asks_too_early_is_asked_for_a_moment()
    {
        await using var bot = await BotServer.StartUnreadAsync(_content.Path, _ => { });

        Assert.Contains("have no notes yet", await ActorAsync(bot));
        var rows = await bot.AskAsync(Payloads.Typing("actor", "name", "a"));
        Assert.Empty(rows["data"]!["choices"]!.AsArray());
        var help = await bot.AskAsync(Payloads.Command("help"));
        Assert.DoesNotContain("have no notes yet", help.ToJsonString());
    }

    [Fact]
    public async Task The_program_listens_although_its_folder_is_missing()
    {
        using var process = BotProcess.Start(
            [],
            ["--urls", "http://127.0.0.1:0", "--content", Path.Combine(_content.Path, "missing")]
        );
        try
        {
            string? line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync(Token);
                Assert.NotNull(line);
            } while (!line.StartsWith("Listening on ", StringComparison.Ordinal));

            using var http = new HttpClient();
            var address = line["Listening on ".Length..];
            Assert.Equal("alive\n", await http.GetStringAsync($"{address}/healthz", Token));
            using var ready = await http.GetAsync($"{address}/readyz", Token);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            _content.With("missing/Note.md", "Words.\n");
            await Eventually.TrueAsync(
                async () =>
                {
                    using var now = await http.GetAsync($"{address}/readyz", Token);
                    return now.StatusCode == HttpStatusCode.OK;
                },
                "ready"
            );
        }
        finally
        {
            process.Kill();
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> ReadyAsync(BotServer bot) =>
        bot.Http.GetAsync("/readyz", Token);

    private static async Task<string> ActorAsync(BotServer bot) =>
        (await bot.AskAsync(Payloads.Command("actor", ("name", "Ada")))).ToJsonString();
}
