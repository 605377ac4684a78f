using System.Buffers;
using System.Text;
using Markdig.Syntax;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Parsing.Runs;

namespace NoteGraph.Cards;

/// <summary>What a note may call itself at its start: its title, its file's name, its aliases and its first H1.</summary>
internal sealed class OwnNames
{
    private const int LongestName = 100;

    // "de", "of", "the": what stands in lower case within names.
    private const int LongestParticle = 3;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,\"“”„'‘’");

    private readonly HashSet<NoteName> _names = [];

    private int _longest;

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
            reading
                .Tree.Document.OfType<HeadingBlock>()
                .FirstOrDefault(block => block.Level == 1) is
            { } h1
        )
        {
            names.Add(RunLines.Joined(h1, reading.Tree).Words);
        }

        return names;
    }

    /// <summary>Whether words are one of the names, whatever the full stops, commas and quotation marks in them.</summary>
    public bool Contains(string words) => !IsTooLong(words) && _names.Contains(Key(words));

    /// <summary>Whether words are one of the names, perhaps with something in brackets after it: <c>Name (X)</c>.</summary>
    public bool ContainsBase(string words) => Contains(words) || Contains(Bracketed.Before(words));

    /// <summary>
    /// Whether words are <c>Name</c>, <c>Name (X)</c> or <c>X (Name)</c>, where X is a name as well: in bold, or with
    /// capitals as names have them. <c>Today we launch the Name Project (Name)</c> is half a sentence.
    /// </summary>
    public bool AreIn(string words, bool isBold) =>
        ContainsBase(words)
        || (
            Contains(Bracketed.Within(words)) && (isBold || LooksLikeName(Bracketed.Before(words)))
        );

    private static bool LooksLikeName(string words) =>
        words.Length <= LongestName
        && Array.TrueForAll(
            words.Split(' '),
            word => word.Length <= LongestParticle || word.Any(IsCapitalOrUncased)
        );

    private static bool IsCapitalOrUncased(char character) =>
        char.IsLetterOrDigit(character) && !char.IsLower(character);

    // "Mercury (planet)" is a title that the note itself shortens to "Mercury".
    private void Add(string name)
    {
        foreach (var spelling in (string[])[name, Bracketed.Before(name)])
        {
            if (Key(spelling) is { IsEmpty: false } known)
            {
                _names.Add(known);
                _longest = Math.Max(_longest, known.Value.Length);
            }
        }
    }

    // No more than four characters become one when they are composed.
    private bool IsTooLong(string words)
    {
        var most = 4 * _longest;
        if (words.Length <= most)
        {
            return false;
        }

        var bare = 0;
        foreach (var character in words)
        {
            bare += char.IsWhiteSpace(character) || Punctuation.Contains(character) ? 0 : 1;
        }

        return bare > most;
    }

    private static NoteName Key(string name) =>
        name.AsSpan().ContainsAny(Punctuation) && Bare(name) is { Length: > 0 } bare
            ? NoteName.From(bare)
            : NoteName.From(name);

    private static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (!Punctuation.Contains(character))
            {
                bare.Append(character);
            }
        }

        return bare.ToString();
    }
}
