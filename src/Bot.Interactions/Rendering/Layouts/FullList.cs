using System.Globalization;
using System.Text;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>
/// Lists as a Markdown file, for what a message cannot hold: all of their lines, or as many as a file may have, and then how many
/// are missing.
/// </summary>
/// <param name="summary">A paragraph before all lists.</param>
internal sealed class FullList(string title, string summary)
{
    // Leaves room for what stands before the lists and for the line about what is missing.
    private const int MostBytes = DiscordLimits.FileBytes - (64 * 1024);

    private readonly StringBuilder _text = new($"# {title}\n\n{VisibleText.Line(summary)}\n");
    private int _bytes;
    private int _leftOut;

    /// <summary>Adds a list with its heading, which is given back with the number of its lines.</summary>
    public string Add(string heading, IReadOnlyCollection<string> lines)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{heading}: {lines.Count}");
        var start = $"\n## {name}\n\n";
        foreach (var line in lines)
        {
            var text = $"{start}- {VisibleText.Line(line)}\n";
            if (_leftOut > 0 || !TryWrite(text))
            {
                _leftOut++;
            }

            start = "";
        }

        return name;
    }

    /// <summary>The file.</summary>
    public MessageFile ToFile(string name)
    {
        if (_leftOut > 0)
        {
            _text.Append(
                CultureInfo.InvariantCulture,
                $"\n*{_leftOut:N0} more lines are left out, since Discord takes no larger file.*\n"
            );
        }

        var text = _text.ToString();
        return new MessageFile(
            name,
            "text/markdown",
            _leftOut > 0 ? $"{title}, as much as a file may hold" : $"{title}, in full",
            () => Encoding.UTF8.GetBytes(text)
        );
    }

    private bool TryWrite(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (_bytes + bytes > MostBytes)
        {
            return false;
        }

        _bytes += bytes;
        _text.Append(text);
        return true;
    }
}
