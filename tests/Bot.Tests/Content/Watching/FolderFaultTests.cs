using Bot.Tests.Support;
using NoteGraph.Notes;

namespace Bot.Tests.Content.Watching;

/// <summary>What can go wrong with files and folders; in none of it is an answer wrong, or lost.</summary>
public sealed class FolderFaultTests : IDisposable
{
    private const string Setpriv = "/usr/bin/setpriv";

    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "One.\n")
        .With("Actors/Bo.md", "Two, with [[Ada]].\n");

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task A_note_renamed_in_case_only_is_the_note_of_its_new_name()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);

        File.Move(PathOf("Actors/Ada.md"), PathOf("Actors/ADA.md"));

        await Eventually.TrueAsync(
            () => bot.Vault.Notes.Any(note => note.Id.Path == "Actors/ADA.md"),
            "the new name"
        );
        var bo = bot.Vault.Notes.Single(note => note.Title == "Bo");
        Assert.Equal("ADA", Assert.Single(bot.Vault.LinksFrom(bo)).To?.Title);
        Assert.Equal(2, bot.Vault.Notes.Length);
    }

    [Fact]
    public async Task A_note_that_is_no_longer_UTF_8_is_shown_with_a_problem()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);

        _content.With("Actors/Ada.md", [.. "Caf"u8, 0xE9, .. " society.\n"u8]);
        await bot.ServesAsync("Caf\uFFFD society.", "Two, with [[Ada]].");
        Assert.Contains(bot.Vault.Problems, problem => problem.Code == ProblemCode.NotUtf8);

        _content.With("Actors/Ada.md", "Café society.\n");
        await bot.ServesAsync("Café society.", "Two, with [[Ada]].");
        Assert.DoesNotContain(bot.Vault.Problems, problem => problem.Code == ProblemCode.NotUtf8);
    }

    [Fact]
    public async Task A_pipe_with_the_name_of_a_note_is_a_problem_that_holds_up_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such pipes on Windows.");
        await using var bot = await WatchedBot.StartAsync(_content.Path);

        Assert.Equal(0, await RunAsync(["mkfifo", PathOf("Actors/Pipe.md")]));
        await Eventually.TrueAsync(() => IsUnreadable(bot, "Actors/Pipe.md"), "the problem");
        _content.With("Actors/Bo.md", "Changed after.\n");
        await bot.ServesAsync("Changed after.", "One.");

        File.Delete(PathOf("Actors/Pipe.md"));
        await Eventually.TrueAsync(() => !IsUnreadable(bot, "Actors/Pipe.md"), "no problem");
    }

    [Fact]
    public async Task A_name_that_is_no_text_is_a_problem_and_no_silent_loss()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere names are text.");
        await using var bot = await WatchedBot.StartAsync(_content.Path);

        // Only a shell can give such a name.
        const string script = """
            printf 'Odd.\n' > "$(printf 'Odd\377.md')"
            mkdir "$(printf 'Folder\377')"
            printf 'In it.\n' > "$(printf 'Folder\377')/In.md"
            """;
        Assert.Equal(0, await RunAsync(["sh", "-c", $"cd '{_content.Path}' && {script}"]));

        await Eventually.TrueAsync(
            () => IsUnreadable(bot, "Odd\uFFFD.md") && IsUnreadable(bot, "Folder\uFFFD"),
            "the problems"
        );
        Assert.Equal(["One.", "Two, with [[Ada]]."], bot.Summaries);

        // .NET could not take it away either.
        Assert.Equal(
            0,
            await RunAsync(["sh", "-c", $"cd '{_content.Path}' && rm -r Odd* Folder*"])
        );
        await Eventually.TrueAsync(() => !IsUnreadable(bot, "Odd\uFFFD.md"), "no problem");
    }

    [Fact]
    public async Task A_file_that_grows_all_the_time_holds_up_no_other()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        var growing = Task.Run(
            async () =>
            {
                await using var file = new FileStream(
                    PathOf("Actors/Ada.md"),
                    FileMode.Append,
                    FileAccess.Write,
                    FileShare.ReadWrite
                );
                while (!end.IsCancellationRequested)
                {
                    file.Write("More.\n"u8);
                    await file.FlushAsync(CancellationToken.None);
                    await Task.Delay(10, CancellationToken.None);
                }
            },
            CancellationToken.None
        );
        try
        {
            _content.With("Actors/Bo.md", "Changed meanwhile.\n");
            await bot.ServesAsync("Changed meanwhile.", "One.");
        }
        finally
        {
            await end.CancelAsync();
            await growing;
        }

        await Eventually.TrueAsync(
            () => bot.Summaries.Any(summary => summary.Contains("More.", StringComparison.Ordinal)),
            "the whole file, once nobody writes to it"
        );
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_any_more_goes_on_being_shown()
    {
        await using var bot = await RunningBot.StartAsync(
            _content,
            program: await WithoutRightsAsync()
        );
        await RunAsync(["chmod", "000", PathOf("Actors/Ada.md")]);
        _content.With("Actors/Bo.md", "Changed after.\n");
        await RunAsync(["chmod", "a+r", PathOf("Actors/Bo.md")]);

        await bot.AskUntilAsync(() => Note("Bo"), "Changed after.");
        await bot.AskUntilAsync(() => Note("Ada"), "One.");
        await RunAsync(["chmod", "644", PathOf("Actors/Ada.md")]);
        _content.With("Actors/Ada.md", "Readable again.\n");
        await bot.AskUntilAsync(() => Note("Ada"), "Readable again.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Actors")]
    public async Task A_folder_that_cannot_be_listed_for_a_while_loses_no_note_and_is_watched_again(
        string folder
    )
    {
        await using var bot = await RunningBot.StartAsync(
            _content,
            program: await WithoutRightsAsync()
        );
        await bot.UntilAsync(async () =>
            (await bot.AskAsync(ContentPayloads.Status())).Contains(
                "Saved notes are read at once.",
                StringComparison.Ordinal
            )
        );
        await RunAsync(["chmod", "000", PathOf(folder)]);
        // An administrator can save there all the same.
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess,
            "Nobody but an administrator can save where nobody may look."
        );
        _content.With("Actors/Bo.md", "Saved meanwhile.\n");
        await bot.UntilAsync(() =>
            bot.Log.Any(line => line.Contains("Reload by watch", StringComparison.Ordinal))
        );
        await bot.AskUntilAsync(() => Note("Bo"), "Two, with");

        await RunAsync(["chmod", "-R", "a+rX", PathOf(folder)]);
        // Of a folder below, a look now and then finds that it is back; a saved note is sooner.
        _content.With("Actors/Ada.md", "Saved after.\n");
        await bot.AskUntilAsync(() => Note("Ada"), "Saved after.");
        if (folder.Length == 0)
        {
            await bot.AskUntilAsync(() => Note("Bo"), "Saved meanwhile.");
        }

        await bot.AskUntilAsync(ContentPayloads.Status, "Saved notes are read at once.");
        Assert.DoesNotContain("looked through every", bot.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_of_a_reload_starts_again_with_what_is_there()
    {
        for (var at = 0; at < 400; at++)
        {
            _content.With($"Many/Note {at}.md", "Round 0.\n");
        }

        for (var round = 1; round <= 3; round++)
        {
            await using var bot = await RunningBot.StartAsync(_content);
            await bot.AskUntilAsync(() => Note("Note 399"), $"Round {round - 1}.");
            for (var at = 0; at < 400; at++)
            {
                _content.With($"Many/Note {at}.md", $"Round {round}.\n");
            }

            // Somewhere between the first event and the swap.
            await Task.Delay(round * 100, TestContext.Current.CancellationToken);
            await bot.KillAsync();
        }

        await using var last = await RunningBot.StartAsync(_content);
        await last.AskUntilAsync(() => Note("Note 0"), "Round 3.");
        await last.AskUntilAsync(() => Note("Bo"), "Two, with");
    }

    // A user that permissions count for, since for an administrator they do not.
    private async Task<string[]> WithoutRightsAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Permissions are those of Linux.");
        if (!Environment.IsPrivilegedProcess)
        {
            return [];
        }

        Assert.SkipUnless(File.Exists(Setpriv), $"An administrator may read all; no {Setpriv}.");
        string[] program = [Setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"];
        var programFile = Path.Combine(AppContext.BaseDirectory, "Bot.dll");
        Assert.SkipUnless(
            await RunAsync([.. program, "cat", programFile]) == 0,
            "The program lies where nobody else may read it."
        );
        await RunAsync(["chmod", "-R", "a+rX", _content.Path]);
        return program;
    }

    private static string Note(string name) => Payloads.Command("note", ("name", name));

    private string PathOf(string path) => Path.Combine(_content.Path, path);

    private static async Task<int> RunAsync(string[] command)
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static bool IsUnreadable(WatchedBot bot, string path) =>
        bot.Vault.Problems.Any(problem =>
            problem.Code == ProblemCode.Unreadable && problem.Path == path
        );
}
