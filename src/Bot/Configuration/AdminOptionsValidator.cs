using Bot.Interactions.Content;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Ids of servers, users and channels are numbers as Discord writes them.</summary>
internal sealed class AdminOptionsValidator : IValidateOptions<AdminOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, AdminOptions options)
    {
        var wrong = Wrong(nameof(AdminOptions.GuildIds), options.GuildIds)
            .Concat(Wrong(nameof(AdminOptions.UserIds), options.UserIds))
            .Concat(
                Wrong(
                    nameof(AdminOptions.AuditChannelId),
                    options.AuditChannelId is { Length: > 0 } channel ? [channel] : []
                )
            )
            .ToList();
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Wrong(string setting, IEnumerable<string> ids) =>
        ids.Where(id => !DiscordId.Is(id))
            .Select(id =>
                $"{setting}: “{id}” {DiscordId.Form} In Discord, right-click the server, user or channel and choose Copy ID."
            );
}
