using System.Globalization;
using NoteGraph.Notes;
using NoteGraph.Parsing.Tags;

namespace Bot.Interactions.Rendering;

/// <summary>The colour of a note by its tags.</summary>
/// <param name="colors">Colours by tag, compared without case, as <see cref="CardOptions.Colors"/>.</param>
public sealed class TagColors(IReadOnlyDictionary<string, string> colors)
{
    /// <summary>The colour of a note none of whose tags has one: Discord's own quiet grey-blue.</summary>
    public const int Default = 0x5C6B8A;

    /// <summary>The colour of the note's first tag that has one; a nested tag falls back on the tags above it.</summary>
    public int Of(Note note)
    {
        foreach (var tag in note.Tags)
        {
            if (Find(tag) is { } color)
            {
                return color;
            }
        }

        return Default;
    }

    /// <summary>The colour of a tag, or of one above it; <see cref="Default"/> when none has one.</summary>
    public int Of(string tag) => Find(tag) ?? Default;

    private int? Find(string tag)
    {
        foreach (var name in TagLevels.Of(tag))
        {
            if (
                colors.TryGetValue(name, out var text)
                && TryParse(text, out var color)
                && color is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Reads <c>#RRGGBB</c>; null for an empty text, which takes a tag's colour away.</summary>
    /// <returns>False when the text is neither.</returns>
    public static bool TryParse(string? text, out int? color)
    {
        color = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var isColor =
            text.Length == 7
            && text[0] == '#'
            && int.TryParse(
                text.AsSpan(1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
            && (color = value) is not null;
        return isColor;
    }
}
