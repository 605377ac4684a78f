using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Puts the section before the name of a setting that is wrong, so that the message names it as it is set.</summary>
internal sealed class SettingNames<TOptions>(string section, IValidateOptions<TOptions> validator)
    : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var result = validator.Validate(name, options);
        return result.Failed
            ? ValidateOptionsResult.Fail(result.Failures.Select(failure => $"{section}:{failure}"))
            : result;
    }
}
