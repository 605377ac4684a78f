using Bot.Interactions.Fairness;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Holds what one user and one server may ask to numbers that make sense.</summary>
internal sealed class UseLimitsValidator : IValidateOptions<UseLimits>
{
    private const int Most = 1_000_000;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, UseLimits options)
    {
        string[] failures =
        [
            .. Wrong(nameof(options.UserPerMinute), options.UserPerMinute, 0),
            .. Wrong(nameof(options.UserBurst), options.UserBurst, 1),
            .. Wrong(nameof(options.GuildPerMinute), options.GuildPerMinute, 0),
            .. Wrong(nameof(options.GuildBurst), options.GuildBurst, 1),
            .. Wrong(nameof(options.RowsPerMinute), options.RowsPerMinute, 0),
            .. Wrong(nameof(options.RowsBurst), options.RowsBurst, 1),
            .. Wrong(nameof(options.ReloadsPerMinute), options.ReloadsPerMinute, 0),
            .. Wrong(nameof(options.ReloadBurst), options.ReloadBurst, 1),
        ];
        return failures is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Wrong(string setting, int value, int least)
    {
        if (value < least || value > Most)
        {
            yield return $"{setting}: must be a number between {least} and {Most}"
                + (least == 0 ? ", with 0 for no limit." : ".");
        }
    }
}
