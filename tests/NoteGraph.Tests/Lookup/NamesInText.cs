using NoteGraph.Lookup;
using NoteGraph.Notes;

namespace NoteGraph.Tests.Lookup;

/// <summary>
/// An index from lines, the best connected note first: <c>Sam Altman = sama, Altman</c>. A path makes a folder, and
/// notes below <c>Ideas/</c> are no actors.
/// </summary>
internal static class NamesInText
{
    public static NameIndex Index(string lines)
    {
        var notes = lines
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(NoteOf)
            .ToList();
        return NameIndex.Build(notes, note => notes.Count - notes.IndexOf(note));
    }

    /// <summary>What a lookup led to, in one line: <c>found Sam Altman (Alias sama)</c>.</summary>
    public static string Told(this NoteLookup lookup) =>
        lookup switch
        {
            NoteLookup.Found found =>
                $"found {found.Match.Note.Title} ({found.Match.Kind}{Via(found.Match)})",
            NoteLookup.Ambiguous several => "ask " + Titles(several.Matches),
            NoteLookup.Missing missing => "missing " + Titles(missing.Suggestions),
            _ => throw new ArgumentOutOfRangeException(nameof(lookup)),
        };

    public static string Titles(IEnumerable<NameMatch> matches) =>
        string.Join(", ", matches.Select(match => match.Note.Title));

    private static string Via(NameMatch match) => match.IsOtherName ? " " + match.Name : "";

    private static Note NoteOf(string line)
    {
        var parts = line.Split(" = ", 2);
        var id = new NoteId(parts[0] + ".md");
        return new Note
        {
            Id = id,
            Title = id.Stem,
            Text = "",
            IsActor = !parts[0].StartsWith("Ideas/", StringComparison.Ordinal),
            Aliases =
                parts.Length == 1 ? [] : [.. parts[1].Split(',', StringSplitOptions.TrimEntries)],
        };
    }
}
