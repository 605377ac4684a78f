namespace Bot.Browser.Tests.Support;

/// <summary>The browser of this machine. Playwright's own is not downloaded.</summary>
internal static class Chromium
{
    private const string Override = "CHROMIUM_PATH";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "chrome.exe",
    ];

    /// <summary>Why tests that need a browser are skipped.</summary>
    public const string Missing =
        $"No Chromium in PATH. Install one (Debian: apt-get install chromium) or set {Override} to its program.";

    /// <summary>Quiet, and fit for a container.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The path of the program, or null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Override) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders
            .Append("/usr/bin")
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
