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

    /// <summary>Puts the vault before this one back into service; a second time undoes the first.</summary>
    ReloadOutcome Rollback(string by);
}

/// <summary>Who wants a reload, and how.</summary>
/// <param name="By">Discord's id of the user, or a word for what asks by itself.</param>
/// <param name="IsDryRun">Whether to say only what would change.</param>
/// <param name="IsForced">Whether to go on although many notes would be lost.</param>
public sealed record ReloadRequest(string By, bool IsDryRun = false, bool IsForced = false);

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

    /// <summary>The old vault stays, since the content could not be read.</summary>
    Failed,

    /// <summary>The vault before is in service again.</summary>
    RolledBack,
}

/// <summary>How a reload ended, and what differs.</summary>
/// <param name="Reason">Why it did not go through, in one or two sentences; null when it did.</param>
/// <param name="Diff">What differs between the vault before and the one that was read; null when none could be read.</param>
/// <param name="Revision">The revision that is in service now.</param>
public sealed record ReloadOutcome(
    ReloadResult Result,
    string? Reason,
    VaultDiff? Diff,
    string Revision,
    TimeSpan Duration
);

/// <summary>A reload that has ended.</summary>
public sealed record ReloadRecord(
    DateTimeOffset At,
    string By,
    ReloadResult Result,
    string Revision,
    int Added,
    int Changed,
    int Removed,
    long Milliseconds
);

/// <summary>How the content stands.</summary>
/// <param name="Since">When the vault in service came into service.</param>
/// <param name="Watching">What is done about files that change by themselves, in a few words.</param>
/// <param name="Recent">The last reloads, the latest first.</param>
/// <param name="CanRollBack">Whether there is a vault to go back to.</param>
public sealed record ContentStatus(
    Vault Vault,
    DateTimeOffset Since,
    string Watching,
    ImmutableArray<ReloadRecord> Recent,
    bool CanRollBack
);
