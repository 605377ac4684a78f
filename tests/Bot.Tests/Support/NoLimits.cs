using Bot.Interactions.Fairness;

namespace Bot.Tests.Support;

/// <summary>
/// The settings under which nobody is told to ask less. Tests and benchmarks ask faster than people do, often as one user;
/// those of the limits set their own.
/// </summary>
internal static class NoLimits
{
    /// <summary>Names and values.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } =
        new[]
        {
            nameof(UseLimits.UserPerMinute),
            nameof(UseLimits.GuildPerMinute),
            nameof(UseLimits.RowsPerMinute),
            nameof(UseLimits.ReloadsPerMinute),
        }.ToDictionary(limit => $"{UseLimits.Section}:{limit}", _ => (string?)"0");
}
