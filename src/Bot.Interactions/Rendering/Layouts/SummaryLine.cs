using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What a note is about, for a line of a list or a row of a menu.</summary>
internal static class SummaryLine
{
    /// <summary>The note's summary as plain text on one line; empty when it has none.</summary>
    public static string Of(Vault vault, Note note) =>
        note.Summary is { } markdown ? VisibleText.Line(vault.PlainLine(markdown, note)) : "";

    /// <summary>The same with at most so many characters.</summary>
    public static string Of(Vault vault, Note note, int length) =>
        TextFitter.FitPlain(Of(vault, note), length);
}
