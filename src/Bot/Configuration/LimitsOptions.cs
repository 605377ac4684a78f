using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>How much the bot takes from outside before it says no.</summary>
internal sealed partial class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>The largest body of an interaction, in bytes. Discord's own are a few kilobytes.</summary>
    [Range(
        16 * 1024,
        16 * 1024 * 1024,
        ErrorMessage = "Limits:MaxBodyBytes must be between 16384 and 16777216."
    )]
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How long a request may take, in seconds. Discord itself waits for three.</summary>
    [Range(1, 300, ErrorMessage = "Limits:RequestSeconds must be between 1 and 300.")]
    public int RequestSeconds { get; init; } = 15;

    /// <summary>The largest note that is parsed, in bytes; a larger one is reported instead.</summary>
    [Range(
        1024,
        64 * 1024 * 1024,
        ErrorMessage = "Limits:MaxNoteBytes must be between 1024 and 67108864."
    )]
    public int MaxNoteBytes { get; init; } = 4 * 1024 * 1024;

    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<LimitsOptions>;
}
