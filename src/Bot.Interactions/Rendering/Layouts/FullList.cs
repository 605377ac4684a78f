using System.Globalization;
using System.Text;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Lists of any length as a Markdown file, for what a message cannot hold.</summary>
/// <param name="summary">A paragraph before all lists.</param>
internal sealed class FullList(string title, string summary)
{
    private readonly StringBuilder _text = new($"# {title}\n\n{VisibleText.Line(summary)}\n");

    /// <summary>Adds a list with its heading, which is given back with the number of its lines.</summary>
    public string Add(string heading, IReadOnlyCollection<string> lines)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{heading}: {lines.Count}");
        _text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");
        foreach (var line in lines)
        {
            _text.Append("- ").Append(VisibleText.Line(line)).Append('\n');
        }

        return name;
    }

    /// <summary>The file.</summary>
    public MessageFile ToFile(string name)
    {
        var text = _text.ToString();
        return new MessageFile(
            name,
            "text/markdown",
            $"{title}, in full",
            () => Encoding.UTF8.GetBytes(text)
        );
    }
}
