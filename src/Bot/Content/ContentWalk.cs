using System.Collections.Immutable;
using NoteGraph.Vaults;

namespace Bot.Content;

/// <summary>A file on the way to being a note.</summary>
/// <param name="VaultPath">The path in the vault, with <c>/</c> between folders.</param>
/// <param name="FullPath">Where its bytes are, links followed.</param>
internal readonly record struct ContentFile(string VaultPath, string FullPath);

/// <summary>The files below a content folder, before any is read.</summary>
internal sealed class ContentWalk
{
    private readonly ImmutableArray<ContentFile>.Builder _notes =
        ImmutableArray.CreateBuilder<ContentFile>();
    private readonly ImmutableArray<string>.Builder _attachments =
        ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<VaultProblem>.Builder _problems =
        ImmutableArray.CreateBuilder<VaultProblem>();
    private readonly Stack<DirectoryInfo> _pending = new();
    private readonly string _folder;
    private readonly Predicate<string> _isExcluded;

    private ContentWalk(string folder, Predicate<string> isExcluded)
    {
        _folder = folder;
        _isExcluded = isExcluded;
    }

    /// <summary>The Markdown files, ordered by path.</summary>
    public ImmutableArray<ContentFile> Notes { get; private set; }

    /// <summary>The vault-relative paths of all other files, ordered.</summary>
    public ImmutableArray<string> Attachments { get; private set; }

    /// <summary>Folders that could not be listed.</summary>
    public ImmutableArray<VaultProblem> Problems { get; private set; }

    /// <summary>Walks a folder. Linked folders are not entered, so a circle of links ends the walk nowhere.</summary>
    public static ContentWalk Of(string folder, Predicate<string> isExcluded)
    {
        var walk = new ContentWalk(RealPath.Of(folder) ?? folder, isExcluded);
        walk.Run();
        return walk;
    }

    private void Run()
    {
        _pending.Push(new DirectoryInfo(_folder));
        while (_pending.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos())
                {
                    Visit(entry);
                }
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                _problems.Add(ContentReader.Unreadable(VaultPathOf(folder), exception));
            }
        }

        _notes.Sort((a, b) => string.CompareOrdinal(a.VaultPath, b.VaultPath));
        _attachments.Sort(StringComparer.Ordinal);
        (Notes, Attachments, Problems) = (
            _notes.DrainToImmutable(),
            _attachments.DrainToImmutable(),
            _problems.DrainToImmutable()
        );
    }

    private void Visit(FileSystemInfo entry)
    {
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        var isLink = entry.LinkTarget is not null;
        if (entry is DirectoryInfo folder)
        {
            if (!isLink)
            {
                _pending.Push(folder);
            }

            return;
        }

        var vaultPath = VaultPathOf(entry);
        var fullPath = isLink ? RealPath.Of(entry.FullName) : entry.FullName;
        if (fullPath is null || !RealPath.IsBelow(fullPath, _folder) || _isExcluded(vaultPath))
        {
            return;
        }

        if (entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            _notes.Add(new ContentFile(vaultPath, fullPath));
        }
        else
        {
            _attachments.Add(vaultPath);
        }
    }

    private string VaultPathOf(FileSystemInfo entry) =>
        Path.GetRelativePath(_folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
