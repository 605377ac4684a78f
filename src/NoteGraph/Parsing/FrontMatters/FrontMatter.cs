using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Parsing.FrontMatters;

/// <summary>The properties of a note as their author wrote them: an alias <c>ON</c> stays a text, <c>002475</c> no number.</summary>
/// <param name="Properties">The properties in their order.</param>
/// <param name="Links">The links in them, nested ones included, in the order of the text.</param>
public sealed record FrontMatter(
    ImmutableArray<FrontMatterProperty> Properties,
    ImmutableArray<NoteLink> Links
)
{
    /// <summary>The front matter of a note without any.</summary>
    public static FrontMatter Empty { get; } = new([], []);

    /// <summary>The first property of a name (compared without case), or null.</summary>
    public FrontMatterProperty? this[string name] =>
        Properties.FirstOrDefault(property =>
            string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether the author withholds the note: <c>publish: false</c>.</summary>
    public bool IsWithheld =>
        Values("publish")
            .Any(value =>
                value.Text.AsSpan().Trim().Equals("false", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>The note's other names, without repetition.</summary>
    public IEnumerable<FrontMatterValue> Aliases() =>
        Values("aliases", "alias").DistinctBy(alias => NoteName.From(alias.Text).Value);

    /// <summary>Every value of the properties of some names, blank ones left out.</summary>
    public IEnumerable<FrontMatterValue> Values(params IReadOnlyList<string> names) =>
        Properties
            .Where(property => names.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(property => property.Values)
            .Where(value => !string.IsNullOrWhiteSpace(value.Text));
}

/// <summary>A property of a note.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Text">Its value when that is one scalar; null for a list, a map and no value.</param>
/// <param name="Values">The scalar, or the scalars of the list; empty for a map and no value.</param>
/// <param name="Line">The line of its name in the file, counted from 1.</param>
public sealed record FrontMatterProperty(
    string Name,
    string? Text,
    ImmutableArray<FrontMatterValue> Values,
    int Line
);

/// <summary>A scalar in front matter.</summary>
/// <param name="Text">What is written, without quotes.</param>
/// <param name="Line">Its line in the file, counted from 1.</param>
public sealed record FrontMatterValue(string Text, int Line);
