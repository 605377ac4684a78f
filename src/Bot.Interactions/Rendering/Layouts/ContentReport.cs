using System.Globalization;
using System.Text;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Lists that are shown as far as they fit and attached in full where they do not.</summary>
internal sealed class ContentReport(string title)
{
    private const int LinesShown = 5;
    private const int LineLength = 100;

    private readonly List<EmbedField> _fields = [];
    private readonly StringBuilder _full = new($"# {title}\n");
    private bool _isCut;

    /// <summary>Adds a list with its heading; nothing for an empty one.</summary>
    public ContentReport Add(string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return this;
        }

        var name = Write(heading, lines);
        var shown = lines
            .Take(LinesShown)
            .Select(line =>
                "- " + TextFitter.Fit(DiscordMarkdown.Escape(VisibleText.Line(line)), LineLength)
            )
            .ToList();
        _isCut |=
            lines.Count > LinesShown
            || lines.Take(LinesShown).Any(line => CodePoints.Count(line) > LineLength);
        _fields.Add(
            new EmbedField(
                name,
                TextFitter.Fit(
                    string.Join('\n', shown)
                        + RelatedLines.More(lines.Count - Math.Min(LinesShown, lines.Count)),
                    DiscordLimits.FieldValue
                )
            )
        );
        return this;
    }

    /// <summary>Adds a list that is in the file alone.</summary>
    public void AddUnseen(string heading, IReadOnlyCollection<string> lines)
    {
        Write(heading, lines);
        _isCut = true;
    }

    private string Write(string heading, IReadOnlyCollection<string> lines)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{heading}: {lines.Count}");
        _full.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");
        foreach (var line in lines)
        {
            _full.Append("- ").Append(VisibleText.Line(line)).Append('\n');
        }

        return name;
    }

    /// <summary>The message, with everything in a file where it does not all fit.</summary>
    public MessagePayload ToMessage(string description, int color, string file)
    {
        var full = _full.ToString();
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = title,
                    Description = TextFitter.Fit(description, DiscordLimits.EmbedDescription),
                    Color = color,
                    Fields = [.. _fields],
                },
            ],
            Files = _isCut
                ?
                [
                    new MessageFile(
                        file,
                        "text/markdown",
                        $"{title}, in full",
                        () => Encoding.UTF8.GetBytes(full)
                    ),
                ]
                : [],
        };
    }
}
