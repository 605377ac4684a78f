using System.Collections.Immutable;
using System.Text;
using NoteGraph.Cards;
using NoteGraph.Parsing.FrontMatters;

namespace NoteGraph.Notes;

/// <summary>One Markdown file of the vault, parsed. Knows nothing of other notes.</summary>
public sealed class Note
{
    /// <summary>The path in the vault.</summary>
    public required NoteId Id { get; init; }

    /// <summary>A short, stable name for the path.</summary>
    public NoteKey Key => field.Value is null ? field = NoteKey.For(Id) : field;

    /// <summary>What a reader sees as the note's name: the property <c>title</c>, else the file's stem.</summary>
    public required string Title { get; init; }

    /// <summary>Other names of the note, as written, without repetition.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Tags without <c>#</c>, as first written, front matter before text, without repetition (compared without case).</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether the note describes an actor: by its tag or its folder.</summary>
    public bool IsActor { get; init; }

    /// <summary>Whether the author withholds the note (<c>publish: false</c>).</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The note's headings in their order, with the extent of their sections.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Every link in the note, front matter included, in the order of the text.</summary>
    public ImmutableArray<NoteLink> Links { get; init; } = [];

    /// <summary>What a card shows of the note.</summary>
    public NoteCard Card => LateCard?.Read(this) ?? NoteCard.Empty;

    /// <summary>The summary of <see cref="Card"/>, for whoever needs nothing else of it.</summary>
    public string? Summary => LateCard?.Summary(this);

    /// <summary>The card before somebody looks at it; null for a note without one.</summary>
    internal LateCard? LateCard { get; init; }

    /// <summary>
    /// The whole file as text: decoded, without a BOM. Decoded anew each time, since most notes are read seldom and UTF-8
    /// takes half the room.
    /// </summary>
    public string Text
    {
        get => Encoding.UTF8.GetString(Utf8.Span);
        init => Utf8 = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>The bytes of <see cref="Text"/>.</summary>
    internal ReadOnlyMemory<byte> Utf8 { get; init; }

    /// <summary>The Markdown of the note without its front matter.</summary>
    public string Body =>
        Text is var text && FrontMatterExtent.In(text) is { } extent
            ? text[extent.BodyStart..]
            : text;

    /// <summary>Why a link's target is related to this note, in Markdown; null for a link that is no related entry.</summary>
    public string? AnnotationOf(NoteLink link) =>
        Card
            .Related.FirstOrDefault(entry => entry.Annotation is not null && entry.Link == link)
            ?.Annotation;

    /// <summary>The Markdown that stands in a section without its sub-sections.</summary>
    public string OwnTextOf(Section section) =>
        Text[section.BodyStart..section.OwnEnd].Trim('\r', '\n');

    /// <summary>The Markdown that stands in a section with its sub-sections.</summary>
    public string TextOf(Section section) => Text[section.BodyStart..section.End].Trim('\r', '\n');

    /// <inheritdoc />
    public override string ToString() => Id.Path;

    /// <summary>The same note with another card.</summary>
    internal Note WithCard(NoteCard card) =>
        new()
        {
            Id = Id,
            Title = Title,
            Aliases = Aliases,
            Tags = Tags,
            IsActor = IsActor,
            IsWithheld = IsWithheld,
            Sections = Sections,
            Links = Links,
            LateCard = LateCard.Of(card, Links),
            Utf8 = Utf8,
        };
}
