using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>The routes by which interactions are answered; their address is their credential.</summary>
internal sealed class StandInInteractions(DiscordStandIn discord)
{
    public IResult Callback(HttpContext context, RecordedCall call)
    {
        var id = context.GetRouteValue("id")!.ToString()!;
        if (
            !discord.Interactions.TryGetValue(id, out var interaction)
            || interaction.Token != context.GetRouteValue("token")!.ToString()
        )
        {
            return StandInRest.Error(404, 10062, "Unknown interaction");
        }

        if (call.Body?["type"] is null)
        {
            return StandInRest.Error(400, 50035, "Invalid Form Body");
        }

        return interaction.Acknowledge(call, discord.Options.AnswerTime) switch
        {
            0 when context.Request.Query["with_response"] == "true" => StandInRest.Json(
                WithResponse(interaction)
            ),
            0 => Results.StatusCode(StatusCodes.Status204NoContent),
            40060 => StandInRest.Error(400, 40060, "Interaction has already been acknowledged."),
            _ => StandInRest.Error(404, 10062, "Unknown interaction"),
        };
    }

    public IResult GetOriginal(HttpContext context, RecordedCall call) =>
        Find(context) is { IsAcknowledged: true }
            ? StandInRest.Json(Message(null))
            : StandInRest.Error(404, 10008, "Unknown Message");

    /// <summary>An edit or deletion of the first answer, or a further message.</summary>
    public IResult Follow(HttpContext context, RecordedCall call)
    {
        if (Find(context) is not { } interaction)
        {
            return StandInRest.Error(404, 10015, "Unknown Webhook");
        }

        if (!interaction.IsAcknowledged)
        {
            return StandInRest.Error(404, 10008, "Unknown Message");
        }

        interaction.Follow(call);
        return call.Method == "DELETE"
            ? Results.StatusCode(StatusCodes.Status204NoContent)
            : StandInRest.Json(Message(call.Body));
    }

    private SentInteraction? Find(HttpContext context) =>
        context.GetRouteValue("application")?.ToString() == $"{discord.Options.ApplicationId}"
            ? discord.Interactions.Values.FirstOrDefault(interaction =>
                interaction.Token == context.GetRouteValue("token")!.ToString()
            )
            : null;

    private JsonObject WithResponse(SentInteraction interaction) =>
        new()
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = interaction.Payload["type"]!.DeepClone(),
            },
            ["resource"] = new JsonObject
            {
                ["type"] = interaction.First!.Body!["type"]!.DeepClone(),
                ["message"] = Message(interaction.First!.Body["data"]),
            },
        };

    private JsonObject Message(JsonNode? sent) =>
        new()
        {
            ["id"] = discord.NewId(),
            ["type"] = 20,
            ["channel_id"] = "1100000000000000002",
            ["author"] = StandInRest.BotUser(discord.Options),
            ["content"] = (string?)sent?["content"] ?? "",
            ["timestamp"] = "2026-01-01T00:00:00.000000+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = sent?["embeds"]?.DeepClone() ?? new JsonArray(),
            ["components"] = sent?["components"]?.DeepClone() ?? new JsonArray(),
            ["pinned"] = false,
            ["flags"] = sent?["flags"]?.DeepClone() ?? 0,
            ["webhook_id"] = $"{discord.Options.ApplicationId}",
        };
}
