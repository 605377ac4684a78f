namespace Bot.Configuration;

/// <summary>Settings with a word on where they come from.</summary>
/// <param name="origin">Where they come from, for people.</param>
/// <param name="settings">Their names and values.</param>
internal sealed class LabelledSettings(
    string origin,
    IEnumerable<KeyValuePair<string, string?>> settings
) : ConfigurationProvider, IConfigurationSource
{
    /// <summary>Where they come from, for people.</summary>
    public string Origin => origin;

    /// <inheritdoc />
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <inheritdoc />
    public override void Load()
    {
        foreach (var (name, value) in settings)
        {
            Set(name, value);
        }
    }
}
