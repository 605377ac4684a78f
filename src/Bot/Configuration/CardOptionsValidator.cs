using Bot.Interactions.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Holds the section <c>Cards</c> to its form.</summary>
internal sealed class CardOptionsValidator : IValidateOptions<CardOptions>
{
    public ValidateOptionsResult Validate(string? name, CardOptions options)
    {
        List<string> failures =
        [
            .. options
                .Colors.Where(color => !TagColors.TryParse(color.Value, out _))
                .Select(color =>
                    $"{nameof(options.Colors)}:{color.Key}: must be a colour such as #3BA55D, or empty for none."
                ),
        ];
        if (options.StaleAfterDays < 0)
        {
            failures.Add(
                $"{nameof(options.StaleAfterDays)}: must be a number of days, or 0 for never."
            );
        }

        return failures is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures);
    }
}
