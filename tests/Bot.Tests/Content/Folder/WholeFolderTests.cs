using System.Net.Sockets;
using System.Text;
using Bot.Content;
using Bot.Content.Folder;
using Bot.Tests.Support;
using NoteGraph.Notes;

namespace Bot.Tests.Content.Folder;

public sealed class WholeFolderTests : IDisposable
{
    private readonly ContentFolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Notes_are_the_markdown_files_below_the_folder_and_the_rest_are_attachments()
    {
        _folder
            .With("b.md", "b")
            .With("Actors/Ä x.MD", "a")
            .With("pictures/p.png", "p")
            .With("noextension", "n");

        var files = await ReadAsync();

        Assert.Equal(["Actors/Ä x.MD", "b.md"], files.Notes.Select(note => note.Path));
        Assert.Equal("b", Encoding.UTF8.GetString(files.Notes[1].Content.Span));
        Assert.Equal(["noextension", "pictures/p.png"], files.Attachments);
        Assert.Empty(files.Problems);
    }

    [Fact]
    public async Task Hidden_folders_and_files_are_left_out()
    {
        _folder
            .With(".obsidian/a.md", "a")
            .With("sub/.trash/b.md", "b")
            .With(".hidden.md", "c")
            .With("seen.md", "d");

        Assert.Equal(["seen.md"], await PathsAsync());
    }

    [Theory]
    [InlineData("Templates/**", "Daily/x.md,note.md,sub/Templates/y.md")]
    [InlineData("Templates/", "Daily/x.md,note.md,sub/Templates/y.md")]
    [InlineData("Templates", "Daily/x.md,note.md,sub/Templates/y.md")]
    [InlineData("./Templates", "Daily/x.md,note.md,sub/Templates/y.md")]
    [InlineData("**/Templates", "Daily/x.md,note.md")]
    [InlineData("Templ", "Daily/x.md,Templates/t.md,note.md,sub/Templates/y.md")]
    [InlineData("*", "Daily/x.md,Templates/t.md,sub/Templates/y.md")]
    [InlineData("", "Daily/x.md,Templates/t.md,note.md,sub/Templates/y.md")]
    [InlineData("/", "Daily/x.md,Templates/t.md,note.md,sub/Templates/y.md")]
    [InlineData("**/Templates/**", "Daily/x.md,note.md")]
    [InlineData("note.md", "Daily/x.md,Templates/t.md,sub/Templates/y.md")]
    [InlineData("**/*.md", "")]
    [InlineData("nowhere/**", "Daily/x.md,Templates/t.md,note.md,sub/Templates/y.md")]
    public async Task Patterns_exclude_by_path(string pattern, string left)
    {
        _folder
            .With("Templates/t.md", "t")
            .With("sub/Templates/y.md", "y")
            .With("Daily/x.md", "x")
            .With("note.md", "n");

        Assert.Equal(left, string.Join(',', await PathsAsync(pattern)));
    }

    [Fact]
    public async Task A_linked_file_is_read_inside_the_folder_and_ignored_when_it_leads_out()
    {
        using var outside = new ContentFolderOnDisk().With("secret.md", "secret");
        _folder.With(".data/real.md", "inside").With("other/x.md", "x");
        Link("inside.md", ".data/real.md");
        Link("outside.md", Path.Combine(outside.Path, "secret.md"));
        Link("broken.md", "nothing.md");
        Link("circle.md", "circle.md");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, ".away"), outside.Path);
        Link("round-about.md", ".away/secret.md");
        Link("above.md", "other/../.away/../" + Path.GetFileName(outside.Path) + "/secret.md");

        var files = await ReadAsync();

        Assert.Equal(["inside.md", "other/x.md"], files.Notes.Select(note => note.Path));
        Assert.Equal("inside", Encoding.UTF8.GetString(files.Notes[0].Content.Span));
    }

    [Fact]
    public async Task Linked_folders_are_not_entered_so_circles_do_no_harm()
    {
        _folder.With("a/b/note.md", "n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a/b/up"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "system"), "/etc");

        Assert.Equal(["a/b/note.md"], await PathsAsync());
    }

    [Fact]
    public async Task The_folder_itself_may_be_a_link()
    {
        _folder.With("real/note.md", "n");
        var link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder.Path, "real"));

        var files = await ReadAsync(link, [], 1000);

        Assert.Equal(["note.md"], files.Notes.Select(note => note.Path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_problem_and_the_rest_is_read()
    {
        // A socket has a name in the folder but no content to open, whoever asks.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.IP);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder.Path, "bad.md")));
        _folder.With("good.md", "g");

        var files = await ReadAsync();

        Assert.Equal(["good.md"], files.Notes.Select(note => note.Path));
        Assert.Equal(ProblemCode.Unreadable, Assert.Single(files.Problems).Code);
    }

    [Theory]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(5000, 101)]
    public async Task Of_a_file_above_the_limit_one_byte_more_is_read(int size, int read)
    {
        _folder.With("note.md", new byte[size]);

        var files = await ReadAsync(_folder.Path, [], maxNoteBytes: 100);

        Assert.Equal(read, Assert.Single(files.Notes).Content.Length);
    }

    private void Link(string path, string target) =>
        File.CreateSymbolicLink(Path.Combine(_folder.Path, path), target);

    private Task<ContentFiles> ReadAsync(params string[] exclude) =>
        ReadAsync(_folder.Path, exclude, 1000);

    private static Task<ContentFiles> ReadAsync(
        string folder,
        string[] exclude,
        int maxNoteBytes
    ) =>
        new FolderReader(exclude, maxNoteBytes, TimeProvider.System).ReadAsync(
            folder,
            ContentLook.Whole,
            TestContext.Current.CancellationToken
        );

    private async Task<IEnumerable<string>> PathsAsync(params string[] exclude) =>
        (await ReadAsync(exclude)).Notes.Select(note => note.Path);
}
