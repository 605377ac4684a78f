using System.Runtime.CompilerServices;
using Bot.Content.Folder;
using Bot.Tests.Support;

namespace Bot.Tests.Content.Folder;

public sealed class ContentWalkTests : IDisposable
{
    private readonly ContentFolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Else each look at the folder would hold all those before it, through whoever reads files while they are found.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_walk_that_has_ended_holds_nobody_to_whom_it_handed_files(bool isPartOfAnother)
    {
        _folder.With("a.md", "a").With("sub/b.md", "b");

        var (walk, taker) = Walked(isPartOfAnother);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(taker.IsAlive);
        Assert.Equal(2, walk.Notes.Length);
    }

    [Theory]
    [InlineData("sub/b.md")]
    [InlineData("sub/deep/c.md")]
    [InlineData("sub/b.md", "sub")]
    [InlineData("sub", "sub/b.md", "sub/deep/c.md", "sub/deep")]
    public void A_noticed_path_leads_nowhere_when_a_folder_in_it_has_become_a_link(
        params string[] noticed
    )
    {
        using var outside = new ContentFolderOnDisk().With("b.md", "b").With("deep/c.md", "c");
        _folder.With("a.md", "a").With("sub/b.md", "b").With("sub/deep/c.md", "c");
        var walk = ContentWalk.Of(_folder.Path, _ => false, before: null, _ => { });
        var folder = Path.Combine(_folder.Path, "sub");
        Directory.Delete(folder, recursive: true);
        Directory.CreateSymbolicLink(folder, outside.Path);

        List<ContentFile> found = [];
        var again = walk.Again([.. noticed], found.AddRange);

        Assert.Empty(found);
        Assert.DoesNotContain(again.Notes, note => noticed.Contains(note.VaultPath));
    }

    [Fact]
    public void A_linked_note_is_gone_when_the_folder_that_it_leads_through_has_become_a_link_out()
    {
        using var outside = new ContentFolderOnDisk().With("t.md", "outside");
        _folder.With("a.md", "a").With("real/t.md", "t").With("other/u.md", "u");
        File.CreateSymbolicLink(PathOf("Linked.md"), PathOf("real/t.md"));
        File.CreateSymbolicLink(PathOf("Other.md"), PathOf("other/u.md"));
        var walk = ContentWalk.Of(_folder.Path, _ => false, before: null, _ => { });
        Directory.Delete(PathOf("real"), recursive: true);
        Directory.CreateSymbolicLink(PathOf("real"), outside.Path);

        List<ContentFile> found = [];
        var again = walk.Again(["real"], found.AddRange);

        Assert.Equal(["Other.md"], found.Select(file => file.VaultPath));
        Assert.Equal(
            ["Other.md", "a.md", "other/u.md"],
            again.Notes.Select(file => file.VaultPath)
        );
        Assert.Equal(["Linked.md", "real/t.md"], again.Gone.Order(StringComparer.Ordinal));
    }

    private string PathOf(string path) => Path.Combine(_folder.Path, path);

    // In a method of its own, so that nothing of it is held after it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (ContentWalk Walk, WeakReference Taker) Walked(bool isPartOfAnother)
    {
        List<ContentFile> taken = [];
        var walk = isPartOfAnother
            ? ContentWalk
                .Of(_folder.Path, _ => false, before: null, _ => { })
                .Again(["sub/b.md"], taken.AddRange)
            : ContentWalk.Of(_folder.Path, _ => false, before: null, taken.AddRange);
        Assert.NotEmpty(taken);
        return (walk, new WeakReference(taken));
    }
}
