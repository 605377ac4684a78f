using System.Collections.Immutable;
using Bot.Configuration;
using NoteGraph.Notes;

namespace Bot.Content.Folder;

/// <summary>A file on the way to being a note.</summary>
/// <param name="VaultPath">The path in the vault, with <c>/</c> between folders.</param>
/// <param name="FullPath">Where its bytes are, links followed.</param>
/// <param name="IsLink">Whether it is a link, so that it changes when another file does.</param>
/// <param name="MayBeNoFile">Whether it may be a pipe or a device, which have no bytes until somebody writes them.</param>
internal sealed record ContentFile(string VaultPath, string FullPath, bool IsLink, bool MayBeNoFile)
{
    /// <summary>Whether the same file lies in the same place, whatever is in it at this moment.</summary>
    public bool Equals(ContentFile? other) =>
        other is not null
        && (VaultPath, FullPath, IsLink) == (other.VaultPath, other.FullPath, other.IsLink);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(VaultPath, FullPath, IsLink);
}

/// <summary>The files below a content folder, handed over while they are found.</summary>
internal sealed class ContentWalk
{
    /// <summary>What stands in a name for bytes that are not UTF-8.</summary>
    public const char NoText = '\uFFFD';

    // So few that all who read have something to do early, so many that handing them over costs next to nothing.
    private const int FilesAtOnce = 16;

    private readonly SortedPaths<ContentFile> _notes;
    private readonly SortedPaths<string> _attachments;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ContentFile> _found = [];
    private readonly List<string> _gone = [];
    private readonly List<VaultProblem> _problems = [];
    private readonly Stack<DirectoryInfo> _pending = new();
    private readonly string _given;
    private readonly string _folder;
    private readonly int _prefixLength;
    private readonly Predicate<string> _isExcluded;

    // Not the walk before itself, which would hold all those before it.
    private readonly ImmutableArray<ContentFile> _notesBefore;

    // Null when all has been found, since whoever takes files may hold the walk before.
    private Action<ContentFile[]>? _whenFound;

    private ContentWalk(
        string given,
        string folder,
        Predicate<string> isExcluded,
        ContentWalk? before,
        bool isWhole,
        Action<ContentFile[]> whenFound
    )
    {
        (_given, _folder, _isExcluded, _whenFound) = (given, folder, isExcluded, whenFound);
        _prefixLength = folder.Length + (Path.EndsInDirectorySeparator(folder) ? 0 : 1);
        _notesBefore = before?.Notes ?? [];
        _notes = new SortedPaths<ContentFile>(isWhole ? [] : before!.Notes, file => file.VaultPath);
        _attachments = new SortedPaths<string>(isWhole ? [] : before!.Attachments, path => path);
        if (!isWhole)
        {
            _problems.AddRange(before!.Problems);
        }
    }

    /// <summary>The Markdown files, ordered by path.</summary>
    public ImmutableArray<ContentFile> Notes { get; private set; }

    /// <summary>The vault-relative paths of all other files, ordered.</summary>
    public ImmutableArray<string> Attachments { get; private set; }

    /// <summary>Folders that could not be listed, and names that are no text.</summary>
    public ImmutableArray<VaultProblem> Problems { get; private set; }

    /// <summary>The paths of Markdown files that are there no more.</summary>
    public IReadOnlyCollection<string> Gone => _gone;

    /// <summary>Walks a folder. Linked folders are not entered, so a circle of links ends the walk nowhere.</summary>
    /// <param name="before">The last walk of it: of a part that cannot be listed this time, what was there then.</param>
    /// <param name="whenFound">Called on the way with some Markdown files after the other, each once.</param>
    /// <exception cref="StartException">The folder itself cannot be listed.</exception>
    public static ContentWalk Of(
        string folder,
        Predicate<string> isExcluded,
        ContentWalk? before,
        Action<ContentFile[]> whenFound
    )
    {
        var walk = new ContentWalk(
            folder,
            RealPath.Of(folder) ?? folder,
            isExcluded,
            before,
            isWhole: true,
            whenFound
        );
        walk._pending.Push(new DirectoryInfo(walk._folder));
        walk.Run();
        walk._whenFound = null;
        var gone = before?.Notes.Select(file => file.VaultPath).ToHashSet(StringComparer.Ordinal);
        gone?.ExceptWith(walk.Notes.Select(file => file.VaultPath));
        walk._gone.AddRange(gone ?? []);
        return walk;
    }

    /// <summary>Whether this was a walk of a folder, and the folder leads to the same place still.</summary>
    public bool IsOf(string folder) => _given == folder && RealPath.Of(folder) == _folder;

    /// <summary>The same files with some paths, of files or folders, looked at again.</summary>
    /// <param name="paths">The paths, vault-relative.</param>
    /// <param name="whenFound">Called with the Markdown files that are there; the others are known from this walk.</param>
    public ContentWalk Again(IEnumerable<string> paths, Action<ContentFile[]> whenFound)
    {
        var walk = new ContentWalk(_given, _folder, _isExcluded, this, isWhole: false, whenFound);
        // What a link leads to may be what has changed, and where it leads as well.
        var links = Notes.Where(file => file.IsLink).Select(file => file.VaultPath);
        foreach (var path in paths.Concat(links))
        {
            walk._gone.AddRange(walk._notes.RemoveBelow(path).Select(file => file.VaultPath));
            walk._attachments.RemoveBelow(path);
            walk._problems.RemoveAll(problem => SortedPaths.IsAtOrBelow(problem.Path, path));
            walk.VisitPath(path);
        }

        walk.Run();
        walk._gone.RemoveAll(walk._notes.Contains);
        walk._whenFound = null;
        return walk;
    }

    /// <summary>Whether the same files are there, and the same folders could not be listed.</summary>
    public bool HasSamePaths(ContentWalk other) =>
        (Notes == other.Notes || Notes.AsSpan().SequenceEqual(other.Notes.AsSpan()))
        && Attachments.AsSpan().SequenceEqual(other.Attachments.AsSpan())
        && Problems.AsSpan().SequenceEqual(other.Problems.AsSpan());

    private void Run()
    {
        while (_pending.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos())
                {
                    Visit(entry);
                }
            }
            catch (DirectoryNotFoundException) when (folder.FullName != _folder)
            {
                // It went while the walk was on its way.
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                KeepBelow(folder, exception);
            }
        }

        HandOver();
        (Notes, Attachments, Problems) = (
            _notes.ToImmutable(),
            _attachments.ToImmutable(),
            [.. _problems.Distinct()]
        );
    }

    private void Find(ContentFile file)
    {
        if (!_seen.Add(file.VaultPath))
        {
            return;
        }

        _found.Add(file);
        if (_found.Count == FilesAtOnce)
        {
            HandOver();
        }
    }

    private void HandOver()
    {
        if (_found.Count > 0)
        {
            _whenFound!([.. _found]);
            _found.Clear();
        }
    }

    private void KeepBelow(DirectoryInfo folder, Exception exception)
    {
        if (folder.FullName == _folder)
        {
            throw new StartException(
                $"The folder {_given} cannot be read: {exception.Message}",
                exception
            );
        }

        var path = VaultPathOf(folder);
        _problems.Add(FileProblems.Unreadable(path, exception));
        foreach (var file in _notesBefore)
        {
            if (SortedPaths.IsAtOrBelow(file.VaultPath, path))
            {
                _notes.Add(file);
            }
        }
    }

    private void VisitPath(string path)
    {
        var full = Path.Join(_folder, path);
        if (path.Split('/').Any(part => part.StartsWith('.')) || IsBelowLink(full))
        {
            return;
        }

        try
        {
            Visit(
                File.GetAttributes(full).HasFlag(FileAttributes.Directory)
                    ? new DirectoryInfo(full)
                    : new FileInfo(full)
            );
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // It is gone.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whether it is gone cannot be told from here.
            _pending.Push(new DirectoryInfo(Path.GetDirectoryName(full)!));
        }
    }

    // A folder on the way may have become a link since the path was noticed.
    private static bool IsBelowLink(string full)
    {
        var parent = Path.GetDirectoryName(full)!;
        return RealPath.Of(parent) is { } real && real != parent;
    }

    private void Visit(FileSystemInfo entry)
    {
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        var isNote = entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        if (entry.Name.Contains(NoText) && !Path.Exists(entry.FullName))
        {
            // What is there has another name than the one that can be written down here.
            if (entry is DirectoryInfo || isNote)
            {
                _problems.Add(FileProblems.Unnamable(VaultPathOf(entry)));
            }

            return;
        }

        // Asked in this order, since most entries are none, and not all that are lead elsewhere.
        var isLink =
            entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
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

        if (isNote)
        {
            // The size is known from looking for the link.
            var file = new ContentFile(
                vaultPath,
                fullPath,
                isLink,
                isLink || entry is not FileInfo { Exists: true, Length: > 0 }
            );
            _notes.Add(file);
            Find(file);
        }
        else
        {
            _attachments.Add(vaultPath);
        }
    }

    // Every entry is found below the folder, by its real path.
    private string VaultPathOf(FileSystemInfo entry) =>
        entry.FullName[_prefixLength..].Replace(Path.DirectorySeparatorChar, '/');
}
