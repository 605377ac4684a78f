using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bot.Gateway.Transport;

/// <summary>
/// The interactions that are on their way through Discord.Net, as Discord wrote them. Discord.Net keeps no member of a
/// server that it has not cached, and with the member goes what he or she may do there; so what a command sees is read
/// from the same JSON, and by the same code, as on the interactions endpoint.
/// </summary>
internal sealed partial class RawInteractions(ILogger<RawInteractions> logger)
{
    private readonly ConcurrentDictionary<ulong, Interaction> _pending = new();

    /// <summary>Keeps the interaction in a gateway message.</summary>
    /// <returns>Its id, with which it is to be dropped afterwards; null when the message holds none.</returns>
    public ulong? Keep(string message)
    {
        // Nearly all other messages are heartbeats and a few bytes long.
        if (!message.Contains("\"INTERACTION_CREATE\"", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var frame = JsonDocument.Parse(message);
            if (
                frame.RootElement.TryGetProperty("t", out var name)
                && name.ValueEquals("INTERACTION_CREATE")
                && frame.RootElement.TryGetProperty("d", out var data)
            )
            {
                return Keep(data.Deserialize<Interaction>(ProtocolJson.Options));
            }
        }
        catch (JsonException exception)
        {
            // The message would quote the interaction's token.
            LogMalformed(exception.Path);
        }

        return null;
    }

    public void Drop(ulong id) => _pending.TryRemove(id, out _);

    public bool TryTake(ulong id, [NotNullWhen(true)] out Interaction? interaction) =>
        _pending.TryRemove(id, out interaction);

    private ulong? Keep(Interaction? interaction)
    {
        if (
            interaction is not null
            && Enum.IsDefined(interaction.Type)
            && ulong.TryParse(
                interaction.Id,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
        )
        {
            _pending[id] = interaction with
            {
                Origin = new InteractionOrigin(Interactions.Telemetry.Transport.Gateway),
            };
            return id;
        }

        LogUnknown();
        return null;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The gateway sent an interaction of no type that the bot knows."
    )]
    private partial void LogUnknown();

    [LoggerMessage(LogLevel.Warning, "The gateway sent a malformed interaction: at {Path}.")]
    private partial void LogMalformed(string? path);
}
