using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Bot.Configuration;
using Bot.Content;
using Bot.Http;
using Bot.Http.Hook;
using Bot.Transports;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using NoteGraph.Search;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary><c>Bot serve</c>: the endpoint, the preview page and the gateway, whatever is configured.</summary>
internal static class ServeVerb
{
    /// <summary>What throws where the settings below <c>Kestrel</c> are wrong.</summary>
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel.Core";

    private static readonly TimeSpan PatienceForNotes = TimeSpan.FromSeconds(1);

    public static Option<string?> Urls { get; } =
        new("--urls")
        {
            Description =
                $"Where to listen; {HttpPipeline.DefaultAddress} when nothing else is set.",
            HelpName = "URL",
        };

    public static Command Create()
    {
        var verb = new Command(
            "serve",
            "Serve whatever is configured. The verb when none is given."
        )
        {
            Urls,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    public static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = CommonOptions.SettingsOf(arguments);
        if (arguments.GetValue(Urls) is { } urls)
        {
            settings["urls"] = urls;
        }

        await using var app = BotApplication.Build(settings);
        RefuseTokenWithoutGateway(app.Services);
        var served = app.MapBot();
        await StartAsync(app, cancellation);
        app.Services.GetRequiredService<TextSearch>().KeepReady();
        await AnnounceAsync(app, served, cancellation);
        return await RunToEndAsync(app, cancellation) is { } reason
            ? throw new StartException(reason)
            : ExitCodes.Good;
    }

    /// <summary>Waits until the bot is to end, and ends it.</summary>
    /// <returns>Why it ended of its own accord, in a sentence; null when it was told to.</returns>
    internal static async Task<string?> RunToEndAsync(IHost host, CancellationToken cancellation)
    {
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var isToEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = cancellation.Register(lifetime.StopApplication);
        using var ending = lifetime.ApplicationStopping.Register(isToEnd.SetResult);
        await isToEnd.Task;

        // After the stop, parts that were told to end could not be told from parts that failed.
        var reason = WhyEnding(host.Services);
        await host.StopAsync(CancellationToken.None);
        return reason;
    }

    private static string? WhyEnding(IServiceProvider services) =>
        GatewayTransport.Fatal(services)
        ?? services
            .GetServices<IHostedService>()
            .OfType<BackgroundService>()
            .Where(service => service.ExecuteTask is { IsFaulted: true } or { IsCanceled: true })
            .Select(service =>
                $"The bot has ended, since a part of it failed ({service.GetType().Name}). The log says how."
            )
            .FirstOrDefault();

    private static void RefuseTokenWithoutGateway(IServiceProvider services)
    {
        if (
            !GatewayTransport.IsBuilt
            && services.GetRequiredService<IOptions<DiscordOptions>>().Value.Token
                is { Length: > 0 }
        )
        {
            throw new StartException(
                "Discord:Token is set, but this build has no gateway to use it. Build with -p:Gateway=true, or leave the "
                    + "token out of serve and set Discord:PublicKey for the interactions endpoint."
            );
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await StartOrEndAsync(app, cancellation);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new StartException(
                $"{exception.Message} Stop the program that listens there, or choose another address, "
                    + "for example --urls http://127.0.0.1:5081.",
                exception
            );
        }
        catch (Exception exception)
            when (exception is SocketException or IOException or CryptographicException
                || exception is { Source: Server, InnerException: null }
            )
        {
            // An address that is not this machine's, a port that needs rights, a certificate that is not there.
            throw new StartException(
                $"The bot cannot listen where it should: {exception.Message.TrimEnd('.')}. Look at --urls, and at the settings below Kestrel.",
                exception
            );
        }
    }

    // What has begun by the time that something fails, such as reading the notes, would else be torn off with an error in the log.
    private static async Task StartOrEndAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static async Task AnnounceAsync(
        WebApplication app,
        ServedAddresses served,
        CancellationToken cancellation
    )
    {
        try
        {
            await WriteAsync(app, served, cancellation);
        }
        catch (IOException)
        {
            // The output may be a file on a full disk. That is no reason not to serve.
        }
    }

    private static async Task WriteAsync(
        WebApplication app,
        ServedAddresses served,
        CancellationToken cancellation
    )
    {
        var addresses = app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses;
        var output = Console.Out;
        await AnnounceNotesAsync(app, output, cancellation);
        await output.WriteLineAsync($"Listening on {string.Join(", ", addresses)}");
        await output.WriteLineAsync(
            served.Preview
                ? $"Preview page: {string.Join(", ", addresses.Select(address => address + "/"))}"
                : "Preview page: off (Preview:Enabled=true turns it on)"
        );
        await output.WriteLineAsync(
            served.Interactions
                ? $"Interactions endpoint: POST {InteractionsEndpoint.Path}"
                : "Interactions endpoint: off (set Discord:PublicKey to turn it on)"
        );
        if (served.Hook)
        {
            await output.WriteLineAsync($"Webhook for pushes: POST {HookEndpoint.Path}");
        }

        await output.WriteLineAsync(
            (GatewayTransport.IsBuilt, GatewayTransport.IsUsed(app.Services)) switch
            {
                (false, _) => "Gateway: not in this build (build with -p:Gateway=true)",
                (true, false) => "Gateway: off (set Discord:Token to turn it on)",
                _ => "Gateway: connecting",
            }
        );
    }

    // A large vault takes longer than anybody waits for an address, and one that is not there yet may take forever.
    private static async Task AnnounceNotesAsync(
        WebApplication app,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var place = app.Services.GetRequiredService<IContentSource>().Place;
        var loaded = app.Services.GetRequiredService<ContentStart>().Loaded;
        var store = app.Services.GetRequiredService<VaultStore>();
        await Task.WhenAny(loaded, Task.Delay(PatienceForNotes, cancellation));
        if (loaded.IsCompleted)
        {
            await TellAsync();
            return;
        }

        await output.WriteLineAsync($"Reading the notes of {place}");
        _ = loaded.ContinueWith(
            _ => TellAsync(),
            cancellation,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default
        );

        Task TellAsync() =>
            output.WriteLineAsync($"Serving {store.Current.Notes.Length} notes from {place}");
    }
}
