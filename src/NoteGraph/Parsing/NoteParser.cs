using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing.Tags;

namespace NoteGraph.Parsing;

/// <summary>Makes a note of a file. Total: whatever the bytes are, there is a note and perhaps problems.</summary>
public static class NoteParser
{
    /// <summary>Parses one file.</summary>
    public static ParsedNote Parse(NoteSource source, VaultOptions options)
    {
        var reading = NoteReader.Read(source, options);
        var tags = NoteTags.Of(reading);
        var note = new Note
        {
            Id = reading.Id,
            Title = reading.Title,
            Aliases = reading.Aliases,
            Tags = tags,
            IsActor = ActorRule.IsActor(reading.Id, tags, options),
            IsWithheld = reading.IsWithheld,
            Sections = reading.Sections,
            Links = reading.Links,
            Utf8 = reading.Utf8,
            LateCard = LateCard.Of(reading, options),
        };
        return new ParsedNote(
            note,
            reading.Problems,
            reading.FrontMatter["title"]?.Line ?? 1,
            [.. reading.FrontMatter.Aliases().Select(alias => alias.Line)]
        );
    }
}
