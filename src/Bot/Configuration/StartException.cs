namespace Bot.Configuration;

/// <summary>
/// The bot cannot start, for a reason that whoever starts it can mend. The message names the setting and the remedy,
/// and is all that is shown.
/// </summary>
internal class StartException(string message, Exception? inner = null) : Exception(message, inner);
