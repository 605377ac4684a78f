using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>A part of a message that a user can use. Source: Discord, "Component Reference".</summary>
/// <param name="Type">Discord's number for the kind of component.</param>
[JsonDerivedType(typeof(ActionRow))]
[JsonDerivedType(typeof(Button))]
[JsonDerivedType(typeof(StringSelect))]
public abstract record Component([property: JsonPropertyOrder(-1)] int Type);

/// <summary>A row of at most five buttons or one select menu.</summary>
public sealed record ActionRow(ImmutableArray<Component> Components) : Component(1);

/// <summary>How a button looks; <see cref="Link"/> opens an address and sends no interaction.</summary>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <summary>A button with either a custom id or, in style <see cref="ButtonStyle.Link"/>, an address.</summary>
public sealed record Button(
    ButtonStyle Style,
    string Label,
    string? CustomId = null,
    string? Url = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Disabled = false
) : Component(2);

/// <summary>A menu from which one row is chosen.</summary>
public sealed record StringSelect(
    string CustomId,
    string Placeholder,
    ImmutableArray<SelectOption> Options
) : Component(3);

/// <summary>A row of a select menu.</summary>
public sealed record SelectOption(
    string Label,
    string Value,
    string? Description = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Default = false
);
