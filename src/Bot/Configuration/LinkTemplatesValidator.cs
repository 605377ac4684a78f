using Bot.Interactions.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Holds the section <c>Links</c> to its form: an http or https address with the mark for the path behind its host.</summary>
internal sealed class LinkTemplatesValidator : IValidateOptions<LinkTemplates>
{
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
        if (!string.IsNullOrEmpty(template) && AddressTemplate.Parse(template) is null)
        {
            yield return $"{setting}: must be an http or https address without a user name and with "
                + $"{AddressTemplate.Mark} behind its host, such as https://notes.example.org/{AddressTemplate.Mark}.";
        }
    }
}
