using System.Collections.Immutable;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing.FrontMatters;
using NoteGraph.Parsing.Tags;
using NoteGraph.Vaults;

namespace NoteGraph.Parsing;

/// <summary>Makes a note of a file. Total: whatever the bytes are, there is a note and perhaps problems.</summary>
public static class NoteParser
{
    /// <summary>Parses one file.</summary>
    public static ParsedNote Parse(NoteSource source, VaultOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<VaultProblem>();
        var reading = Read(source, options, problems);
        var tags = NoteTags.Of(reading);
        var note = new Note
        {
            Id = reading.Id,
            Title = reading.Title,
            Aliases = reading.Aliases,
            Tags = tags,
            IsActor = ActorRule.IsActor(reading.Id, tags, options),
            IsWithheld = reading.FrontMatter.Values("publish").Any(IsFalse),
            Sections = reading.Sections,
            Links = reading.Links,
            Card = CardReader.Read(reading, options),
            Text = reading.Text,
        };
        return new ParsedNote(
            note,
            problems.DrainToImmutable(),
            reading.FrontMatter["title"]?.Line ?? 1,
            [.. AliasesOf(reading.FrontMatter).Select(alias => alias.Line)]
        );
    }

    private static IEnumerable<FrontMatterValue> AliasesOf(FrontMatter frontMatter) =>
        frontMatter.Values("aliases", "alias").DistinctBy(alias => NoteName.From(alias.Text));

    internal static NoteReading Read(
        NoteSource source,
        VaultOptions options,
        ImmutableArray<VaultProblem>.Builder problems
    )
    {
        var id = new NoteId(source.Path);
        var decoded = Decode(source, options, problems);
        var text = decoded.Text;
        var frontMatter = ReadFrontMatter(id, text, problems);
        var document = NoteMarkdown.ParseNote(text);
        var harvest = new InlineHarvest(text);
        harvest.Collect(document, frontMatter.Links);
        return new NoteReading
        {
            Id = id,
            Text = text,
            Document = document,
            FrontMatter = frontMatter,
            Title =
                frontMatter["title"] is { Text: { } title } && !string.IsNullOrWhiteSpace(title)
                    ? title.Trim()
                    : id.Stem,
            Aliases = [.. AliasesOf(frontMatter).Select(alias => alias.Text.Trim())],
            Sections = SectionSplitter.Split(document, text),
            Links = harvest.Links,
            InlineTags = harvest.Tags,
        };
    }

    private static NoteText Decode(
        NoteSource source,
        VaultOptions options,
        ImmutableArray<VaultProblem>.Builder problems
    )
    {
        if (source.Content.Length > options.MaxNoteBytes)
        {
            problems.Add(NoteProblems.TooLarge(source, options.MaxNoteBytes));
            return new NoteText("", null);
        }

        var decoded = NoteText.Decode(source.Content.Span);
        if (decoded.BadLine is { } line)
        {
            problems.Add(NoteProblems.NotUtf8(source.Path, line));
        }

        return decoded;
    }

    private static FrontMatter ReadFrontMatter(
        NoteId id,
        string text,
        ImmutableArray<VaultProblem>.Builder problems
    )
    {
        if (FrontMatterExtent.In(text) is not { } extent)
        {
            return FrontMatter.Empty;
        }

        var (frontMatter, fault) = FrontMatterReader.Read(text[extent.Start..extent.End]);
        if (fault is not null)
        {
            problems.Add(NoteProblems.BadFrontMatter(id.Path, fault));
        }

        return frontMatter;
    }

    private static bool IsFalse(FrontMatterValue value) =>
        value.Text.AsSpan().Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
