using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Bot.Configuration;
using Bot.Interactions.Commands;
using Bot.Interactions.Registration;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>
/// Puts the commands at Discord. Discord counts new commands and tells clients to load them again, so nothing is sent
/// when what is registered is what would be sent.
/// </summary>
internal sealed class CommandRegistrar(
    DiscordRest discord,
    CommandIds ids,
    IOptions<DiscordOptions> options
)
{
    private static readonly RefusalRemedies Remedies = new(
        "Invite it to the server with the scope applications.commands.",
        "Look at Discord:ApplicationId, and at the server in --guild or Discord:GuildId."
    );

    /// <summary>Registers commands, replacing whatever others there are in the same place.</summary>
    /// <param name="guildId">The one server to register them in; null for everywhere.</param>
    /// <returns>Whether anything had to be sent.</returns>
    /// <exception cref="StartException">Discord refused, or could not be reached.</exception>
    public async Task<bool> RegisterAsync(
        ImmutableArray<CommandDefinition> commands,
        string? guildId,
        CancellationToken cancellation
    )
    {
        try
        {
            return await PutAsync(commands, guildId, cancellation);
        }
        catch (InvalidOperationException exception)
        {
            // Half a surrogate pair in a text is no JSON to .NET, though it is read as such at first.
            throw new StartException(
                $"What {options.Value.ApiBaseUrl} says of the commands cannot be read. Look at Discord:ApiBaseUrl.",
                exception
            );
        }
    }

    private async Task<bool> PutAsync(
        ImmutableArray<CommandDefinition> commands,
        string? guildId,
        CancellationToken cancellation
    )
    {
        var application = options.Value.ApplicationId is { Length: > 0 } configured
            ? configured
            : await AskForApplicationAsync(cancellation);
        var (scope, path) = guildId is null
            ? (CommandScope.Global, $"applications/{application}/commands")
            : (CommandScope.Guild, $"applications/{application}/guilds/{guildId}/commands");
        var registered = await discord.SendAsync(
            HttpMethod.Get,
            path + "?with_localizations=true",
            null,
            Remedies,
            cancellation
        );
        if (CommandManifest.Matches(registered, commands, scope))
        {
            ids.Learn(registered);
            return false;
        }

        var payload = CommandManifest.Payload(commands, scope).ToJsonString();
        var put = await discord.SendAsync(
            HttpMethod.Put,
            path,
            Encoding.UTF8.GetBytes(payload),
            Remedies,
            cancellation
        );
        ids.Learn(put);
        return true;
    }

    private async Task<string> AskForApplicationAsync(CancellationToken cancellation)
    {
        var application = await discord.SendAsync(
            HttpMethod.Get,
            "applications/@me",
            null,
            Remedies,
            cancellation
        );
        return
            application.ValueKind == JsonValueKind.Object
            && application.TryGetProperty("id", out var id)
            && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : throw new StartException(
                "Discord did not say which application the token belongs to. Set Discord:ApplicationId."
            );
    }
}
