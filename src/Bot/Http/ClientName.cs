namespace Bot.Http;

/// <summary>
/// What the bot calls itself when it asks Discord, whose front door turns away clients that do not name an address and a
/// version in this form. Source: Discord, "API Reference", User Agent.
/// </summary>
internal static class ClientName
{
    /// <summary>Where Discord's people learn whose requests these are. Whoever runs a fork puts the address of the fork here.</summary>
    public const string ProjectAddress = "https://example.org/note-graph-bot";

    /// <summary>The value of the header.</summary>
    public static string UserAgent { get; } =
        $"DiscordBot ({ProjectAddress}, {typeof(ClientName).Assembly.GetName().Version!.ToString(3)})";
}
