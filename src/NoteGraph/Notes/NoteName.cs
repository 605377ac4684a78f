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
    public static NoteName From(string text) => new(Compose(text.Trim()).ToLowerInvariant());

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

    /// <inheritdoc />
    public override string ToString() => Value;
}
