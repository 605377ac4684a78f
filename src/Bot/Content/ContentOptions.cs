using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Bot.Configuration;
using Bot.Content.Folder;
using Microsoft.Extensions.Options;
using NoteGraph.Notes;

namespace Bot.Content;

/// <summary>How changes in the folder with the notes are noticed.</summary>
internal enum ContentWatching
{
    /// <summary>The file system tells; where it does not, the folder is looked through from time to time.</summary>
    Auto,

    /// <summary>The folder is looked through from time to time.</summary>
    Poll,

    /// <summary>Not at all: notes are read when somebody asks for it.</summary>
    Off,
}

/// <summary>Where the notes are and how they are read. A list that is not set keeps the vault's default.</summary>
internal sealed partial class ContentOptions : IValidatableObject
{
    public const string Section = "Content";

    /// <summary>The folder with the notes. A relative path is looked up as <see cref="ContentFolder"/> says.</summary>
    [Required(
        ErrorMessage = "must not be empty. Name the folder with the notes, or leave it out for content."
    )]
    public string Path { get; init; } = "content";

    /// <summary>Patterns of paths in the vault that are left out, such as <c>Templates/**</c>.</summary>
    public string[] Exclude { get; init; } = [];

    /// <inheritdoc cref="VaultOptions.ActorTags" />
    [WhenUnset("actor")]
    public string[]? ActorTags { get; init; }

    /// <inheritdoc cref="VaultOptions.ActorFolders" />
    [WhenUnset("Actors")]
    public string[]? ActorFolders { get; init; }

    /// <inheritdoc cref="VaultOptions.StatsHeadings" />
    [WhenUnset("Quick stats, Key facts, Key metrics, Key stats, Key data, At a glance")]
    public string[]? StatsHeadings { get; init; }

    /// <inheritdoc cref="VaultOptions.RelatedHeadings" />
    [WhenUnset("Related")]
    public string[]? RelatedHeadings { get; init; }

    /// <summary>A reload that loses more than this share of the notes, in percent, is refused.</summary>
    [Between(0, 100)]
    public int MaxLossPercent { get; init; } = 30;

    /// <summary>How changes in the folder are noticed.</summary>
    public ContentWatching Watch { get; init; } = ContentWatching.Auto;

    /// <summary>How often the folder is looked through where the file system does not tell what changes, in seconds.</summary>
    [Between(1, 3600)]
    public int PollSeconds { get; init; } = 5;

    /// <summary>The folder for what is kept from one start to the next; null for one in the user's data folder.</summary>
    [WhenUnset("in the user's data folder")]
    public string? StateFolder { get; init; }

    /// <summary>The same as the vault takes it.</summary>
    public VaultOptions ToVaultOptions(int maxNoteBytes) =>
        new()
        {
            ActorTags = ActorTags?.ToImmutableArray() ?? VaultOptions.Default.ActorTags,
            ActorFolders = ActorFolders?.ToImmutableArray() ?? VaultOptions.Default.ActorFolders,
            StatsHeadings = StatsHeadings?.ToImmutableArray() ?? VaultOptions.Default.StatsHeadings,
            RelatedHeadings =
                RelatedHeadings?.ToImmutableArray() ?? VaultOptions.Default.RelatedHeadings,
            MaxNoteBytes = maxNoteBytes,
        };

    /// <summary>Holds each pattern to what can be matched.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Exclude
            .Index()
            .Where(each => !ExcludePatterns.IsPattern(each.Item))
            .Select(each => new ValidationResult(
                "must be a pattern such as Templates/**, without a .. in it.",
                [$"{nameof(Exclude)}:{each.Index}"]
            ));

    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<ContentOptions>;
}
