using System.Text;

namespace Bot.Interactions.Components;

/// <summary>
/// What was looked for, as it is written into a component's id: letters and digits of any script as they are, a blank as
/// <c>+</c>, what else there is as in an address, so that no colon is left.
/// </summary>
internal static class QueryText
{
    private const string Plain = "\"*#-_./";

    public static string Escape(string query)
    {
        StringBuilder written = new(query.Length + 8);
        foreach (var rune in query.EnumerateRunes())
        {
            var text = rune.ToString();
            written.Append(
                rune.Value == ' ' ? "+"
                : Rune.IsLetterOrDigit(rune) || Plain.Contains(text, StringComparison.Ordinal)
                    ? text
                : Uri.EscapeDataString(text)
            );
        }

        return written.ToString();
    }

    /// <summary>The query; null for a text that <see cref="Escape"/> does not write.</summary>
    public static string? Read(string written)
    {
        var query = Uri.UnescapeDataString(written.Replace('+', ' '));
        return query.Length > 0 && string.Equals(Escape(query), written, StringComparison.Ordinal)
            ? query
            : null;
    }
}
