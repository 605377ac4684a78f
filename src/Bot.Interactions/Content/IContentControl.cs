using System.Collections.Immutable;
using NoteGraph.Vaults;

namespace Bot.Interactions.Content;

/// <summary>What those who look after the content can do with it.</summary>
public interface IContentControl
{
    /// <summary>How the content stands.</summary>
    ContentStatus Status { get; }

    /// <summary>
    /// Reads the content again and puts it into service, unless too much would be lost. Until then, and when it fails, the
    /// old vault serves. Whoever asks while a reload is at work gets the outcome of that one.
    /// </summary>
    Task<ReloadOutcome> ReloadAsync(ReloadRequest request, CancellationToken cancellation);

    /// <summary>
    /// Puts the vault before this one back into service, at once; a second time undoes the first. A reload that is at work
    /// then changes nothing, and what changes by itself waits until somebody asks for a reload.
    /// </summary>
    ReloadOutcome Rollback(ReloadOrigin by);
}

/// <summary>Who wants a reload, and from where.</summary>
/// <param name="By">Discord's id of the user, or one of the words below for what asks by itself. Never a name.</param>
/// <param name="GuildId">The server; null outside one.</param>
/// <param name="ChannelId">The channel; null where there is none.</param>
public sealed record ReloadOrigin(string By, string? GuildId = null, string? ChannelId = null)
{
    /// <summary>The program has just been started.</summary>
    public static ReloadOrigin Start { get; } = new("start");

    /// <summary>Files have changed.</summary>
    public static ReloadOrigin Watch { get; } = new("watch");

    /// <summary>The repository's host has said that something was pushed.</summary>
    public static ReloadOrigin Webhook { get; } = new("webhook");

    /// <summary>Whoever sits at the machine.</summary>
    public static ReloadOrigin Terminal { get; } = new("terminal");
}

/// <summary>A wish for a reload.</summary>
/// <param name="IsDryRun">Whether to say only what would change.</param>
/// <param name="IsForced">Whether to go on although many notes would be lost.</param>
/// <param name="ForcedRevision">The only content to force, by its fingerprint; null to force whatever is there.</param>
/// <param name="IsNews">Whether something has changed just now, so that a reload that is reading already may miss it.</param>
public sealed record ReloadRequest(
    ReloadOrigin By,
    bool IsDryRun = false,
    bool IsForced = false,
    string? ForcedRevision = null,
    bool IsNews = false
)
{
    /// <summary>Whether nobody asked for it, but something that changed.</summary>
    public bool IsByItself => By == ReloadOrigin.Watch || By == ReloadOrigin.Webhook;

    /// <summary>Whether content goes into service although many notes would be lost.</summary>
    public bool Forces(string revision) => IsForced && (ForcedRevision ?? revision) == revision;
}

/// <summary>How a reload ended.</summary>
public enum ReloadResult
{
    /// <summary>The new vault is in service.</summary>
    Swapped,

    /// <summary>Nothing differs; the old vault stays.</summary>
    Unchanged,

    /// <summary>It was only asked what would change.</summary>
    DryRun,

    /// <summary>The old vault stays, since too much would be lost; it can be forced.</summary>
    Refused,

    /// <summary>The old vault stays, since the content could not be read or is not what was asked for.</summary>
    Failed,

    /// <summary>The vault before is in service again.</summary>
    RolledBack,
}

/// <summary>How a reload ended, and what differs.</summary>
/// <param name="Reason">Why it did not go through, in one or two sentences; null when it did.</param>
/// <param name="Diff">What differs between the vault before and the one that was read; null when none could be read.</param>
/// <param name="Before">The revision that was in service before; blank when there was none.</param>
/// <param name="Revision">The revision that is in service now.</param>
public sealed record ReloadOutcome(
    ReloadResult Result,
    string? Reason,
    VaultDiff? Diff,
    string Before,
    string Revision,
    TimeSpan Duration
)
{
    /// <summary>The fingerprint of content that was refused and can be forced; null when there is none.</summary>
    public string? Refused { get; init; }

    /// <summary>
    /// Whether what is there is to be read again: it could not be read, or a rollback came before it was in service.
    /// </summary>
    public bool IsUnsettled { get; init; }
}

/// <summary>A reload that has ended, for those who ask later.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Before">The revision that was in service before; blank when there was none.</param>
/// <param name="Revision">The revision in service afterwards.</param>
/// <param name="Changed">How many notes have another text than before.</param>
/// <param name="Reason">Why it did not go through; null when it did.</param>
public sealed record ReloadRecord(
    DateTimeOffset At,
    ReloadOrigin By,
    ReloadResult Result,
    string Before,
    string Revision,
    int Added,
    int Changed,
    int Renamed,
    int Removed,
    long Milliseconds,
    string? Reason = null
)
{
    /// <summary>What is kept of an outcome.</summary>
    public static ReloadRecord Of(ReloadOutcome outcome, ReloadOrigin by, DateTimeOffset at) =>
        new(
            at,
            by,
            outcome.Result,
            outcome.Before,
            outcome.Revision,
            outcome.Diff?.Added.Length ?? 0,
            outcome.Diff?.Changed.Length ?? 0,
            outcome.Diff?.Renamed.Length ?? 0,
            outcome.Diff?.Removed.Length ?? 0,
            (long)outcome.Duration.TotalMilliseconds,
            outcome.Reason
        );
}

/// <summary>How the content stands.</summary>
/// <param name="Since">When the vault in service came into service.</param>
/// <param name="Place">Where the notes come from.</param>
/// <param name="Concern">What is wrong with that place, in a sentence; null while all is well.</param>
/// <param name="Watching">What is done about files that change by themselves, in a few words.</param>
/// <param name="Recent">The last reloads, the latest first, also those before the last start.</param>
/// <param name="CanRollBack">Whether there is a vault to go back to.</param>
public sealed record ContentStatus(
    Vault Vault,
    DateTimeOffset Since,
    string Place,
    string? Concern,
    string Watching,
    ImmutableArray<ReloadRecord> Recent,
    bool CanRollBack
);
