using Bot.Interactions.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Holds the section <c>Links</c> to its form: an http or https address with the mark for the path in it.</summary>
internal sealed class LinkTemplatesValidator : IValidateOptions<LinkTemplates>
{
    private const string Mark = "{path}";

    public ValidateOptionsResult Validate(string? name, LinkTemplates options)
    {
        string[] failures =
        [
            .. FailuresOf(nameof(LinkTemplates.NoteUrl), options.NoteUrl),
            .. FailuresOf(nameof(LinkTemplates.ImageUrl), options.ImageUrl),
        ];
        return failures is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FailuresOf(string setting, string? template)
    {
        if (string.IsNullOrEmpty(template))
        {
            yield break;
        }

        if (
            !template.Contains(Mark, StringComparison.Ordinal)
            || !new HttpAddressAttribute().IsValid(
                template.Replace(Mark, "a/b", StringComparison.Ordinal)
            )
        )
        {
            yield return $"{setting}: must be an http or https address with {Mark} in it, such as "
                + $"https://notes.example.org/{Mark}.";
        }
    }
}
