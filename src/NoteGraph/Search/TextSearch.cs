using NoteGraph.Vaults;

namespace NoteGraph.Search;

/// <summary>
/// Full-text search over the vault in service. Its index is made in the background, at the first search or ahead of it;
/// while that lasts there is no answer, since one from an older vault could show what has been withheld since. A vault of
/// which most notes were in the one before takes over its index.
/// </summary>
public sealed class TextSearch(VaultStore store) : IDisposable
{
    private readonly Lock _gate = new();
    private Indexing? _current;
    private bool _isDisposed;

    /// <summary>How much of the vault in service is indexed, in percent.</summary>
    public int Percent =>
        Volatile.Read(ref _current) is { } current && ReferenceEquals(current.Vault, store.Current)
            ? current.Percent
            : 0;

    /// <summary>Indexes the vault in service, and from now on each that follows it as soon as it is published.</summary>
    public void KeepReady()
    {
        store.Published += Prepare;
        Prepare();
    }

    /// <summary>What a query finds; null while the index is still being made.</summary>
    public SearchResults? TrySearch(SearchQuery query) =>
        Prepare().Index is { IsCompleted: true, IsCanceled: false } index
            ? index.GetAwaiter().GetResult().Search(query)
            : null;

    /// <summary>The same, but waits for the index; null when it is not made within that time.</summary>
    public async ValueTask<SearchResults?> SearchAsync(
        SearchQuery query,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        try
        {
            var index = await Prepare().Index.WaitAsync(patience, time, cancellation);
            return index.Search(query);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Another vault came into service meanwhile.
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        store.Published -= Prepare;
        lock (_gate)
        {
            _isDisposed = true;
            _current?.Dispose();
        }
    }

    // On the thread of whoever publishes, which an end of the search does not concern.
    private void Prepare(object? sender, EventArgs published)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                Prepare();
            }
        }
    }

    private Indexing Prepare()
    {
        var vault = store.Current;
        if (Volatile.Read(ref _current) is { } current && ReferenceEquals(current.Vault, vault))
        {
            return current;
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_current is null || !ReferenceEquals(_current.Vault, store.Current))
            {
                Volatile.Write(ref _current, Next(_current, store.Current));
            }

            return _current!;
        }
    }

    private static Indexing Next(Indexing? before, Vault vault)
    {
        // What is still being made for other notes is not waited for.
        if (
            before is { Index.IsFaulted: false }
            && (before.Making.IsMade || vault.ReadsLike(before.Vault))
        )
        {
            return before.FollowedBy(vault);
        }

        before?.Dispose();
        return Indexing.Of(vault);
    }

    /// <summary>The index of a vault, made or being made.</summary>
    /// <param name="Vault">The vault.</param>
    /// <param name="Index">Its index.</param>
    /// <param name="Making">How far it is; shared with the vaults before whose index this one takes over.</param>
    private sealed record Indexing(Vault Vault, Task<TextIndex> Index, Making Making) : IDisposable
    {
        public int Percent =>
            Vault.Notes.IsEmpty ? 100 : (int)Math.Min(100, Making.Done * 100L / Vault.Notes.Length);

        public static Indexing Of(Vault vault)
        {
            var making = new Making();
            return new Indexing(vault, Task.Run(() => making.Run(vault), making.Ended), making);
        }

        public Indexing FollowedBy(Vault vault) =>
            new(vault, Task.Run(() => FollowAsync(vault), Making.Ended), Making);

        // What is still being made ends when it notices.
        public void Dispose()
        {
            Making.Dispose();
            _ = Index.ContinueWith(
                made => made.Result.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default
            );
        }

        private async Task<TextIndex> FollowAsync(Vault vault)
        {
            var index = await Index;
            var hasFollowed = false;
            try
            {
                hasFollowed = index.TryFollow(vault);
                return hasFollowed ? index : Making.Run(vault);
            }
            finally
            {
                if (!hasFollowed)
                {
                    index.Dispose();
                }
            }
        }
    }

    private sealed class Making : IDisposable
    {
        private readonly CancellationTokenSource _ended = new();
        private volatile bool _isMade;
        private volatile int _done;

        public Making() => Ended = _ended.Token;

        public CancellationToken Ended { get; }

        /// <summary>How many notes are done.</summary>
        public int Done => _done;

        /// <summary>Whether an index of all notes of a vault was made, and is not just being made anew.</summary>
        public bool IsMade => _isMade;

        public TextIndex Run(Vault vault)
        {
            _isMade = false;
            _done = 0;
            var index = TextIndex.Build(vault, done => _done = done, Ended);
            _isMade = true;
            return index;
        }

        public void Dispose()
        {
            _ended.Cancel();
            _ended.Dispose();
        }
    }
}
