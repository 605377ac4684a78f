using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>How much the bot takes from outside before it says no.</summary>
internal sealed partial class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>The largest body of an interaction, in bytes. Discord's own are a few kilobytes.</summary>
    [Between(16 * 1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How long a request may take, in seconds. Discord itself waits for three, within which an answer that takes longer is
    /// announced.
    /// </summary>
    [Between(3, 300)]
    public int RequestSeconds { get; init; } = 15;

    /// <summary>
    /// How many interactions are worked on at the same time over HTTP. Eight times as many wait, for a second at most; any
    /// more are refused with 503.
    /// </summary>
    [Between(1, 1000)]
    public int MaxAtOnce { get; init; } = 64;

    /// <summary>The largest note that is parsed, in bytes; a larger one is reported instead.</summary>
    [Between(1024, 64 * 1024 * 1024)]
    public int MaxNoteBytes { get; init; } = 4 * 1024 * 1024;

    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<LimitsOptions>;
}
