namespace Bot.Terminal;

/// <summary>Colour on a terminal, nothing elsewhere or where <c>NO_COLOR</c> is set (https://no-color.org).</summary>
internal sealed class TerminalStyle(bool isOn)
{
    public static TerminalStyle ForOutput() =>
        new(
            !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb"
        );

    public string Bold(string text) => Paint(text, "1");

    public string Dim(string text) => Paint(text, "2");

    public string Red(string text) => Paint(text, "31");

    public string Yellow(string text) => Paint(text, "33");

    public string Green(string text) => Paint(text, "32");

    /// <summary>A text of the content without what a terminal would obey: control characters other than line ends.</summary>
    public static string Plain(string text) =>
        text.Any(IsObeyed)
            ? new string([.. text.Select(letter => IsObeyed(letter) ? '\uFFFD' : letter)])
            : text;

    private static bool IsObeyed(char letter) =>
        char.IsControl(letter) && letter is not ('\n' or '\t');

    private string Paint(string text, string code) =>
        isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
