using Bot.Configuration;
using Bot.Interactions.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Http;

/// <summary>
/// Sees to it after the start that Discord knows the commands. The bot serves meanwhile, and a Discord that cannot be
/// reached is asked again later.
/// </summary>
internal sealed partial class RegistrationService(
    IServiceScopeFactory scopes,
    CommandDispatcher commands,
    RegistrationStatus status,
    IOptions<DiscordOptions> options,
    TimeProvider time,
    ILogger<RegistrationService> logger
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new Backoff(FirstPause, LongestPause);
        while (!await TryRegisterAsync(stoppingToken))
        {
            await backoff.WaitAsync(time, stoppingToken);
        }
    }

    private async Task<bool> TryRegisterAsync(CancellationToken cancellation)
    {
        var guild = options.Value.GuildId;
        try
        {
            using var scope = scopes.CreateScope();
            var registrar = scope.ServiceProvider.GetRequiredService<CommandRegistrar>();
            if (await registrar.RegisterAsync(commands.Definitions, guild, cancellation))
            {
                LogRegistered(commands.Definitions.Length, guild ?? "all servers");
            }

            status.IsDone = true;
            return true;
        }
        catch (StartException exception)
        {
            LogFailed(exception.Message);
            return false;
        }
#pragma warning disable CA1031 // Whatever goes wrong with the commands must not end the bot, which answers without it.
        catch (Exception exception)
            when (exception is not OperationCanceledException
                || !cancellation.IsCancellationRequested
            )
#pragma warning restore CA1031
        {
            LogBroken(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Registered {Commands} commands for {Place}.")]
    private partial void LogRegistered(int commands, string place);

    [LoggerMessage(LogLevel.Warning, "The commands could not be registered: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(
        LogLevel.Error,
        "The commands could not be registered for an unforeseen reason; it is tried again later."
    )]
    private partial void LogBroken(Exception exception);
}
