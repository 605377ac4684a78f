using System.Text;
using Bot.Content;
using Bot.Content.Watching;
using Bot.Interactions.Content;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using NoteGraph.Vaults;

namespace Bot.Tests.Content.Watching;

/// <summary>What happens to the vault in service while files change, on a real file system.</summary>
public sealed class ContentWatchTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "One.\n")
        .With("Actors/Bo.md", "Two, with [[Ada]].\n");

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("Auto")]
    [InlineData("Poll")]
    public async Task Notes_that_are_saved_added_renamed_and_removed_come_into_service(string watch)
    {
        await using var bot = await WatchedBot.StartAsync(
            _content.Path,
            ("Content:Watch", watch),
            ("Content:MaxLossPercent", "50")
        );

        _content.With("Actors/Ada.md", "Changed.\n");
        await bot.ServesAsync("Changed.", "Two, with [[Ada]].");
        _content.With("New folder/Deep/Cy.md", "Three.\n");
        await bot.ServesAsync("Changed.", "Three.", "Two, with [[Ada]].");
        Directory.Move(PathOf("New folder"), PathOf("Other folder"));
        await Eventually.TrueAsync(
            () => bot.Vault.Notes.Any(note => note.Id.Path == "Other folder/Deep/Cy.md"),
            "the folder's new name"
        );
        Directory.Delete(PathOf("Other folder"), recursive: true);
        await bot.ServesAsync("Changed.", "Two, with [[Ada]].");
        Assert.Equal(ReloadOrigin.Start, bot.Status.Recent[^1].By);
        Assert.All(bot.Status.Recent[..^1], record => Assert.Equal(ReloadOrigin.Watch, record.By));
        Assert.Equal(watch == "Auto", bot.Status.Watching == "Saved notes are read at once.");
    }

    [Fact]
    public async Task An_edit_of_the_same_size_within_one_tick_of_the_clock_is_seen()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path, ("Content:Watch", "Poll"));
        var time = File.GetLastWriteTimeUtc(PathOf("Actors/Ada.md"));

        _content.With("Actors/Ada.md", "1ne.\n");
        File.SetLastWriteTimeUtc(PathOf("Actors/Ada.md"), time);

        await bot.ServesAsync("1ne.", "Two, with [[Ada]].");
    }

    [Fact]
    public async Task The_ways_in_which_editors_save_show_no_note_too_many_and_none_too_few()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        var seen = new List<string>();
        bot.Store.Published += (_, _) =>
            seen.AddRange(bot.Vault.Notes.Select(note => note.Id.Path));

        // A temporary file that takes the note's place.
        File.WriteAllText(PathOf("Actors/.Ada.md.tmp"), "By rename.\n");
        File.Move(PathOf("Actors/.Ada.md.tmp"), PathOf("Actors/Ada.md"), overwrite: true);
        await bot.ServesAsync("By rename.", "Two, with [[Ada]].");

        // A try whether the folder can be written to, a backup, and a new file under the old name.
        File.WriteAllText(PathOf("Actors/4913"), "");
        File.Delete(PathOf("Actors/4913"));
        File.Move(PathOf("Actors/Ada.md"), PathOf("Actors/Ada.md~"));
        File.WriteAllText(PathOf("Actors/Ada.md"), "By a new file.\n");
        File.Delete(PathOf("Actors/Ada.md~"));
        await bot.ServesAsync("By a new file.", "Two, with [[Ada]].");

        // Emptied, then written.
        using (var file = File.Create(PathOf("Actors/Ada.md")))
        {
            file.Flush();
            file.Write("In place.\n"u8);
        }

        await bot.ServesAsync("In place.", "Two, with [[Ada]].");
        Assert.Equal(["Actors/Ada.md", "Actors/Bo.md"], seen.Distinct().Order());
        Assert.Equal(0, seen.Count % 2);
    }

    [Fact]
    public async Task A_note_is_never_served_half_written()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        var whole = string.Concat(Enumerable.Repeat("All of it or nothing. ", 40)) + "The end.";
        var summaries = new List<string?>();
        bot.Store.Published += (_, _) =>
            summaries.Add(bot.Vault.Notes.Single(note => note.Title == "Ada").Card.Summary);

        await using (var file = new FileStream(PathOf("Actors/Ada.md"), FileMode.Create))
        {
            foreach (var chunk in Encoding.UTF8.GetBytes(whole).Chunk(40))
            {
                file.Write(chunk);
                await file.FlushAsync(TestContext.Current.CancellationToken);
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        await Eventually.TrueAsync(() => summaries.Contains(whole), "the whole note");
        Assert.All(summaries, summary => Assert.Equal(whole, summary));
    }

    [Fact]
    public async Task A_folder_that_goes_away_and_comes_back_takes_no_note_with_it()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        var before = bot.Vault;
        Directory.Move(_content.Path, _content.Path + "-away");
        await Eventually.TrueAsync(
            () => bot.Status.Watching.Contains("not there", StringComparison.Ordinal),
            "the loss is noticed"
        );
        Assert.Same(before, bot.Vault);

        File.WriteAllText(_content.Path + "-away/Actors/Ada.md", "While it was away.\n");
        Directory.Move(_content.Path + "-away", _content.Path);

        await bot.ServesAsync("Two, with [[Ada]].", "While it was away.");
        _content.With("Actors/Ada.md", "And after.\n");
        await bot.ServesAsync("And after.", "Two, with [[Ada]].");
    }

    [Fact]
    public async Task Another_folder_in_its_place_is_read_and_watched()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        using var other = new ContentFolderOnDisk()
            .With("Actors/Ada.md", "Elsewhere.\n")
            .With("Actors/Bo.md", "Two, with [[Ada]].\n");
        Directory.Move(_content.Path, _content.Path + "-old");
        try
        {
            Directory.Move(other.Path, _content.Path);
            await bot.ServesAsync("Elsewhere.", "Two, with [[Ada]].");
            _content.With("Actors/Ada.md", "Watched too.\n");
            await bot.ServesAsync("Two, with [[Ada]].", "Watched too.");
        }
        finally
        {
            Directory.CreateDirectory(other.Path);
            Directory.Delete(_content.Path + "-old", recursive: true);
        }
    }

    [Fact]
    public async Task A_link_that_is_turned_to_another_folder_is_followed()
    {
        using var other = new ContentFolderOnDisk()
            .With("Actors/Ada.md", "Next release.\n")
            .With("Actors/Bo.md", "Two, with [[Ada]].\n");
        var link = _content.Path + "-current";
        File.CreateSymbolicLink(link, _content.Path);
        try
        {
            await using var bot = await WatchedBot.StartAsync(link);
            File.Delete(link);
            File.CreateSymbolicLink(link, other.Path);
            await bot.ServesAsync("Next release.", "Two, with [[Ada]].");
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public async Task Too_great_a_loss_is_refused_once_and_made_good_by_itself()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        _content.With("Only.md", "Alone.\n");
        await bot.ServesAsync("Alone.", "One.", "Two, with [[Ada]].");
        Directory.Move(PathOf("Actors"), PathOf(".away"));
        await Eventually.TrueAsync(
            () => bot.Status.Recent[0].Result == ReloadResult.Refused,
            "a refusal"
        );

        Assert.Equal(["Alone.", "One.", "Two, with [[Ada]]."], bot.Summaries);
        _content.With("Only.md", "Not seen.\n");

        Directory.Move(PathOf(".away"), PathOf("Actors"));
        await bot.ServesAsync("Not seen.", "One.", "Two, with [[Ada]].");
        Assert.Single(bot.Status.Recent, record => record.Result == ReloadResult.Refused);
    }

    [Theory]
    [InlineData("Auto")]
    [InlineData("Poll")]
    public async Task What_was_rolled_back_stays_so_whatever_is_saved_until_somebody_reloads(
        string watch
    )
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path, ("Content:Watch", watch));
        _content.With("Actors/Ada.md", "A mistake.\n");
        await bot.ServesAsync("A mistake.", "Two, with [[Ada]].");

        var outcome = bot.Control.Rollback(ReloadOrigin.Terminal);
        Assert.Contains("/content reload", outcome.Reason);
        _content.With("Actors/Bo.md", "Not about Ada.\n");
        await bot.Control.ReloadAsync(
            new ReloadRequest(ReloadOrigin.Terminal, IsDryRun: true),
            Token
        );
        // Three looks.
        await Task.Delay(TimeSpan.FromSeconds(3.5), Token);
        Assert.Equal(["One.", "Two, with [[Ada]]."], bot.Summaries);
        Assert.Contains("/content reload", bot.Status.Watching);

        _content.With("Actors/Ada.md", "Mended.\n");
        await bot.Control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal), Token);
        Assert.Equal(["Mended.", "Not about Ada."], bot.Summaries);
        Assert.StartsWith("Saved notes", bot.Status.Watching, StringComparison.Ordinal);
        _content.With("Actors/Ada.md", "Saved.\n");
        await bot.ServesAsync("Saved.", "Not about Ada.");
    }

    [Fact]
    public async Task A_rollback_of_the_rollback_takes_over_what_was_saved_meanwhile()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        _content.With("Actors/Ada.md", "No mistake.\n");
        await bot.ServesAsync("No mistake.", "Two, with [[Ada]].");

        bot.Control.Rollback(ReloadOrigin.Terminal);
        _content.With("Actors/Bo.md", "Saved meanwhile.\n");
        var outcome = bot.Control.Rollback(ReloadOrigin.Terminal);

        Assert.Null(outcome.Reason);
        await bot.ServesAsync("No mistake.", "Saved meanwhile.");
    }

    [Fact]
    public async Task What_was_being_read_when_the_rollback_came_is_taken_over_after_a_rollback_of_the_rollback()
    {
        // The loader asks whether to log once the notes are read.
        Action whenRead = () => { };
        var log = new Mock<ILogger<ContentLoader>>();
        log.Setup(each => each.IsEnabled(LogLevel.Information)).Callback(() => whenRead());
        await using var bot = await WatchedBot.StartAsync(
            _content.Path,
            services => services.AddSingleton(log.Object),
            ("Content:PollSeconds", "600")
        );
        _content.With("Actors/Ada.md", "No mistake.\n");
        await bot.ServesAsync("No mistake.", "Two, with [[Ada]].");

        whenRead = () =>
        {
            whenRead = () => { };
            bot.Control.Rollback(ReloadOrigin.Terminal);
        };
        _content.With("Actors/Bo.md", "Saved meanwhile.\n");
        await Eventually.TrueAsync(
            () => bot.Status.Recent[0].Result == ReloadResult.Failed,
            "notes that were kept out"
        );
        bot.Control.Rollback(ReloadOrigin.Terminal);

        await bot.ServesAsync("No mistake.", "Saved meanwhile.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_dry_run_has_seen_still_comes_into_service()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path, ("Content:Watch", "Poll"));
        _content.With("Actors/Ada.md", "Changed.\n");
        await bot.Control.ReloadAsync(
            new ReloadRequest(ReloadOrigin.Terminal, IsDryRun: true),
            TestContext.Current.CancellationToken
        );

        await bot.ServesAsync("Changed.", "Two, with [[Ada]].");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_dry_run_the_folder_has_changed_only_if_it_had_at_the_dry_run(
        bool hasChanged
    )
    {
        await using var server = await BotServer.StartAsync(_content, ("Content:Watch", "Off"));
        if (hasChanged)
        {
            _content.With("Actors/Ada.md", "Changed.\n");
        }

        var control = server.Services.GetRequiredService<ContentControl>();
        await control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal, IsDryRun: true), Token);

        var outcome = await control.TakeChangesAsync(ContentLook.Quick, Token);
        Assert.Equal(hasChanged ? ReloadResult.Swapped : null, outcome?.Result);
    }

    [Fact]
    public async Task A_refusal_that_a_dry_run_has_seen_again_is_no_change_at_the_next_look()
    {
        await using var server = await BotServer.StartAsync(_content, ("Content:Watch", "Off"));
        var control = server.Services.GetRequiredService<ContentControl>();
        File.Delete(PathOf("Actors/Ada.md"));
        var refusal = await control.TakeChangesAsync(ContentLook.Quick, Token);
        Assert.Equal(ReloadResult.Refused, refusal?.Result);

        await control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal, IsDryRun: true), Token);

        Assert.Null(await control.TakeChangesAsync(ContentLook.Quick, Token));
    }

    [Fact]
    public async Task What_leaves_nothing_to_show_is_told_at_the_next_look_though_a_dry_run_has_seen_it()
    {
        await using var server = await BotServer.StartAsync(_content, ("Content:Watch", "Off"));
        var control = server.Services.GetRequiredService<ContentControl>();
        _content
            .With("Actors/Ada.md", "---\npublish: false\n---\n")
            .With("Actors/Bo.md", "---\npublish: false\n---\n");

        await control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal, IsDryRun: true), Token);

        var outcome = await control.TakeChangesAsync(ContentLook.Quick, Token);
        Assert.Equal(ReloadResult.Failed, outcome?.Result);
    }

    [Fact]
    public async Task What_was_refused_beside_rolled_back_content_is_taken_over_after_a_rollback_of_the_rollback()
    {
        await using var server = await BotServer.StartAsync(_content, ("Content:Watch", "Off"));
        var control = server.Services.GetRequiredService<ContentControl>();
        File.Delete(PathOf("Actors/Ada.md"));
        File.Delete(PathOf("Actors/Bo.md"));
        _content.With("Cy.md", "Three.\n");
        await control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal, IsForced: true), Token);
        control.Rollback(ReloadOrigin.Terminal);
        _content.With("Cy.md", "Changed.\n");
        var refusal = await control.ReloadAsync(new ReloadRequest(ReloadOrigin.Terminal), Token);
        Assert.Equal(ReloadResult.Refused, refusal.Result);

        control.Rollback(ReloadOrigin.Terminal);

        var outcome = await control.TakeChangesAsync(ContentLook.Quick, Token);
        Assert.Equal(ReloadResult.Swapped, outcome?.Result);
    }

    [Fact]
    public async Task A_thousand_files_at_once_are_taken_over()
    {
        await using var bot = await WatchedBot.StartAsync(_content.Path);
        for (var at = 0; at < 1000; at++)
        {
            _content.With($"Many {at % 7}/Note {at}.md", $"Number {at}, see [[Note {at + 1}]].\n");
        }

        await Eventually.TrueAsync(() => bot.Vault.Notes.Length == 1002, "a thousand notes");
        Assert.Equal(
            999,
            bot.Vault.Notes.Sum(note => note.Title == "Ada" ? 0 : bot.Vault.LinksTo(note).Length)
        );
        for (var at = 0; at < 1000; at++)
        {
            File.WriteAllText(PathOf($"Many {at % 7}/Note {at}.md"), "Again.\n");
        }

        await Eventually.TrueAsync(
            () => bot.Summaries.Count(summary => summary == "Again.") == 1000,
            "a thousand changed notes"
        );
    }

    [Fact]
    public async Task Where_the_system_has_no_watch_left_the_folder_is_looked_through()
    {
        var events = Events(
            (_, failed) =>
            {
                failed(
                    "The configured user limit on the number of inotify watches has been reached."
                );
                return false;
            }
        );
        await using var bot = await WatchedBot.StartAsync(
            _content.Path,
            services => services.AddSingleton(events)
        );

        _content.With("Actors/Ada.md", "Changed.\n");

        await bot.ServesAsync("Changed.", "Two, with [[Ada]].");
        Assert.Contains("inotify", bot.Status.Watching);
        Assert.Contains("looked through every 1 s", bot.Log.Text);
    }

    [Fact]
    public async Task Once_the_system_has_watches_again_the_folder_is_watched_again()
    {
        Action<string?>? noticed = null;
        var starts = 0;
        var events = Events(
            (tell, failed) =>
            {
                noticed = tell;
                if (++starts <= 2)
                {
                    failed("no watch is left");
                }

                // The system may take on a watch and say afterwards that it has none.
                return starts >= 2;
            }
        );
        await using var bot = await WatchedBot.StartAsync(
            _content.Path,
            services => services.AddSingleton(events),
            ("Content:PollSeconds", "3600")
        );

        _content.With("Actors/Ada.md", "Not told.\n");
        await bot.ServesAsync("Not told.", "Two, with [[Ada]].");
        await Eventually.TrueAsync(
            () => bot.Status.Watching == "Saved notes are read at once.",
            "watching again"
        );
        _content.With("Actors/Ada.md", "Told.\n");
        noticed!("Actors/Ada.md");
        await bot.ServesAsync("Told.", "Two, with [[Ada]].");
        Assert.Equal(3, starts);
        Assert.Single(bot.Log.Text.Split("no watch is left")[1..]);
        Assert.Single(bot.Log.Text.Split("tells again of changes")[1..]);
    }

    [Fact]
    public async Task Lost_events_lead_to_a_look_at_everything()
    {
        Action<string?>? noticed = null;
        var events = Events(
            (tell, _) =>
            {
                noticed = tell;
                return true;
            }
        );
        await using var bot = await WatchedBot.StartAsync(
            _content.Path,
            services => services.AddSingleton(events),
            ("Content:PollSeconds", "3600")
        );

        _content.With("Actors/Ada.md", "Changed.\n").With("Actors/Cy.md", "Three.\n");
        noticed!(null);

        await bot.ServesAsync("Changed.", "Three.", "Two, with [[Ada]].");
    }

    [Fact]
    public async Task A_file_system_that_tells_nothing_is_found_out()
    {
        var events = Events((_, _) => true);
        await using var bot = await WatchedBot.StartAsync(
            _content.Path,
            services => services.AddSingleton(events)
        );

        _content.With("Actors/Ada.md", "Changed.\n");

        await bot.ServesAsync("Changed.", "Two, with [[Ada]].");
        await Eventually.TrueAsync(
            () => bot.Status.Watching.Contains("did not tell", StringComparison.Ordinal),
            "polling"
        );
    }

    [Fact]
    public async Task Off_nothing_is_taken_over_by_itself()
    {
        await using var server = await BotServer.StartAsync(_content, ("Content:Watch", "Off"));
        _content.With("Actors/Ada.md", "Changed.\n");
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        var store = server.Services.GetRequiredService<VaultStore>();
        Assert.Contains(store.Current.Notes, note => note.Card.Summary == "One.");
    }

    // A system that is asked to watch: how it tells of changes, how it says that it cannot, and whether it began.
    private static IFolderEvents Events(Func<Action<string?>, Action<string>, bool> start)
    {
        var events = new Mock<IFolderEvents>();
        events
            .Setup(each =>
                each.Start(
                    It.IsAny<string>(),
                    It.IsAny<Action<string?>>(),
                    It.IsAny<Action<string>>()
                )
            )
            .Returns(
                (string _, Action<string?> tell, Action<string> failed) => start(tell, failed)
            );
        return events.Object;
    }

    private string PathOf(string path) => Path.Combine(_content.Path, path);
}
