namespace Bot.Configuration;

/// <summary>How a setting is written.</summary>
internal enum SettingShape
{
    /// <summary>One value.</summary>
    Value,

    /// <summary>Values under <c>:0</c>, <c>:1</c> and so on.</summary>
    List,

    /// <summary>Values under names of their own.</summary>
    Map,
}

/// <summary>A setting that the bot knows.</summary>
/// <param name="Name">Its full name, such as <c>Limits:RequestSeconds</c>.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Type">What a value of it is; for a list or a map, what each of its values is.</param>
/// <param name="Default">The value that it has when it is left out; null for none.</param>
/// <param name="WhenUnset">What goes when it is left out and has no default, in words; null where nothing does.</param>
/// <param name="IsSecret">Whether it is a <see cref="SecretAttribute"/>.</param>
internal sealed record Setting(
    string Name,
    SettingShape Shape,
    Type Type,
    object? Default,
    string? WhenUnset,
    bool IsSecret
)
{
    /// <summary>The setting that names a file with this one in it.</summary>
    public string FileName => Name + SecretFiles.Suffix;
}

/// <summary>A section of the configuration and the class that it is bound to.</summary>
internal sealed record SettingsSection(string Name, Type Options);
