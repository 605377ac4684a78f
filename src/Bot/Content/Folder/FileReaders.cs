using System.Collections.Concurrent;

namespace Bot.Content.Folder;

/// <summary>A file that has been looked at.</summary>
/// <param name="File">The file.</param>
/// <param name="State">What is known of it now; null when it has gone.</param>
internal sealed record ReadFile(ContentFile File, KnownFile? State);

/// <summary>
/// Reads files on threads of its own while others are still being found: eight at least on however few processors, since each
/// waits for the disk most of the time where the system has not read the files before. A pool has no more threads than
/// processors at first. A file that has to be waited for is looked at again in the pool.
/// </summary>
/// <param name="read">Reads one file.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class FileReaders(
    Func<ContentFile, ValueTask<KnownFile?>> read,
    CancellationToken cancellation
) : IDisposable
{
    // Twice and four times as many read a vault from a disk no faster.
    private static readonly int Most = Math.Max(8, Environment.ProcessorCount);

    // What is waited for comes back to the pool at once, where others have work as well.
    private const int MostWaiting = 16;

    private readonly BlockingCollection<ContentFile[]> _found = [];
    private readonly ConcurrentQueue<ReadFile> _read = new();
    private readonly List<Task> _readers = [];

    /// <summary>Has files read. For one caller at a time.</summary>
    public void Add(ContentFile[] files)
    {
        _found.Add(files, cancellation);
        if (_readers.Count < Most)
        {
            _readers.Add(
                Task.Factory.StartNew(
                        Run,
                        cancellation,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                    .Unwrap()
            );
        }
    }

    /// <summary>All files with what is known of them now, as soon as the last of them is read.</summary>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public async Task<IReadOnlyCollection<ReadFile>> EndAsync()
    {
        _found.CompleteAdding();
        await Task.WhenAll(_readers);
        return _read;
    }

    /// <inheritdoc />
    public void Dispose() => _found.Dispose();

    private Task Run()
    {
        List<Task> waiting = [];
        foreach (var file in _found.GetConsumingEnumerable(cancellation).SelectMany(files => files))
        {
            var state = read(file);
            if (state.IsCompletedSuccessfully)
            {
                _read.Enqueue(new ReadFile(file, state.Result));
            }
            else
            {
                // Those that were written just now wait together.
                waiting.Add(TakeAsync(file, state));
            }

            if (waiting.Count == MostWaiting)
            {
                Task.WhenAll(waiting).GetAwaiter().GetResult();
                waiting.Clear();
            }
        }

        return Task.WhenAll(waiting);
    }

    private async Task TakeAsync(ContentFile file, ValueTask<KnownFile?> state) =>
        _read.Enqueue(new ReadFile(file, await state));
}
