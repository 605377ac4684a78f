using Bot.Configuration;
using Bot.Content;
using Bot.Http;
using Bot.Http.Hook;
using Bot.Interactions;
using Bot.Pictures;
using Bot.Preview;
using Bot.Telemetry;
using Bot.Transports;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>Puts the bot together. Every verb uses the same parts; only <c>serve</c> starts them.</summary>
internal static class BotApplication
{
    /// <summary>How long the bot may take to finish what has begun and to send what it has announced, once it is told to end.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    /// <summary>The bot with its configuration checked, not started.</summary>
    /// <param name="settings">Settings from the command line, which win over all others.</param>
    /// <exception cref="StartException">The settings file is malformed, or a number is none.</exception>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static WebApplication Build(
        IEnumerable<KeyValuePair<string, string?>> settings,
        Action<IServiceCollection>? configure = null
    )
    {
        var builder = Configure(settings, out var catalog);
        SettingValues.Require(builder.Configuration, catalog);
        LogLevels.Require(builder.Configuration);
        ListenAddress.Require(builder.Configuration);
        builder.Logging.AddBotLogging(builder.Configuration);
        builder.UseBotServer();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestEnd);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddContent();
        builder.Services.AddInteractions().AddContentCommand().AddFairUse();
        builder.Services.AddPictures();
        builder.Services.AddInteractionsEndpoint(builder.Configuration);
        builder.Services.AddContentHook(builder.Configuration);
        builder.Services.AddDiscordRest();
        builder.Services.AddRegistrationAtStart(builder.Configuration);
        builder.Services.AddGatewayTransport(builder.Configuration);
        builder.Services.AddPreview();
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(builder.Configuration);
        configure?.Invoke(builder.Services);
        return Build(builder);
    }

    /// <summary>The configuration as it is, with nothing held against anything.</summary>
    /// <exception cref="StartException">The settings file is malformed, or a file with a secret cannot be read.</exception>
    public static WebApplicationBuilder Configure(
        IEnumerable<KeyValuePair<string, string?>> settings,
        out SettingCatalog catalog
    )
    {
        var builder = CreateBuilder();
        catalog = builder.AddBotSettings(settings);
        return builder;
    }

    private static WebApplication Build(WebApplicationBuilder builder)
    {
        try
        {
            var app = builder.Build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            app.Services.GetRequiredService<UnknownSettings>().Warn();
            return app;
        }
        catch (InvalidOperationException exception)
            when (exception.InnerException is FormatException or ArgumentException)
        {
            // The configuration binder says which setting has which wrong value.
            throw new StartException(exception.Message, exception);
        }
    }

    private static WebApplicationBuilder CreateBuilder()
    {
        try
        {
            // The settings file lies beside the program, wherever the program is started.
            return WebApplication.CreateBuilder(
                new WebApplicationOptions
                {
                    ContentRootPath = AppContext.BaseDirectory,
                    // Settings are read once, and a machine may have no watch of files left to give.
                    Args = ["--hostBuilder:reloadConfigOnChange=false"],
                    EnvironmentName = SourceTree.DefaultEnvironment(AppContext.BaseDirectory),
                }
            );
        }
        catch (InvalidDataException exception)
        {
            throw new StartException(
                $"{exception.Message} {exception.GetBaseException().Message}",
                exception
            );
        }
    }
}
