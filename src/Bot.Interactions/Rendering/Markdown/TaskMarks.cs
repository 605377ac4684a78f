using NoteGraph.Parsing;

namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The box of a task, which Discord does not know.</summary>
internal static class TaskMarks
{
    /// <summary>The words of a list item with a sign in place of <c>[ ]</c>, <c>[x]</c> and their kin.</summary>
    public static string Replace(string words) =>
        TaskBox.LengthAt(words) is > 0 and var length
            ? $"{SignOf(TaskBox.StateOf(words))} {words[length..]}"
            : words;

    private static char SignOf(char state) =>
        state switch
        {
            'x' or 'X' => '☑',
            '-' => '☒',
            _ => '☐',
        };
}
