using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Lists that are shown as far as they fit and attached in full where they do not.</summary>
/// <param name="summary">What the file says before its lists.</param>
internal sealed class ContentReport(string title, string summary)
{
    private const int LinesShown = 5;
    private const int LineLength = 100;

    // Leaves the fields their room within what all of an embed may hold.
    private const int DescriptionLength = 1000;

    private readonly List<EmbedField> _fields = [];
    private readonly FullList _full = new(title, summary);
    private bool _isCut;

    /// <summary>Adds a list with its heading; nothing for an empty one.</summary>
    public ContentReport Add(string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return this;
        }

        var name = _full.Add(heading, lines);
        var shown = lines
            .Take(LinesShown)
            .Select(line => DiscordMarkdown.Text(line, int.MaxValue))
            .ToList();
        _isCut |= lines.Count > LinesShown || shown.Any(line => line.Length > LineLength);
        _fields.Add(
            new EmbedField(
                name,
                TextFitter.Fit(
                    string.Join('\n', shown.Select(line => "- " + TextFitter.Fit(line, LineLength)))
                        + RelatedLines.More(lines.Count - shown.Count),
                    DiscordLimits.FieldValue
                )
            )
        );
        return this;
    }

    /// <summary>The message, with everything in a file where it does not all fit.</summary>
    public MessagePayload ToMessage(string description, int color, string file) =>
        new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = title,
                    Description = TextFitter.Fit(description, DescriptionLength),
                    Color = color,
                    Fields = [.. _fields],
                },
            ],
            Files = _isCut ? [_full.ToFile(file)] : [],
        };
}
