using Bot.Content;
using Bot.Content.Folder;
using Bot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Export;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Tests.Content.Folder;

/// <summary>What is read by looking where something has changed is what is read by looking everywhere.</summary>
public sealed class FolderReaderTests : IDisposable
{
    private static readonly string[] Paths =
    [
        "Ada.md",
        "ada.md",
        "Actors/Ada.md",
        "Actors/Bo.md",
        "Actors/Deep/Cy.md",
        "Actors/Deep/picture.png",
        "Deep/Cy.md",
        ".hidden/Bo.md",
        "Linked.md",
    ];

    private readonly ContentFolderOnDisk _folder = new ContentFolderOnDisk()
        .With("Real.md", "Real, see [[Ada]].\n")
        .With("Stays.md", "See [[Bo]] and ![[picture.png]].\n");

    public FolderReaderTests() => File.CreateSymbolicLink(PathOf("Linked.md"), PathOf("Real.md"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_any_edits_both_give_the_same_vault(int seed)
    {
        var random = new Random(seed);
        var at = new FolderReader([], 1000, TimeProvider.System);
        var quick = new FolderReader([], 1000, TimeProvider.System);
        var (byAt, byQuick) = (Vault.Empty, Vault.Empty);
        for (var round = 0; round < 40; round++)
        {
            var touched = Enumerable
                .Range(0, random.Next(4))
                .SelectMany(_ => Edit(random, round))
                .ToHashSet();
            ContentLook look = round == 0 ? ContentLook.Whole : new ContentLook.At(touched);

            byAt = Build(await at.ReadAsync(_folder.Path, look, Token), byAt);
            byQuick = Build(await quick.ReadAsync(_folder.Path, ContentLook.Quick, Token), byQuick);

            var expected = Build(
                await new FolderReader([], 1000, TimeProvider.System).ReadAsync(
                    _folder.Path,
                    ContentLook.Whole,
                    Token
                ),
                null
            );
            AssertSame(expected, byAt);
            AssertSame(expected, byQuick);
        }
    }

    [Fact]
    public async Task Files_that_were_written_just_now_are_waited_for_together()
    {
        // One batch, and more than are read at once.
        const int files = 60;
        var time = new CountedWaits();
        var reader = new FolderReader([], 1000, time);
        await reader.ReadAsync(_folder.Path, ContentLook.Whole, Token);
        string[] paths = [.. Enumerable.Range(0, files).Select(at => $"New {at}.md")];
        foreach (var path in paths)
        {
            _folder.With(path, "New.\n");
        }

        var reading = reader.ReadAsync(_folder.Path, new ContentLook.At(paths), Token);
        await Eventually.TrueAsync(() => time.Waits >= files, "all of them wait, and none is done");
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return reading.IsCompleted;
            },
            "all of them are done"
        );

        Assert.Equal(files, (await reading).Notes.Count(note => paths.Contains(note.Path)));
    }

    [Fact]
    public async Task Where_nothing_has_changed_the_files_are_the_same_object()
    {
        var reader = new FolderReader([], 1000, TimeProvider.System);
        var files = await reader.ReadAsync(_folder.Path, ContentLook.Whole, Token);

        Assert.Same(files, await reader.ReadAsync(_folder.Path, ContentLook.Quick, Token));
        Assert.Same(files, await reader.ReadAsync(_folder.Path, ContentLook.Whole, Token));
        Assert.Same(
            files,
            await reader.ReadAsync(
                _folder.Path,
                new ContentLook.At(["Real.md", "4913", "Nowhere/Nothing.md"]),
                Token
            )
        );
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <returns>The vault paths that the file system would tell of.</returns>
    private string[] Edit(Random random, int round)
    {
        var path = Paths[random.Next(Paths.Length - 1)];
        var full = PathOf(path);
        switch (random.Next(6))
        {
            case 0 when File.Exists(full):
                File.Delete(full);
                return [path];
            case 1 when File.Exists(full):
                var other = Paths[random.Next(Paths.Length - 1)];
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(other))!);
                File.Move(full, PathOf(other), overwrite: true);
                return [path, other];
            case 2 when Directory.Exists(PathOf("Actors")):
                var target = Directory.Exists(PathOf("Moved")) ? "Moved/Again" : "Moved";
                if (Directory.Exists(PathOf(target)))
                {
                    Directory.Delete(PathOf(target), recursive: true);
                }

                Directory.Move(PathOf("Actors"), PathOf(target));
                return ["Actors", target];
            case 3:
                _folder.With("Real.md", $"Real {round}, see [[Ada]].\n");
                return ["Real.md"];
            default:
                var front = random.Next(5) switch
                {
                    0 => "---\npublish: false\n---\n",
                    1 => "---\naliases: [Bo, Other]\n---\n",
                    _ => "",
                };
                _folder.With(path, $"{front}Round {round % 3}, see [[Ada]], [[Cy]], [[Other]].\n");
                return [path];
        }
    }

    private static Vault Build(ContentFiles files, Vault? before) =>
        VaultBuilder.Build(
            files.Notes,
            files.Attachments,
            VaultOptions.Default,
            files.Problems,
            before: before
        );

    private static void AssertSame(Vault expected, Vault actual)
    {
        Assert.Equal(Export(expected), Export(actual));
        Assert.Equal(expected.Problems, actual.Problems);
        Assert.Equal(expected.Revision, actual.Revision);
    }

    private static byte[] Export(Vault vault)
    {
        using var output = new MemoryStream();
        GraphExport.Write(vault, output);
        return output.ToArray();
    }

    private string PathOf(string path) => Path.Combine(_folder.Path, path);

    private sealed class CountedWaits() : FakeTimeProvider(System.GetUtcNow())
    {
        private int _waits;

        public int Waits => _waits;

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        )
        {
            Interlocked.Increment(ref _waits);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
