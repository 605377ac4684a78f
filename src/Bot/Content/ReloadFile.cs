using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Interactions.Content;

namespace Bot.Content;

/// <summary>
/// The file that keeps the last reloads: one line of JSON each. A line that was cut off, by a full disk or a killed process, is
/// passed over. Whatever goes wrong with the file is a warning, and no reload fails of it.
/// </summary>
internal sealed partial class ReloadFile(StateFolder state, ILogger<ReloadFile> logger)
{
    private const string Name = "reloads.jsonl";
    private const int LongestFile = 256 * 1024;
    private const int LongestReason = 1000;
    private const int LinesKept = 200;

    private readonly Lock _lock = new();

    private string Path => state.PathOf(Name);

    /// <summary>The last records, the latest first; none when there is no file that can be read.</summary>
    public IReadOnlyList<ReloadRecord> ReadLast(int count)
    {
        try
        {
            return [.. Lines().Reverse().Select(Parse).OfType<ReloadRecord>().Take(count)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (exception is not (FileNotFoundException or DirectoryNotFoundException))
            {
                LogUnreadable(Path, exception.Message);
            }

            return [];
        }
    }

    /// <summary>Adds a record.</summary>
    public void Append(ReloadRecord record)
    {
        lock (_lock)
        {
            try
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
                Write(LineOf(record));
                if (new FileInfo(Path).Length > LongestFile)
                {
                    Shorten();
                }
            }
            catch (Exception exception) when (FileFailure.Is(exception))
            {
                LogUnwritten(Path, exception.Message);
            }
        }
    }

    // A line begins on a line of its own, also where the one before was cut off.
    private void Write(string line)
    {
        using var file = new FileStream(
            Path,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.ReadWrite,
            bufferSize: 0
        );
        var isCut =
            file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes((isCut ? "\n" : "") + line + "\n"));
        file.Flush(flushToDisk: true);
    }

    // Written beside it first, so that a process that is killed leaves the old file or the new one.
    private void Shorten()
    {
        var shorter = Path + ".new";
        File.WriteAllLines(shorter, Lines().TakeLast(LinesKept));
        File.Move(shorter, Path, overwrite: true);
    }

    // A file that something else has made larger is read from near its end.
    private string[] Lines()
    {
        using var file = new FileStream(
            Path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        file.Seek(-Math.Min(file.Length, 2 * LongestFile), SeekOrigin.End);
        var bytes = new byte[2 * LongestFile];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding
            .UTF8.GetString(bytes, 0, read)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string LineOf(ReloadRecord record) =>
        JsonSerializer.Serialize(
            record with
            {
                Reason = record.Reason is { Length: > LongestReason } reason
                    ? reason[..LongestReason]
                    : record.Reason,
            },
            ReloadJson.Default.ReloadRecord
        );

    private static ReloadRecord? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ReloadJson.Default.ReloadRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The reload is not kept in {Path}: {Reason} Look at the disk and at Content:StateFolder."
    )]
    private partial void LogUnwritten(string path, string reason);

    [LoggerMessage(LogLevel.Warning, "Earlier reloads cannot be read from {Path}: {Reason}")]
    private partial void LogUnreadable(string path, string reason);
}

/// <summary>How a reload is written into the file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(ReloadRecord))]
internal sealed partial class ReloadJson : JsonSerializerContext;
