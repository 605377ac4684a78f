using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>The part of Discord's REST interface that a bot which answers interactions uses.</summary>
internal sealed class StandInRest(DiscordStandIn discord)
{
    private const string Prefix = "/api/v10";

    public void Map(WebApplication app)
    {
        Map(app, "GET", "/gateway/bot", (_, _) => Json(GatewayBot()));
        Map(app, "GET", "/users/@me", (_, _) => Json(BotUser(discord.Options)));
        Map(app, "GET", "/applications/@me", (_, _) => Json(Application()));
        Map(app, "GET", "/oauth2/applications/@me", (_, _) => Json(Application()));
        foreach (var scope in (string[])["", "/guilds/{guild}"])
        {
            var path = "/applications/{application}" + scope + "/commands";
            Map(app, "GET", path, (context, _) => Json(CommandsAt(context)));
            Map(app, "PUT", path, Overwrite);
        }

        var interactions = new StandInInteractions(discord);
        const string original = "/webhooks/{application}/{token}/messages/@original";
        MapOpen(app, "POST", "/interactions/{id}/{token}/callback", interactions.Callback);
        MapOpen(app, "GET", original, interactions.GetOriginal);
        MapOpen(app, "PATCH", original, interactions.Follow);
        MapOpen(app, "DELETE", original, interactions.Follow);
        MapOpen(app, "POST", "/webhooks/{application}/{token}", interactions.Follow);
        app.MapFallback(
            Prefix + "/{**rest}",
            context => HandleAsync(context, (_, _) => Error(404, 0, "404: Not Found"))
        );
    }

    public static IResult Json(JsonNode body) =>
        Results.Content(body.ToJsonString(), "application/json");

    public static IResult Error(int status, int code, string message) =>
        Results.Content(
            new JsonObject { ["message"] = message, ["code"] = code }.ToJsonString(),
            "application/json",
            statusCode: status
        );

    public static JsonObject BotUser(StandInOptions options) =>
        new()
        {
            ["id"] = $"{options.ApplicationId}",
            ["username"] = "standin",
            ["discriminator"] = "0000",
            ["global_name"] = null,
            ["avatar"] = null,
            ["bot"] = true,
            ["verified"] = true,
            ["mfa_enabled"] = false,
            ["locale"] = "en-US",
            ["email"] = null,
            ["flags"] = 0,
            ["public_flags"] = 0,
            ["clan"] = null,
            ["primary_guild"] = null,
        };

    /// <summary>A route that wants the bot's token.</summary>
    private void Map(
        WebApplication app,
        string method,
        string path,
        Func<HttpContext, RecordedCall, IResult> answer
    ) =>
        MapOpen(
            app,
            method,
            path,
            (context, call) =>
                call.Authorization == $"Bot {discord.Options.Token}"
                    ? answer(context, call)
                    : Error(401, 0, "401: Unauthorized")
        );

    /// <summary>A route whose address holds its credential.</summary>
    private void MapOpen(
        WebApplication app,
        string method,
        string path,
        Func<HttpContext, RecordedCall, IResult> answer
    ) => app.MapMethods(Prefix + path, [method], context => HandleAsync(context, answer));

    private async Task HandleAsync(
        HttpContext context,
        Func<HttpContext, RecordedCall, IResult> answer
    )
    {
        var path = context.Request.Path.Value![Prefix.Length..];
        var call = await RequestReader.ReadAsync(context, path);
        discord.Calls.Enqueue(call);
        var fault = discord.Faults.Next(path);
        call.Status = fault?.Status ?? StatusCodes.Status200OK;
        if (fault is { Status: 0 })
        {
            context.Abort();
            return;
        }

        var result = fault is null ? answer(context, call) : Failure(context, fault);
        call.Status = (result as IStatusCodeHttpResult)?.StatusCode ?? call.Status;
        await result.ExecuteAsync(context);
    }

    private static IResult Failure(HttpContext context, RestFaults.Fault fault)
    {
        if (fault.RetryAfter is not { } seconds)
        {
            return Results.Text("upstream connect error", statusCode: fault.Status);
        }

        context.Response.Headers.RetryAfter = Math.Ceiling(seconds)
            .ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Scope"] = "user";
        var body = new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = seconds,
            ["global"] = false,
        };
        return Results.Content(body.ToJsonString(), "application/json", statusCode: fault.Status);
    }

    private JsonObject GatewayBot() =>
        new()
        {
            ["url"] = discord.GatewayUrl,
            ["shards"] = discord.Options.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000,
                ["remaining"] = 1000 - discord.Gateway.Identifies.Count,
                ["reset_after"] = 86_400_000,
                ["max_concurrency"] = 1,
            },
        };

    private JsonObject Application() =>
        new()
        {
            ["id"] = $"{discord.Options.ApplicationId}",
            ["name"] = "standin",
            ["icon"] = null,
            ["description"] = "",
            ["summary"] = "",
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = new string('0', 64),
            ["flags"] = 0,
            ["hook"] = true,
            ["bot"] = BotUser(discord.Options),
        };

    private JsonNode CommandsAt(HttpContext context) =>
        discord.Commands.GetOrAdd(Scope(context), _ => []).DeepClone();

    private IResult Overwrite(HttpContext context, RecordedCall call)
    {
        if (call.Body is not JsonArray commands)
        {
            return Error(400, 50035, "Invalid Form Body");
        }

        JsonArray stored = [.. commands.Select(command => Stored(command!.AsObject(), context))];
        discord.Commands[Scope(context)] = stored;
        return Json(stored.DeepClone());
    }

    private JsonObject Stored(JsonObject sent, HttpContext context)
    {
        var command = sent.DeepClone().AsObject();
        command["id"] = discord.NewId();
        command["application_id"] = $"{discord.Options.ApplicationId}";
        command["version"] = discord.NewId();
        command["type"] ??= 1;
        command["default_member_permissions"] ??= null;
        command["nsfw"] ??= false;
        if (Scope(context) is { Length: > 0 } guild)
        {
            command["guild_id"] = guild;
        }

        return command;
    }

    private static string Scope(HttpContext context) =>
        context.GetRouteValue("guild")?.ToString() ?? "";
}
