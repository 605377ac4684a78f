namespace Bot.Interactions.Rendering;

/// <summary>How cards look. Section <c>Cards</c> of the configuration.</summary>
public sealed class CardOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cards";

    /// <summary>After how many days without an update a note is called stale; 0 never does.</summary>
    public int StaleAfterDays { get; init; } = 180;

    /// <summary>Whether graphs are drawn as pictures. Without, everything is said in text.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>
    /// Colours by tag, written <c>#RRGGBB</c>; what is configured adds to these or replaces them, and an empty text takes
    /// one away. A note has the colour of its first tag that is listed here.
    /// </summary>
    public Dictionary<string, string> Colors { get; } =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["safety"] = "#3BA55D",
            ["research"] = "#3BA55D",
            ["ai"] = "#7289DA",
            ["talent"] = "#B57EDC",
            ["person"] = "#B57EDC",
            ["company"] = "#4E86C6",
            ["lab"] = "#4E86C6",
            ["software"] = "#4E86C6",
            ["chips"] = "#C2528B",
            ["event"] = "#E0A030",
            ["policy"] = "#C8643C",
            ["government"] = "#C8643C",
            ["concept"] = "#2A9D8F",
            ["idea"] = "#2A9D8F",
            ["science"] = "#6A994E",
            ["finance"] = "#2E8B57",
        };
}
