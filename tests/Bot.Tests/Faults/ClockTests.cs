using Bot.Tests.Support;

namespace Bot.Tests.Faults;

/// <summary>The clock of the machine jumps while the bot runs, as it does when somebody sets it or a guest wakes up.</summary>
public sealed class ClockTests : IDisposable
{
    private const string LibraryName = "libfaketimeMT.so.1";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Actors/Ada.md",
        "Writes programs for [[Nobody]].\n"
    );
    private readonly ContentFolderOnDisk _clock = new ContentFolderOnDisk().With("offset", "+0\n");

    public void Dispose()
    {
        _clock.Dispose();
        _content.Dispose();
    }

    [Fact]
    public async Task A_clock_that_jumps_by_an_hour_and_back_disturbs_nobody()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var bot = await RunningBot.StartAsync(
            _content,
            [("Discord:ApiBaseUrl", discord.Address)],
            [
                ("LD_PRELOAD", Library()),
                ("FAKETIME_TIMESTAMP_FILE", OffsetFile),
                ("FAKETIME_NO_CACHE", "1"),
                ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
            ]
        );
        foreach (var jump in (int[])[0, 1, -1, 1, 0])
        {
            await JumpAsync(bot, jump);

            // An answer at once, rows while typing, and an answer with a file that is sent later.
            await bot.AskUntilAsync(
                () => Payloads.Command("actor", ("name", "Ada")),
                "Writes programs"
            );
            await bot.AskUntilAsync(() => Payloads.Typing("actor", "name", "ad"), "Ada");
            var before = Files(discord);
            Assert.Contains("\"type\":5", await bot.AskAsync(ContentPayloads.Problems()));
            await bot.UntilAsync(() => Files(discord) > before);
        }

        bot.Terminate();
        Assert.Equal(0, await bot.EndedAsync());
        Assert.DoesNotContain("was refused", bot.Written);
    }

    private static int Files(DiscordStandIn discord) =>
        discord.Requests.Count(request =>
            request.Body.Contains("filename=", StringComparison.Ordinal)
        );

    private string OffsetFile => Path.Combine(_clock.Path, "offset");

    // The server's own headers tell when it has come to know of it.
    private async Task JumpAsync(RunningBot bot, int hours)
    {
        // In one step, since the library may look at any moment.
        var next = OffsetFile + ".next";
        await File.WriteAllTextAsync(
            next,
            $"{(hours < 0 ? "" : "+")}{hours}h\n",
            TestContext.Current.CancellationToken
        );
        File.Move(next, OffsetFile, overwrite: true);
        await bot.UntilAsync(async () =>
        {
            using var response = await bot.Http.GetAsync(
                "/healthz",
                TestContext.Current.CancellationToken
            );
            var off = response.Headers.Date - TimeProvider.System.GetUtcNow();
            return off is { } by && Math.Abs(by.TotalHours - hours) < 0.25;
        });
    }

    private static string Library()
    {
        string[] places = ["/usr/lib", "/usr/local/lib"];
        var found = places
            .Where(Directory.Exists)
            .SelectMany(place =>
                Directory.EnumerateFiles(
                    place,
                    LibraryName,
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        MaxRecursionDepth = 3,
                        IgnoreInaccessible = true,
                    }
                )
            )
            .FirstOrDefault();
        Assert.SkipWhen(
            found is null,
            "No libfaketime here to make a clock jump with (Debian: the package faketime)."
        );
        return found!;
    }
}
