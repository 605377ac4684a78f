using Bot.Configuration;

namespace Bot.Preview;

/// <summary>Whether the preview page is served, and to whom.</summary>
internal sealed class PreviewOptions
{
    public const string Section = "Preview";

    /// <summary>Whether the page is served; unset, it is in development and nowhere else.</summary>
    [WhenUnset("in development")]
    public bool? Enabled { get; init; }

    /// <summary>
    /// Whether other machines may use it. Off, both the connection and the host that the browser names have to be this
    /// machine. Whoever can use the page can read every published note.
    /// </summary>
    public bool AllowRemote { get; init; }

    public bool IsServedIn(IHostEnvironment environment) => Enabled ?? environment.IsDevelopment();
}
