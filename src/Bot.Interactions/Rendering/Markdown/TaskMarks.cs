namespace Bot.Interactions.Rendering.Markdown;

/// <summary>The box of a task, which Discord does not know.</summary>
internal static class TaskMarks
{
    /// <summary>The words of a list item with a sign in place of <c>[ ]</c>, <c>[x]</c> and their kin.</summary>
    public static string Replace(string words) =>
        words is ['[', var state, ']', ' ', ..] ? $"{SignOf(state)} {words[4..]}" : words;

    private static char SignOf(char state) =>
        state switch
        {
            'x' or 'X' => '☑',
            '-' => '☒',
            _ => '☐',
        };
}
