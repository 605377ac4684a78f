using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Configuration;
using Bot.Content;
using Bot.Content.Folder;
using Bot.Content.Git;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Content.Git;

public sealed class GitSourceTests : IDisposable
{
    private const string Token = "a-secret/token+of=mine";
    private const string Authorization =
        "Basic eC1hY2Nlc3MtdG9rZW46YS1zZWNyZXQvdG9rZW4rb2Y9bWluZQ==";

    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("bot-state-");
    private readonly LogLines _log = new();
    private readonly List<GitSource> _sources = [];
    private readonly GitRepository _repository;

    public GitSourceTests()
    {
        Assert.SkipUnless(GitRepository.IsPossible, GitRepository.Skip);
        _repository = new GitRepository()
            .With("Actors/Ada.md", "#actor\n\n**Ada** — one.\n")
            .With("Bo.md", "With [[Ada]].\n");
        _repository.Commit();
    }

    public void Dispose()
    {
        _sources.ForEach(source => source.Dispose());
        _repository?.Dispose();
        _state.Delete(recursive: true);
    }

    [Fact]
    public async Task The_notes_of_the_branch_are_read_and_the_commit_is_their_name()
    {
        _repository.With("pictures/ada.png", [1, 2, 3]).Commit();

        var files = await ReadAsync(Source());

        Assert.Equal(["Actors/Ada.md", "Bo.md"], PathsOf(files));
        Assert.Equal("With [[Ada]].\n", TextOf(files, "Bo.md"));
        Assert.Equal(["pictures/ada.png"], files.Attachments);
        Assert.Equal(_repository.Head, files.Commit);
    }

    [Fact]
    public async Task Each_read_brings_what_was_pushed_since()
    {
        var source = Source();
        await ReadAsync(source);
        _repository.With("Bo.md", "Another.\n").With("Cy.md", "New.\n");
        File.Delete(Path.Combine(_repository.Path, "Actors/Ada.md"));
        _repository.Commit();

        var files = await ReadAsync(source);

        Assert.Equal(["Bo.md", "Cy.md"], PathsOf(files));
        Assert.Equal("Another.\n", TextOf(files, "Bo.md"));
        Assert.Equal(_repository.Head, files.Commit);
    }

    [Fact]
    public async Task A_history_that_was_rewritten_is_followed()
    {
        _repository.With("Bo.md", "Second.\n").Commit();
        var source = Source();
        await ReadAsync(source);
        _repository.Git("checkout", "--quiet", "--orphan", "other");
        _repository.With("Bo.md", "Rewritten.\n").Commit();
        _repository.Git("branch", "--quiet", "--force", "main", "other");
        _repository.Git("checkout", "--quiet", "main");
        _repository.Git("branch", "--quiet", "-D", "other");
        _repository.Git("reflog", "expire", "--expire=now", "--all");
        _repository.Git("gc", "--quiet", "--prune=now");

        var files = await ReadAsync(source);

        Assert.Equal("Rewritten.\n", TextOf(files, "Bo.md"));
        Assert.Equal(_repository.Head, files.Commit);
        _repository.With("Bo.md", "After that.\n").Commit("--amend");
        Assert.Equal("After that.\n", TextOf(await ReadAsync(source), "Bo.md"));
    }

    [Fact]
    public async Task A_branch_is_read_by_its_name_and_without_one_the_default()
    {
        _repository.Git("checkout", "--quiet", "-b", "draft/next");
        _repository.With("Draft.md", "Draft.\n").Commit();
        _repository.Git("checkout", "--quiet", "main");

        Assert.Equal(
            ["Actors/Ada.md", "Bo.md", "Draft.md"],
            PathsOf(await ReadAsync(Source(branch: "draft/next")))
        );
        Assert.Equal(["Actors/Ada.md", "Bo.md"], PathsOf(await ReadAsync(Source(branch: null))));
    }

    [Fact]
    public async Task A_branch_that_is_not_there_is_named_with_the_setting()
    {
        var message = await FailureOf(Source(branch: "nowhere"));

        Assert.Contains("(branch nowhere) has no such branch", message, StringComparison.Ordinal);
        Assert.Contains("Content:Git:Branch", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_to_which_nothing_was_pushed_is_said_to_be_one()
    {
        using var empty = new GitRepository();

        var message = await FailureOf(Source(url: empty.Url, branch: null));

        Assert.Contains("nothing was pushed yet", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_within_the_repository_may_hold_the_notes()
    {
        var files = await ReadAsync(Source(path: "Actors/"));

        Assert.Equal(["Ada.md"], PathsOf(files));
        Assert.Contains(
            "Content:Git:Path",
            await FailureOf(Source(path: "Nowhere")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_read_is_what_a_checkout_of_the_commit_holds()
    {
        _repository
            .With(".obsidian/app.md", "Hidden.\n")
            .With("Folder/.hidden/x.md", "Hidden.\n")
            .With("Templates/t.md", "Left out.\n")
            .With("Upper.MD", "Upper.\n")
            .With("Case.md", "One.\n")
            .With("case.md", "Two.\n")
            .With("Ünïcode — ’name’ 😀.md", "Name.\n")
            .With("line\nend.md", "Name.\n")
            .With("\"quoted\"\t.md", "Name.\n")
            .With("Same.md", "One.\n")
            .With("Latin.md", [0xE9, 0x20, 0x00, 0xFF])
            .With("Empty.md", "")
            .With("Large.md", new string('x', 5000))
            .With(
                "Stored.md",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"
            )
            .With(
                "stored.png",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"
            )
            .WithLink("Linked.md", "Actors/Ada.md")
            .WithLink("Folder/Up.md", "../Bo.md")
            .WithLink("Twice.md", "Folder/Up.md")
            .WithLink("Picture.png", "stored.png")
            .WithLink("Circle.md", "Circle.md")
            .WithLink("Nowhere.md", "Nobody.md")
            .WithLink("Out.md", "../../../../../../../../etc/passwd")
            .WithLink("Absolute.md", "/etc/passwd")
            .WithLink("Linked folder", "Actors");
        _repository.Commit();

        var files = await ReadAsync(Source());

        var expected = await new FolderReader(
            ["Templates/**"],
            4096,
            TimeProvider.System
        ).ReadAsync(_repository.Path, ContentLook.Whole, TestContext.Current.CancellationToken);
        Assert.Equal(PathsOf(expected), PathsOf(files));
        Assert.All(
            expected.Notes.Zip(files.Notes),
            pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray())
        );
        Assert.Equal(expected.Problems, files.Problems);
        Assert.Contains(files.Problems, problem => problem.Path == "Stored.md");
        Assert.Contains("stored.png", files.Attachments);
        // On disk a link to a folder is one and no file; in a commit it cannot be told what it would lead to.
        Assert.Equal(expected.Attachments, files.Attachments);
    }

    [Fact]
    public async Task What_attributes_would_make_of_a_file_is_not_made()
    {
        _repository
            .With(
                ".gitattributes",
                "*.md filter=run ident eol=crlf text working-tree-encoding=UTF-16\n"
            )
            .With("Bo.md", "As it is: $Id$\n");
        _repository.Git(
            "update-index",
            "--add",
            "--cacheinfo",
            $"100644,{BlobOf("As it is: $Id$\n")},Bo.md"
        );
        _repository.Git("add", ".gitattributes");
        _repository.Git("commit", "--quiet", "--message=Attributes");

        Assert.Equal("As it is: $Id$\n", TextOf(await ReadAsync(Source()), "Bo.md"));
    }

    [Fact]
    public async Task A_repository_within_is_left_out_and_not_fetched()
    {
        _repository.With(
            ".gitmodules",
            "[submodule \"within\"]\n\tpath = within\n\turl = ext::touch /tmp/never\n"
        );
        _repository.Git(
            "update-index",
            "--add",
            "--cacheinfo",
            "160000,1234567890123456789012345678901234567890,within"
        );
        _repository.Git("add", ".gitmodules");
        _repository.Git("commit", "--quiet", "--message=Within");

        Assert.Equal(["Actors/Ada.md", "Bo.md"], PathsOf(await ReadAsync(Source())));
    }

    [Fact]
    public async Task A_name_of_odd_bytes_is_a_note()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "File names are any bytes on Linux only.");
        var tree = $"100644 blob {BlobOf("Odd.\n")}\t";
        var listing = Path.Combine(_repository.Path, ".git/listing");
        await File.WriteAllBytesAsync(
            listing,
            [.. Encoding.ASCII.GetBytes(tree), 0xFF, 0xFE, .. ".md"u8, 0],
            TestContext.Current.CancellationToken
        );
        var id = Shell($"git mktree -z < .git/listing").Trim();
        var commit = _repository.Git("commit-tree", id, "-m", "Odd").Trim();
        _repository.Git("update-ref", "refs/heads/main", commit);

        var files = await ReadAsync(Source());

        Assert.Equal(["\uFFFD\uFFFD.md"], PathsOf(files));
        Assert.Equal("Odd.\n", Encoding.UTF8.GetString(files.Notes[0].Content.Span));
    }

    [Fact]
    public async Task A_remote_that_has_gone_leaves_what_was_read_and_is_named()
    {
        var source = Source();
        await ReadAsync(source);
        Directory.Move(_repository.Path, _repository.Path + "-away");
        try
        {
            var message = await FailureOf(source);

            Assert.StartsWith(_repository.Url, message, StringComparison.Ordinal);
            Assert.Contains("is not there", message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(_repository.Path + "-away", _repository.Path);
        }

        Assert.Equal(2, (await ReadAsync(source)).Notes.Length);
    }

    [Fact]
    public async Task At_a_start_what_was_fetched_before_is_read_when_the_remote_is_not_there()
    {
        var head = (await ReadAsync(Source())).Commit;
        Directory.Move(_repository.Path, _repository.Path + "-away");
        var source = Source();
        try
        {
            var files = await ReadAsync(source);

            Assert.Equal(head, files.Commit);
            Assert.Equal(2, files.Notes.Length);
            Assert.Contains("is not there", source.Concern, StringComparison.Ordinal);
            Assert.Contains($"Serving commit {head}", _log.Text, StringComparison.Ordinal);
            // From now on there is something in service, which a reload must not put back to what was fetched before.
            Assert.Contains("is not there", await FailureOf(source), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(_repository.Path + "-away", _repository.Path);
        }

        await ReadAsync(source);
        Assert.Null(source.Concern);
    }

    [Fact]
    public async Task What_was_fetched_from_elsewhere_is_never_read_in_its_place()
    {
        await ReadAsync(Source());

        Assert.Contains(
            "is not there",
            await FailureOf(Source(url: _repository.Url + "-other")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "has no such branch",
            await FailureOf(Source(branch: "other")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http")]
    [InlineData("git")]
    public async Task A_remote_that_hangs_is_given_up_after_the_timeout(string protocol)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var message = await FailureOf(
            Source(url: $"{protocol}://127.0.0.1:{port}/notes.git", timeout: 1)
        );

        Assert.Contains("did not answer within the 1 s", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("git")]
    public async Task A_remote_where_nobody_listens_could_not_be_reached(string protocol)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Contains(
            "could not be reached",
            await FailureOf(Source(url: $"{protocol}://127.0.0.1:{port}/notes.git")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Credentials_are_sent_to_the_host_and_stand_nowhere_else()
    {
        await using var host = await GitHost.StartAsync(_repository.Path);
        host.Authorization = Authorization;

        var files = await ReadAsync(Source(url: host.Url, token: Token));

        Assert.Equal(_repository.Head, files.Commit);
        Assert.All(host.Came, came => Assert.Equal(Authorization, came));
        foreach (var file in _state.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(
                file.FullName,
                TestContext.Current.CancellationToken
            );
            var text = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Authorization[6..], text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the-wrong/one")]
    public async Task Refused_credentials_are_said_without_them(string? token)
    {
        await using var host = await GitHost.StartAsync(_repository.Path);
        host.Authorization = Authorization;

        var message = await FailureOf(Source(url: host.Url, token: token));

        Assert.Contains("refused the credentials", message, StringComparison.Ordinal);
        Assert.Contains("Content__Git__Token", message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-wrong", message + _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Basic", message + _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_do_not_follow_to_where_a_host_sends()
    {
        await using var other = await GitHost.StartAsync(_repository.Path);
        await using var host = await GitHost.StartAsync(_repository.Path);
        host.SendsTo = new Uri(other.Url).GetLeftPart(UriPartial.Authority);

        var message = await FailureOf(Source(url: host.Url, token: Token));

        Assert.Contains("sends elsewhere", message, StringComparison.Ordinal);
        Assert.Empty(other.Came);
    }

    [Fact]
    public async Task While_git_runs_nobody_sees_the_credentials_in_its_command_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Command lines are read from /proc.");
        await using var host = await GitHost.StartAsync(_repository.Path);
        host.Authorization = Authorization;
        host.Hangs = true;
        using var end = new CancellationTokenSource();
        var reading = Source(url: host.Url, token: Token).ReadAsync(ContentLook.Whole, end.Token);
        await host.Hanging.WaitAsync(TestContext.Current.CancellationToken);

        var lines = CommandLines().Where(line => line.Contains(host.Url)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line =>
            {
                Assert.DoesNotContain(Token, line, StringComparison.Ordinal);
                Assert.DoesNotContain(Authorization[6..], line, StringComparison.Ordinal);
            }
        );
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await Eventually.TrueAsync(
            () => !CommandLines().Any(line => line.Contains(host.Url)),
            "the process that talks with the remote has ended"
        );
    }

    [Fact]
    public async Task What_git_runs_is_told_no_secret_and_a_key_that_is_refused_is_said_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for SSH is a shell script.");
        var seen = Path.Combine(_state.FullName, "seen");
        var script = Path.Combine(_state.FullName, "ssh.sh");
        await File.WriteAllTextAsync(
            script,
            $"env > '{seen}'\necho 'git@host: Permission denied (publickey).' >&2\nexit 255\n",
            TestContext.Current.CancellationToken
        );

        var run = await BotProcess.RunAsync(
            [
                ("Content__Git__Url", "git@127.0.0.1:you/notes.git"),
                ("Content__Hook__Secret", "a secret of enough length"),
                ("Discord__Token", "a.secret.token"),
                ("SOMETHING_ELSE", "a secret of another program"),
                ("GIT_SSH_COMMAND", $"sh '{script}'"),
            ],
            "export"
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("refused the key", run.Error, StringComparison.Ordinal);
        var environment = await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken);
        Assert.Contains("GIT_TERMINAL_PROMPT=0", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", environment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a lock of the shallow file", "shallow.lock", "")]
    [InlineData("a lock of a reference", "refs/bot/x.lock", "")]
    [InlineData("a lock of the settings", "config.lock", "")]
    [InlineData("an index lock", "index.lock", "")]
    [InlineData("settings cut off", "config", "[core")]
    [InlineData("settings emptied", "config", "")]
    [InlineData("a shallow file of nonsense", "shallow", "nonsense\n")]
    [InlineData("a shallow file of zeros", "shallow", "\0\0\0\0")]
    [InlineData("a head cut off", "HEAD", "")]
    [InlineData("a reference of nonsense", "refs/bot/nonsense", "nonsense\n")]
    [InlineData("half a pack", "objects/pack/tmp_pack_abc", "PACK")]
    [InlineData(
        "a pack of nonsense",
        "objects/pack/pack-0000000000000000000000000000000000000000.pack",
        "PACK"
    )]
    public async Task What_a_killed_process_leaves_behind_is_no_hindrance(
        string what,
        string path,
        string text
    )
    {
        await ReadAsync(Source());
        var full = Path.Combine(_state.FullName, "git", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, text, TestContext.Current.CancellationToken);
        _repository.With("Bo.md", "Newer.\n").Commit();

        var files = await ReadAsync(Source());

        Assert.True(files.Commit == _repository.Head, what);
        Assert.Equal("Newer.\n", TextOf(files, "Bo.md"));
    }

    [Theory]
    [InlineData("git.new")]
    [InlineData("git.old")]
    [InlineData("git.new", "git.old")]
    public async Task A_process_killed_between_the_two_renames_of_a_fetch_anew_loses_nothing(
        params string[] left
    )
    {
        await ReadAsync(Source());
        Directory.Move(
            Path.Combine(_state.FullName, "git"),
            Path.Combine(_state.FullName, left[0])
        );
        foreach (var other in left[1..])
        {
            Directory.CreateDirectory(Path.Combine(_state.FullName, other));
        }

        Directory.Move(_repository.Path, _repository.Path + "-away");
        try
        {
            var files = await ReadAsync(Source());

            Assert.Equal(["Actors/Ada.md", "Bo.md"], PathsOf(files));
        }
        finally
        {
            Directory.Move(_repository.Path + "-away", _repository.Path);
        }
    }

    [Theory]
    [InlineData("objects")]
    [InlineData("refs")]
    [InlineData("objects/pack")]
    [InlineData(".")]
    public async Task A_clone_of_which_a_part_is_gone_is_fetched_anew(string path)
    {
        await ReadAsync(Source());
        Directory.Delete(Path.Combine(_state.FullName, "git", path), recursive: true);

        var files = await ReadAsync(Source());

        Assert.Equal(_repository.Head, files.Commit);
        Assert.Equal(["Actors/Ada.md", "Bo.md"], PathsOf(files));
        Assert.Equal(
            ["git", "git.lock"],
            _state.EnumerateFileSystemInfos().Select(each => each.Name).Order()
        );
    }

    [Fact]
    public async Task Objects_that_were_damaged_are_fetched_anew()
    {
        await ReadAsync(Source());
        var objects = new DirectoryInfo(Path.Combine(_state.FullName, "git/objects"));
        foreach (var file in objects.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.IsReadOnly = false;
            await File.WriteAllBytesAsync(
                file.FullName,
                new byte[file.Length],
                TestContext.Current.CancellationToken
            );
        }

        Assert.Equal("With [[Ada]].\n", TextOf(await ReadAsync(Source()), "Bo.md"));
    }

    [Fact]
    public async Task Two_that_read_into_one_folder_do_so_one_after_the_other()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync(Source())));

        Assert.All(all, files => Assert.Equal(_repository.Head, files.Commit));
    }

    [Fact]
    public async Task Many_fetches_do_not_let_the_clone_grow_without_end()
    {
        var source = Source();
        await ReadAsync(source);
        var clone = Path.Combine(_state.FullName, "git");
        _repository.Git("-C", clone, "config", "fetch.unpackLimit", "1");
        _repository.Git("-C", clone, "config", "gc.autoPackLimit", "3");
        for (var at = 0; at < 8; at++)
        {
            _repository.With("Bo.md", $"Version {at}.\n").Commit();
            await ReadAsync(source);
        }

        Assert.InRange(
            Directory.GetFiles(Path.Combine(clone, "objects/pack"), "*.pack").Length,
            1,
            4
        );
        Assert.Equal("Version 7.\n", TextOf(await ReadAsync(source), "Bo.md"));
    }

    [Fact]
    public async Task A_process_that_was_killed_in_the_middle_of_a_fetch_is_started_again()
    {
        await using var host = await GitHost.StartAsync(_repository.Path);
        host.Hangs = true;
        (string, string)[] environment =
        [
            ("Content__Git__Url", host.Url),
            ("Content__StateFolder", _state.FullName),
        ];
        using (var killed = BotProcess.Start(environment, ["export"]))
        {
            await host.Hanging.WaitAsync(TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        host.Hangs = false;
        var again = await BotProcess.RunAsync(environment, "export");

        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Contains("\"Actors/Ada.md\"", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_folder_that_cannot_be_written_to_is_named()
    {
        var file = Path.Combine(_state.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var message = await FailureOf(Source(state: Path.Combine(file, "below")));

        Assert.Contains("Content:StateFolder", message, StringComparison.Ordinal);
    }

    private GitSource Source(
        string? url = null,
        string? branch = "main",
        string? path = null,
        string? token = null,
        int timeout = 60,
        string? state = null
    )
    {
        var git = Options.Create(
            new GitOptions
            {
                Url = url ?? _repository.Url,
                Branch = branch,
                Path = path,
                Token = token,
                TimeoutSeconds = timeout,
            }
        );
        Assert.True(new GitOptions.Validator().Validate(null, git.Value).Succeeded);
        var content = Options.Create(
            new ContentOptions
            {
                Exclude = ["Templates/**"],
                StateFolder = state ?? _state.FullName,
            }
        );
        var source = new GitSource(
            git,
            content,
            Options.Create(new LimitsOptions { MaxNoteBytes = 4096 }),
            new StateFolder(content, git),
            TimeProvider.System,
            LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<GitSource>()
        );
        _sources.Add(source);
        return source;
    }

    private static Task<ContentFiles> ReadAsync(GitSource source) =>
        source.ReadAsync(ContentLook.Whole, TestContext.Current.CancellationToken);

    private static async Task<string> FailureOf(GitSource source) =>
        (await Assert.ThrowsAsync<StartException>(() => ReadAsync(source))).Message;

    private static IEnumerable<string> PathsOf(ContentFiles files) =>
        files.Notes.Select(note => note.Path);

    private static string TextOf(ContentFiles files, string path) =>
        Encoding.UTF8.GetString(files.Notes.Single(note => note.Path == path).Content.Span);

    private string BlobOf(string text)
    {
        var file = Path.Combine(_repository.Path, ".git/blob");
        File.WriteAllText(file, text);
        return _repository.Git("hash-object", "-w", "--no-filters", file).Trim();
    }

    private string Shell(string line)
    {
        var start = new System.Diagnostics.ProcessStartInfo("sh")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _repository.Path,
            ArgumentList = { "-c", line },
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    private static IEnumerable<string> CommandLines()
    {
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            string line;
            try
            {
                line = File.ReadAllText(Path.Combine(process, "cmdline"));
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            yield return line;
        }
    }
}
