namespace Bot.Configuration;

/// <summary>Says what goes for a setting that is left out, where its property has no value that would say it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WhenUnsetAttribute(string meaning) : Attribute
{
    /// <summary>What goes instead, in a few words.</summary>
    public string Meaning => meaning;
}
