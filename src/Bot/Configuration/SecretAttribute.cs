namespace Bot.Configuration;

/// <summary>
/// Marks a setting that nobody may read. It is never shown, may be read from a file that <c>…_FILE</c> names, and is refused
/// where it stands in a settings file or on the command line.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;
