namespace Bot.Telemetry;

/// <summary>Who may read the metrics.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>
    /// Whether other machines may read them. Off, both the connection and the host that the client names have to be this
    /// machine. The metrics hold no names, but how many notes there are and how much the bot is used.
    /// </summary>
    public bool AllowRemote { get; init; }
}
