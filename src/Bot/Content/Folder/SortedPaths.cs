using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Bot.Content.Folder;

/// <summary>What holds for the paths of a vault.</summary>
internal static class SortedPaths
{
    /// <summary>Whether a path is another one or lies below it.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == '/');
}

/// <summary>A list that is kept in the order of paths while parts of it are replaced.</summary>
internal sealed class SortedPaths<T>(ImmutableArray<T> before, Func<T, string> pathOf)
{
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _added = new(StringComparer.Ordinal);

    public void Add(T item) => _added[pathOf(item)] = item;

    /// <summary>Takes out what stands at a path or below it.</summary>
    public List<T> RemoveBelow(string path)
    {
        List<T> removed = [.. At(path), .. RangeFrom(path + "/")];
        _removed.UnionWith(removed.Select(pathOf));
        foreach (var added in _added.Keys.Where(key => SortedPaths.IsAtOrBelow(key, path)).ToList())
        {
            removed.Add(_added[added]);
            _added.Remove(added);
        }

        return removed;
    }

    /// <summary>Whether something stands at a path.</summary>
    public bool Contains(string path) =>
        _added.ContainsKey(path) || (!_removed.Contains(path) && At(path).Length > 0);

    public ImmutableArray<T> ToImmutable()
    {
        // The same places with the same things in them: most edits change no path.
        if (_added.Count == _removed.Count && _removed.All(IsBack))
        {
            return before;
        }

        var items = before
            .Where(item => !_removed.Contains(pathOf(item)))
            .Concat(_added.Values)
            .ToArray();
        Array.Sort(items, (one, other) => string.CompareOrdinal(pathOf(one), pathOf(other)));
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private bool IsBack(string path) =>
        _added.TryGetValue(path, out var added) && added!.Equals(At(path)[0]);

    private ReadOnlySpan<T> At(string path) =>
        Bisect(path) is var at && at < before.Length && pathOf(before[at]) == path
            ? before.AsSpan()[at..(at + 1)]
            : [];

    private ReadOnlySpan<T> RangeFrom(string prefix)
    {
        var start = Bisect(prefix);
        var end = start;
        while (
            end < before.Length && pathOf(before[end]).StartsWith(prefix, StringComparison.Ordinal)
        )
        {
            end++;
        }

        return before.AsSpan()[start..end];
    }

    // The first place whose path is not before a path.
    private int Bisect(string path)
    {
        var (low, high) = (0, before.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(pathOf(before[middle]), path) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
