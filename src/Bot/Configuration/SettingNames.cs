using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>
/// Makes the message on a wrong setting whole: the section before its name, so that it is named as it is set, and at the
/// end the value and where it comes from.
/// </summary>
internal sealed class SettingNames<TOptions>(
    string section,
    IValidateOptions<TOptions> validator,
    SettingCatalog settings,
    IConfiguration configuration
) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var result = validator.Validate(name, options);
        return result.Failed ? ValidateOptionsResult.Fail(result.Failures.Select(Whole)) : result;
    }

    private string Whole(string failure)
    {
        var end = failure.IndexOf(": ", StringComparison.Ordinal);
        if (end < 0)
        {
            return $"{section}:{failure}";
        }

        var key = KeyOf(ConfigurationPath.Combine(section, failure[..end]));
        return $"{key}{failure[end..]}{SettingValues.Told(configuration, settings.Find(key), key)}";
    }

    // The values of a list are counted anew when they are bound, whatever numbers they are set under.
    private string KeyOf(string name) =>
        settings.Find(name) is { Shape: SettingShape.List } list
        && int.TryParse(
            ConfigurationPath.GetSectionKey(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var place
        )
        && configuration.GetSection(list.Name).GetChildren().ElementAtOrDefault(place) is { } value
            ? value.Path
            : name;
}
