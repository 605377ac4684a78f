using NoteGraph.Notes;

namespace Bot.Content.Folder;

/// <summary>What is known of a Markdown file from the last time it was read.</summary>
/// <param name="Stamp">Its size and time then.</param>
/// <param name="Source">Its content; null when it could never be read.</param>
/// <param name="Problem">Why it could not be read the last time; null when it could.</param>
/// <param name="IsSettled">Whether a change since must show in its size or time.</param>
/// <param name="IsBusy">Whether it was being written all the time.</param>
internal sealed record KnownFile(
    FileStamp Stamp,
    NoteSource? Source,
    VaultProblem? Problem,
    bool IsSettled,
    bool IsBusy = false
)
{
    /// <summary>File systems tell times apart by two seconds (FAT) or less.</summary>
    private static readonly TimeSpan Granularity = TimeSpan.FromSeconds(2);

    /// <summary>What is known after reading a file at some time.</summary>
    public static KnownFile Read(
        FileStamp stamp,
        NoteSource? source,
        VaultProblem? problem,
        DateTimeOffset at
    ) => new(stamp, source, problem, at.UtcDateTime - stamp.Modified > Granularity);

    /// <summary>What is known after a file could not be read: its last good text, if there was one, goes on being the note.</summary>
    public static KnownFile Unread(KnownFile? before, VaultProblem problem, bool isBusy = false) =>
        new(
            default,
            before?.Source,
            before?.Source is null
                ? problem
                : problem with
                {
                    Message = problem.Message + " Its text from before stands.",
                },
            false,
            isBusy
        );
}
