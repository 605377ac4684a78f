namespace Bot.Gateway;

/// <summary>How the connection to the gateway stands, for health checks and for the program's exit code.</summary>
public sealed class GatewayStatus
{
    private volatile string? _fatal;
    private volatile bool _isReady;
    private volatile bool _isLoggedIn;

    /// <summary>Whether every shard of this process is connected.</summary>
    public bool IsReady
    {
        get => _isReady;
        internal set => _isReady = value;
    }

    /// <summary>Why it is not ready, in a sentence; null when it is.</summary>
    public string? WhyNot =>
        IsReady ? null
        : Fatal is { } fatal ? fatal
        : _isLoggedIn ? "Not every connection to the gateway is up; the log says why."
        : "Discord has not let the bot log in yet; the log says why.";

    /// <summary>Why the bot had to stop, in a sentence with the remedy; null while it need not.</summary>
    public string? Fatal => _fatal;

    /// <summary>Notes that Discord has taken the token.</summary>
    internal void LoggedIn() => _isLoggedIn = true;

    /// <summary>Keeps the first reason.</summary>
    /// <returns>Whether this was the first.</returns>
    internal bool Fail(string reason) =>
        Interlocked.CompareExchange(ref _fatal, reason, null) is null;
}
