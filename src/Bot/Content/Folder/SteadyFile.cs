using Microsoft.Win32.SafeHandles;

namespace Bot.Content.Folder;

/// <summary>What tells one state of a file from another without reading it.</summary>
internal readonly record struct FileStamp(long Size, DateTime Modified)
{
    public static FileStamp Of(string path) =>
        new FileInfo(path) is { Exists: true } file
            ? new FileStamp(file.Length, file.LastWriteTimeUtc)
            : default;

    public static FileStamp Of(SafeFileHandle file) =>
        new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
}

/// <summary>The bytes of a file in one state.</summary>
internal sealed record FileState(ReadOnlyMemory<byte> Bytes, FileStamp Stamp);

/// <summary>Reads files that somebody may be writing at this moment.</summary>
internal static class SteadyFile
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Reads a file when nobody writes to it: it is read again while it differs before and after, and when it was written
    /// just now, until two looks find the same.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="mayBeNoFile">Whether it may be a pipe or a device. After the first time it is looked into in any case.</param>
    /// <param name="maxBytes">So many bytes are read at most.</param>
    /// <param name="isFirst">Whether all files are read for the first time, so that one look will do even when it was written just now.</param>
    /// <returns>Null when it kept changing for two seconds.</returns>
    /// <exception cref="IOException">It cannot be read, is not there, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The bot may not read it.</exception>
    public static async ValueTask<FileState?> ReadAsync(
        string path,
        bool mayBeNoFile,
        int maxBytes,
        bool isFirst,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        FileStamp? last = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Whoever opens a pipe waits until somebody writes into it, maybe for ever. Its size is none.
            if (
                (mayBeNoFile || !isFirst || attempt > 0)
                && FileStamp.Of(path) is { Size: 0 } empty
                && empty != default
                && !RegularFile.IsAt(path)
            )
            {
                throw new IOException("This is no file but a pipe or a device.");
            }

            // Whoever writes is not held up: nothing is locked.
            using (var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete))
            {
                var stamp = FileStamp.Of(file);
                var bytes = Read(file, Math.Min(stamp.Size, maxBytes));
                var isOne =
                    FileStamp.Of(file) == stamp && bytes.Length == Math.Min(stamp.Size, maxBytes);
                if (isOne && (isFirst || stamp == last || IsOld(stamp, time)))
                {
                    return new FileState(bytes, stamp);
                }

                last = stamp;
            }

            await Task.Delay(Pause, time, cancellation);
        }

        return null;
    }

    private static bool IsOld(FileStamp stamp, TimeProvider time) =>
        time.GetUtcNow().UtcDateTime - stamp.Modified > Pause;

    // Not asynchronously, since the runtime would only hand each read to another thread that waits for it.
    private static ReadOnlyMemory<byte> Read(SafeFileHandle file, long length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var read = 0;
        while (
            read < bytes.Length
            && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var more
        )
        {
            read += more;
        }

        return bytes.AsMemory(0, read);
    }
}
