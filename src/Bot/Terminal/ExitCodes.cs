namespace Bot.Terminal;

/// <summary>What a verb tells the program that called it.</summary>
internal static class ExitCodes
{
    public const int Good = 0;

    /// <summary>The content has problems of the severity that was asked for.</summary>
    public const int ContentProblems = 1;

    /// <summary>The bot that was asked does not live.</summary>
    public const int Unhealthy = 1;

    /// <summary>The command line or a setting is wrong, or the bot could not start or go on.</summary>
    public const int UsageOrStart = 2;
}
