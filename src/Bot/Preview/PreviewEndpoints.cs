using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using Bot.Configuration;
using Bot.Http;
using Bot.Interactions;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Registration;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using NoteGraph.Vaults;

namespace Bot.Preview;

/// <summary>A page that looks and behaves like a channel in Discord, so that notes can be seen without it.</summary>
internal static class PreviewEndpoints
{
    public const string Root = "/preview";

    private const string HtmlType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
    private const string PageNamespace = "Bot.Preview.Page";

    public static IServiceCollection AddPreview(this IServiceCollection services) =>
        services.AddSingleton<PreviewChanges>().AddSingleton<PreviewPictures>();

    /// <summary>Serves the page at <c>/</c> where it is enabled.</summary>
    /// <returns>Whether it is served.</returns>
    public static bool MapPreview(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<PreviewOptions>>().Value;
        if (!options.IsServedIn(app.Environment))
        {
            return false;
        }

        NumberCommands(app.Services);
        var files = new EmbeddedFileProvider(typeof(PreviewEndpoints).Assembly, PageNamespace);
        app.UseWhen(
            context => context.Request.Path == "/" || context.Request.Path.StartsWithSegments(Root),
            preview =>
                preview
                    .Use(new PreviewGuard(options.AllowRemote).InvokeAsync)
                    .UseStaticFiles(
                        new StaticFileOptions { FileProvider = files, RequestPath = Root }
                    )
        );
        app.MapGet(
            "/",
            () => Results.Stream(files.GetFileInfo("index.html").CreateReadStream(), HtmlType)
        );
        app.MapGet(
            $"{Root}/commands",
            (CommandDispatcher commands) => Results.Json(CommandManifest.Payload(commands.Typed))
        );
        app.MapPost($"{Root}/interactions", AnswerAsync);
        app.MapGet(
                $"{Root}/changes",
                (PreviewChanges changes, CancellationToken cancellation) =>
                    TypedResults.ServerSentEvents(changes.RevisionsAsync(cancellation))
            )
            .DisableRequestTimeout();
        app.MapGet(
            $"{Root}/problems",
            (string name, VaultStore store) =>
                PreviewProblems.Of(store.Current, name) is { } problems
                    ? Results.Json(problems)
                    : Results.NoContent()
        );
        return true;
    }

    // Where Discord is not asked, nobody gives the commands their ids; with some, help reads as it does there.
    private static void NumberCommands(IServiceProvider services)
    {
        var discord = services.GetRequiredService<IOptions<DiscordOptions>>().Value;
        if (string.IsNullOrEmpty(discord.Token) && string.IsNullOrEmpty(discord.PublicKey))
        {
            var names = services
                .GetRequiredService<CommandDispatcher>()
                .Definitions.Select(command => command.Name);
            services
                .GetRequiredService<CommandIds>()
                .Learn(
                    names.Select(
                        (name, at) =>
                            KeyValuePair.Create(
                                name,
                                (at + 1).ToString(CultureInfo.InvariantCulture)
                            )
                    )
                );
        }
    }

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        InteractionHandler handler,
        PreviewPictures pictures,
        UnverifiedBodies bodies,
        IOptions<LimitsOptions> limits,
        CancellationToken cancellation
    )
    {
        using var body = await CappedBody.ReadAsync(
            request,
            ReadOnlyMemory<byte>.Empty,
            limits.Value.MaxBodyBytes,
            bodies,
            waits: false,
            cancellation
        );
        if (!body.IsWhole)
        {
            return Results.StatusCode(body.Status);
        }

        // The page has nobody who defers for it: a long reload ends in its answer all the same.
        request.HttpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        try
        {
            if (!InteractionJson.TryParse(body.Bytes.Span, out var interaction))
            {
                return Results.BadRequest();
            }

            body.Dispose();
            var asked = PreviewIdentity.Of(interaction, LocalRequests.IsLocal(request.HttpContext));
            var answer = await handler.HandleAsync(asked, cancellation);
            return Results.Bytes(
                ProtocolJson.Bytes(pictures.Inline(answer, asked)),
                MediaTypeNames.Application.Json
            );
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }
}
