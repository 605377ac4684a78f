using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>A framed part of a message. Source: Discord, "Message Resource", Embed Structure.</summary>
public sealed record Embed
{
    public string? Title { get; init; }
    public string? Description { get; init; }

    /// <summary>Makes the title a link.</summary>
    public string? Url { get; init; }

    /// <summary>0 to 0xFFFFFF.</summary>
    public int? Color { get; init; }
    public EmbedAuthor? Author { get; init; }
    public ImmutableArray<EmbedField> Fields { get; init; } = [];
    public EmbedImage? Image { get; init; }
    public EmbedFooter? Footer { get; init; }
}

/// <summary>The line above the title; plain text.</summary>
public sealed record EmbedAuthor(string Name);

/// <summary>A name with a value; neither may be blank.</summary>
public sealed record EmbedField(
    string Name,
    string Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Inline = false
);

/// <summary>A picture below the fields.</summary>
public sealed record EmbedImage(string Url);

/// <summary>The line at the bottom; plain text.</summary>
public sealed record EmbedFooter(string Text);
