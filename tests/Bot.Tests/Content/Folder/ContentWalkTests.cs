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
