using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>What a note may call itself at its start: its title, its file's name, its aliases and its first H1.</summary>
internal sealed class OwnNames
{
    private readonly HashSet<NoteName> _names = [];

    private OwnNames() { }

    public static OwnNames Of(NoteReading reading)
    {
        var names = new OwnNames();
        names.Add(reading.Title);
        names.Add(reading.Id.Stem);
        foreach (var alias in reading.Aliases)
        {
            names.Add(alias);
        }

        if (
            reading.Document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1) is
            { } h1
        )
        {
            names.Add(RunLines.Joined(h1, reading.Text).Words);
        }

        return names;
    }

    /// <summary>Whether words are one of the names.</summary>
    public bool Contains(string words) => _names.Contains(NoteName.From(words));

    /// <summary>Whether words are one of the names, perhaps with something in brackets after it: <c>Name (X)</c>.</summary>
    public bool ContainsBase(string words) => Contains(words) || Contains(Bracketed.Before(words));

    /// <summary>Whether words are <c>Name</c>, <c>Name (X)</c> or <c>X (Name)</c>.</summary>
    public bool AreIn(string words) => ContainsBase(words) || Contains(Bracketed.Within(words));

    // "Mercury (planet)" is a title that the note itself shortens to "Mercury".
    private void Add(string name)
    {
        foreach (var spelling in (string[])[name, Bracketed.Before(name)])
        {
            if (NoteName.From(spelling) is { IsEmpty: false } known)
            {
                _names.Add(known);
            }
        }
    }
}
