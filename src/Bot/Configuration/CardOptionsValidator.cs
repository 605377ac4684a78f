using Bot.Interactions.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Holds the section <c>Cards</c> to its form.</summary>
internal sealed class CardOptionsValidator : IValidateOptions<CardOptions>
{
    public ValidateOptionsResult Validate(string? name, CardOptions options)
    {
        string[] failures = [.. FailuresOf(options)];
        return failures is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FailuresOf(CardOptions options)
    {
        if (options.StaleAfterDays < 0)
        {
            yield return $"{nameof(CardOptions.StaleAfterDays)}: must be 0 or more days; 0 calls no note stale.";
        }

        foreach (var (tag, color) in options.Colors)
        {
            if (!TagColors.TryParse(color, out _))
            {
                yield return $"{nameof(CardOptions.Colors)}:{tag}: must be a colour such as #5865F2, or nothing.";
            }
        }
    }
}
