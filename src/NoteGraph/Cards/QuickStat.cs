namespace NoteGraph.Cards;

/// <summary>One of the numbers that matter. Texts are Markdown as written.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">The value.</param>
/// <param name="Remark">What further columns say about the value (source, notes); null when there are none.</param>
public sealed record QuickStat(string Name, string Value, string? Remark = null);
