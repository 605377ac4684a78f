using System.Text;

namespace NoteGraph.Notes;

/// <summary>
/// A title, alias, file stem or path in the form in which Obsidian compares names: trimmed, composed (NFC) and
/// without case. Two names that are equal here are one name.
/// </summary>
public readonly record struct NoteName
{
    private NoteName(string value) => Value = value;

    /// <summary>The compared form. Not for showing.</summary>
    public string Value { get; }

    /// <summary>Whether nothing but white space was given.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    /// <summary>The compared form of a name as written.</summary>
    public static NoteName From(string text) => new(Fold(Compose(text.Trim())));

    /// <summary>
    /// A text in composed form (NFC). A text that holds half a surrogate pair cannot be composed and is returned as it is.
    /// </summary>
    public static string Compose(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    // Beyond the invariant mapping: a final sigma is a sigma, the dotted capital I loses its case as in Unicode, and the
    // blanks that do not break are blanks, since that is what editors paste.
    private static string Fold(string text) =>
        System.Text.Ascii.IsValid(text)
            ? text.ToLowerInvariant()
            : text.ToLowerInvariant()
                .Replace('ς', 'σ')
                .Replace("\u0130", "i\u0307", StringComparison.Ordinal)
                .Replace('\u00A0', ' ')
                .Replace('\u202F', ' ');

    /// <inheritdoc />
    public override string ToString() => Value;
}
