namespace NoteGraph.Cards.Coverage;

/// <summary>How many notes have a section for something, and what came of it.</summary>
/// <param name="Sections">Notes with the section.</param>
/// <param name="WithRows">Those of them in whose section something is written in rows, bullets or links.</param>
/// <param name="Read">Those of the latter whose card shows some of it.</param>
public sealed record SectionCoverage(int Sections, int WithRows, int Read);
