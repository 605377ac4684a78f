using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing.FrontMatters;

namespace NoteGraph.Parsing;

/// <summary>Finds in a file what makes a note, in one pass over its Markdown.</summary>
internal sealed class NoteReader
{
    // What is read of a file too large to parse, so that even that can say that it is withheld.
    private const int LeastHeadBytes = 64 * 1024;

    private readonly ImmutableArray<VaultProblem>.Builder _problems =
        ImmutableArray.CreateBuilder<VaultProblem>();
    private readonly NoteSource _source;

    private NoteReader(NoteSource source) => _source = source;

    public static NoteReading Read(NoteSource source, VaultOptions options) =>
        new NoteReader(source).Read(options.MaxNoteBytes);

    /// <summary>
    /// Reads a note once more for what was not looked at the first time. Only for one that
    /// <see cref="NoteReading.CanBeReadAgain"/>.
    /// </summary>
    public static NoteReading ReadAgain(Note note)
    {
        var text = note.Text;
        return new NoteReading
        {
            Id = note.Id,
            Text = text,
            Utf8 = note.Utf8,
            Tree = NoteMarkdown.TryParseNote(text, out var tree)
                ? tree
                : NoteMarkdown.ParseNoteFlat(text),
            FrontMatter = FrontMatterExtent.In(text) is { } extent
                ? FrontMatterReader.Read(text[extent.Start..extent.End]).FrontMatter
                : FrontMatter.Empty,
            IsWithheld = note.IsWithheld,
            Title = note.Title,
            Aliases = note.Aliases,
            Sections = note.Sections,
            Links = note.Links,
            InlineTags = [],
            Problems = [],
        };
    }

    private NoteReading Read(int maxBytes)
    {
        var id = new NoteId(_source.Path);
        var isTooLarge = _source.Content.Length > maxBytes;
        var decoded = NoteText.Decode(
            isTooLarge
                ? _source.Content[
                    ..Math.Min(Math.Max(LeastHeadBytes, maxBytes), _source.Content.Length)
                ]
                : _source.Content
        );
        var (frontMatter, isWithheld) = ReadFrontMatter(decoded.Text, isTooLarge);
        if (isTooLarge)
        {
            _problems.Add(NoteProblems.TooLarge(_source, maxBytes));
            decoded = NoteText.Empty;
            frontMatter = frontMatter with { Links = [] };
        }
        else if (decoded.BadLine is { } line)
        {
            _problems.Add(NoteProblems.NotUtf8(_source.Path, line));
        }

        var (tree, links, tags) = ReadMarkdown(decoded.Text, frontMatter.Links);
        return new NoteReading
        {
            Id = id,
            Text = decoded.Text,
            Utf8 = decoded.Utf8,
            Tree = tree,
            FrontMatter = frontMatter,
            IsWithheld = isWithheld,
            Title = TitleOf(frontMatter) ?? id.Stem,
            Aliases = [.. frontMatter.Aliases().Select(alias => alias.Text.Trim())],
            Sections = SectionSplitter.Split(tree),
            Links = links,
            InlineTags = tags,
            Problems = _problems.DrainToImmutable(),
        };
    }

    private (FrontMatter FrontMatter, bool IsWithheld) ReadFrontMatter(string text, bool isCut)
    {
        if (FrontMatterExtent.In(text) is not { } extent)
        {
            var isWithheld =
                isCut
                && FrontMatterExtent.StartIn(text) is { } start
                && PublishLine.SaysFalse(text[start..]);
            return (FrontMatter.Empty, isWithheld);
        }

        var written = text[extent.Start..extent.End];
        var (frontMatter, fault) = FrontMatterReader.Read(written);
        if (fault is null)
        {
            return (frontMatter, frontMatter.IsWithheld);
        }

        _problems.Add(NoteProblems.BadFrontMatter(_source.Path, fault));
        return (frontMatter, frontMatter.IsWithheld || PublishLine.SaysFalse(written));
    }

    private (NoteTree, ImmutableArray<NoteLink> Links, ImmutableArray<string> Tags) ReadMarkdown(
        string text,
        ImmutableArray<NoteLink> before
    )
    {
        try
        {
            if (NoteMarkdown.TryParseNote(text, out var tree))
            {
                var (links, tags) = InlineHarvest.Of(tree, before);
                return (tree, links, tags);
            }
        }
        catch (ArgumentException)
        {
            // Markdig limits its own recursion by throwing.
        }

        _problems.Add(NoteProblems.NotParsed(_source.Path));
        var flat = NoteMarkdown.ParseNoteFlat(text);
        var harvest = InlineHarvest.Of(flat, before);
        return (flat, harvest.Links, harvest.Tags);
    }

    private static string? TitleOf(FrontMatter frontMatter) =>
        frontMatter["title"] is { Text: { } title } && !string.IsNullOrWhiteSpace(title)
            ? title.Trim()
            : null;
}
