using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Configuration;
using Bot.Http;
using Bot.Tests.Support;

namespace Bot.Tests.Faults;

/// <summary>The machine gives the process less than it needs: no room on the disk or in memory, no file handles, no names.</summary>
public sealed class StarvedProcessTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada.md",
        "Writes programs for [[Nobody]].\n"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task With_a_full_disk_below_its_log_it_starts_and_serves()
    {
        await using var bot = await RunningBot.StartAsync(
            _content,
            program: RunningBot.Shell(":", redirect: ">/dev/full 2>/dev/full")
        );

        await AssertServesAsync(bot);
        bot.Terminate();
        Assert.Equal(0, await bot.EndedAsync());
    }

    [Fact]
    public async Task With_a_reader_of_its_log_that_has_stopped_reading_it_answers_on_and_says_later_that_lines_are_missing()
    {
        using var folder = new ContentFolderOnDisk();
        var pipe = Path.Combine(folder.Path, "pipe");
        var go = Path.Combine(folder.Path, "go");
        var log = Path.Combine(folder.Path, "log");
        // What a pipe takes besides: 64 KiB, of lines longer than 64 bytes.
        const int inThePipe = 1024;
        await using var bot = await RunningBot.StartAsync(
            _content,
            program: RunningBot.Shell(
                $"mkfifo {pipe}; {{ {{ until [ -e {go} ]; do sleep 0.1; done; cat >{log}; }} <{pipe} & }}",
                redirect: $"2>{pipe}"
            )
        );

        await Parallel.ForEachAsync(
            Enumerable.Range(0, LoggingSetup.MostLinesWaiting + inThePipe),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation },
            async (_, _) => await bot.AskAsync(Payloads.Command("actor", ("name", "Ada")))
        );

        await AssertServesAsync(bot);
        await File.WriteAllTextAsync(go, "", Cancellation);
        await bot.UntilAsync(async () =>
        {
            // The next line that finds room brings the number with it.
            await bot.AskAsync(Payloads.Command("actor", ("name", "Ada")));
            return File.Exists(log)
                && File.ReadLines(log)
                    .Any(line => line.Contains("dropped", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Where_no_file_can_grow_a_reload_comes_into_service_and_the_log_says_what_is_not_kept()
    {
        await using var bot = await RunningBot.StartAsync(
            _content,
            program: RunningBot.Shell(BotProcess.NoFileGrows)
        );

        await AssertServesAsync(bot);
        await bot.UntilAsync(() =>
            bot.Written.Contains("The reload is not kept in", StringComparison.Ordinal)
        );
        Assert.Contains("Content:StateFolder", bot.Written);
    }

    [Fact]
    public async Task Without_handles_for_more_connections_it_goes_on_and_takes_new_ones_as_soon_as_it_can()
    {
        const int left = 40;
        await using var bot = await RunningBot.StartAsync(
            _content,
            program: RunningBot.Shell($"ulimit -n {FileHandles.Kept + left}")
        );
        List<Socket> crowd = [];
        for (var each = 0; each < 3 * left; each++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, bot.Port, Cancellation);
            crowd.Add(socket);
        }

        // Those beyond the limit are closed at once.
        await bot.UntilAsync(() => crowd.Count(IsClosed) >= 2 * left);

        // Over the connection that was there before, everything works, notes are read included.
        await AssertServesAsync(bot);
        crowd.ForEach(socket => socket.Dispose());
        using var newcomer = bot.NewClient();
        await bot.UntilAsync(async () =>
        {
            try
            {
                return await newcomer.GetStringAsync("/healthz", Cancellation) == "alive\n";
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        Assert.DoesNotContain("Too many open files", bot.Written);
    }

    [Fact]
    public async Task Strangers_on_many_connections_cannot_fill_a_small_memory_with_bodies_that_never_end()
    {
        const int bytes = 1024 * 1024;
        await using var bot = await RunningBot.StartAsync(
            _content,
            environment: [("DOTNET_GCHeapHardLimit", "0xA000000")]
        );
        var request = Encoding.ASCII.GetBytes(
            $"POST /interactions HTTP/1.1\r\nHost: bot\r\nContent-Length: {bytes}\r\nX-Signature-Timestamp: {BotServer.Timestamp}\r\n"
                + $"X-Signature-Ed25519: {new string('0', 128)}\r\n\r\n".PadRight(bytes)
        );
        List<Socket> crowd = [];
        try
        {
            for (var each = 0; each < 400; each++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                crowd.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, bot.Port, Cancellation);
                await SendAsync(socket, request);
            }

            await AssertServesAsync(bot);
        }
        finally
        {
            crowd.ForEach(socket => socket.Dispose());
        }

        await AssertServesAsync(bot);
    }

    [Fact]
    public async Task Without_names_for_Discord_it_answers_and_says_what_it_could_not_send()
    {
        await using var bot = await RunningBot.StartAsync(
            _content,
            // A name that by its definition nobody has.
            [("Discord:ApiBaseUrl", "http://discord.invalid/api/v10")]
        );

        Assert.Contains("\"type\":5", await bot.AskAsync(ContentPayloads.Problems()));
        await bot.UntilAsync(() =>
            bot.Written.Contains("could not be sent", StringComparison.Ordinal)
        );
        Assert.Contains("Discord could not be reached at http://discord.invalid/", bot.Written);
        Assert.DoesNotContain("EXAMPLE_TOKEN", bot.Written);
        await AssertServesAsync(bot);
    }

    // Reads notes, and answers from them.
    private async Task AssertServesAsync(RunningBot bot)
    {
        var word = $"word{Payloads.NextId()}";
        _content.With("Actors/Ada.md", $"Writes {word}.\n");
        await bot.AskAsync(ContentPayloads.Reload());
        await bot.AskUntilAsync(() => Payloads.Command("actor", ("name", "Ada")), word);
    }

    // Some are refused, and closed, before all of it was sent.
    private static async Task SendAsync(Socket socket, byte[] bytes)
    {
        try
        {
            await socket.SendAsync(bytes, Cancellation);
        }
        catch (SocketException) { }
    }

    private static bool IsClosed(Socket socket) =>
        socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
}
