namespace NoteGraph.Parsing;

/// <summary>The box of a task, <c>[ ]</c>, <c>[x]</c> or one of their kin, at the start of a bullet.</summary>
public static class TaskBox
{
    /// <summary>The length of the box at the start of some words, with the blank that follows it; 0 where none stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> words) => words is ['[', _, ']', ' ', ..] ? 4 : 0;

    /// <summary>What stands in a box: a blank for a task that is still to be done.</summary>
    public static char StateOf(ReadOnlySpan<char> box) => box[1];
}
