using System.CommandLine;
using Bot.Configuration;
using Bot.Http;

namespace Bot.Terminal;

/// <summary><c>Bot health</c>: asks the bot that runs here whether it lives, so that a container needs no other program for it.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Option<string?> Url = new("--url")
    {
        Description = "The address of the bot, when it is not where the settings say.",
        HelpName = "URL",
    };

    public static Command Create()
    {
        var verb = new Command("health", "Ask the bot that runs here whether it lives.") { Url };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var builder = BotApplication.Configure(CommonOptions.SettingsOf(arguments), out _);
        var address =
            LocalAddress.Of(arguments.GetValue(Url) ?? ListenAddress.Of(builder.Configuration))
            ?? throw new StartException(
                "It cannot be told where the bot listens. Name its address with --url http://127.0.0.1:8080."
            );

        // A proxy of the environment is for the way out.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            Timeout = Patience,
        };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "healthz"), cancellation);
            await Console.Out.WriteLineAsync($"{address}: {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? ExitCodes.Good : ExitCodes.Unhealthy;
        }
        catch (Exception exception)
            when (exception is HttpRequestException
                || (
                    exception is OperationCanceledException && !cancellation.IsCancellationRequested
                )
            )
        {
            await Console.Error.WriteLineAsync($"{address}: no answer. {exception.Message}");
            return ExitCodes.Unhealthy;
        }
    }
}
