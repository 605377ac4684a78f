using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Bot.Content.Git;

/// <summary>Reads the content of files from a repository, by their ids.</summary>
internal static class GitObjects
{
    private const int LongestHeader = 200;

    /// <summary>Reads contents, in one run of git.</summary>
    /// <param name="maxBytes">Of a longer one only so much is kept.</param>
    /// <exception cref="GitException">One of them is missing or broken.</exception>
    public static async Task<Dictionary<string, ReadOnlyMemory<byte>>> ReadAsync(
        GitProgram git,
        string repository,
        IReadOnlyCollection<string> ids,
        int maxBytes,
        CancellationToken cancellation
    )
    {
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return contents;
        }

        await git.RunAsync(
            repository,
            ["cat-file", "--batch"],
            async (process, token) =>
            {
                var asking = AskAsync(process, ids, token);
                var reader = PipeReader.Create(process.StandardOutput.BaseStream);
                while (await HeaderAsync(reader, token) is { } header)
                {
                    if (header.Split(' ') is not [var id, "blob", var digits])
                    {
                        throw new GitException(
                            $"is broken where it is kept: what was to be a file is “{header}”."
                        );
                    }

                    var size = long.Parse(digits, CultureInfo.InvariantCulture);
                    contents[id] = await ContentAsync(reader, size, maxBytes, token);
                }

                await asking;
            },
            cancellation
        );
        return contents.Count == ids.Count
            ? contents
            : throw new GitException("is broken where it is kept: files are missing.");
    }

    private static async Task AskAsync(
        Process process,
        IEnumerable<string> ids,
        CancellationToken cancellation
    )
    {
        await using var input = process.StandardInput;
        foreach (var id in ids)
        {
            await input.WriteAsync($"{id}\n".AsMemory(), cancellation);
        }
    }

    /// <returns>The next line; null at the end.</returns>
    private static async Task<string?> HeaderAsync(
        PipeReader reader,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.ASCII.GetString(read.Buffer.Slice(0, end));
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.Buffer.Length > LongestHeader)
            {
                return null;
            }
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ContentAsync(
        PipeReader reader,
        long size,
        int maxBytes,
        CancellationToken cancellation
    )
    {
        var kept = new byte[Math.Min(size, maxBytes)];
        var at = 0;
        // A line end follows each content.
        for (var left = size + 1; left > 0; )
        {
            var read = await reader.ReadAsync(cancellation);
            var part = read.Buffer.Slice(0, Math.Min(left, read.Buffer.Length));
            if (part.IsEmpty && read.IsCompleted)
            {
                throw new GitException("is broken where it is kept: a file ends too early.");
            }

            var wanted = part.Slice(0, Math.Min(part.Length, kept.Length - at));
            wanted.CopyTo(kept.AsSpan(at));
            at += (int)wanted.Length;
            left -= part.Length;
            reader.AdvanceTo(part.End);
        }

        return kept;
    }
}
