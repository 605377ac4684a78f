using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Content;
using Bot.Interactions.Names;
using NoteGraph.Cards;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Search;
using NoteGraph.Vaults;

namespace Bot.Interactions.Replies;

/// <summary>What the answer is, with no word on how it looks. The set is closed; the renderer knows every kind.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>Whether only the user who asked sees the answer.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The notes by which the reader came to the one that is shown.</summary>
    public Trail Trail { get; init; }

    /// <summary>A note's card.</summary>
    /// <param name="Match">The note and why it was chosen; the reason is shown when it was not exact.</param>
    /// <param name="Menu">The page of the menu of sections, counted from 0; null for the one that suits.</param>
    public sealed record Card(Vault Vault, NameMatch Match, int? Menu = null) : Reply;

    /// <summary>All quick stats of a note.</summary>
    public sealed record Stats(Vault Vault, NameMatch Match, int Page = 0) : Reply;

    /// <summary>What a note is related to, who mentions it, or what else it links to.</summary>
    /// <param name="View">Which of the three; <see cref="NoteView.Related"/> also names the first who mention it.</param>
    public sealed record Related(
        Vault Vault,
        NameMatch Match,
        int Page = 0,
        NoteView View = NoteView.Related
    ) : Reply;

    /// <summary>A drawing of a note with its neighbours.</summary>
    public sealed record Picture(Vault Vault, NameMatch Match) : Reply;

    /// <summary>One section of a note.</summary>
    /// <param name="Section">The section's position in <see cref="Note.Sections"/>.</param>
    /// <param name="Page">The page of a long section, counted from 0.</param>
    /// <param name="Menu">The page of the menu of sections; null for the one that lists the section.</param>
    public sealed record SectionPage(
        Vault Vault,
        NameMatch Match,
        int Section,
        int Page = 0,
        int? Menu = null
    ) : Reply;

    /// <summary>The whole text of a note.</summary>
    /// <param name="Page">The page of a long note, counted from 0.</param>
    /// <param name="Menu">The page of the menu of sections; null for the first.</param>
    public sealed record TextPage(Vault Vault, NameMatch Match, int Page = 0, int? Menu = null)
        : Reply;

    /// <summary>Several notes may be meant; the user picks one, and the command goes on with it.</summary>
    /// <param name="View">What is shown of the note that is picked.</param>
    public sealed record Choices(
        Vault Vault,
        string Query,
        ImmutableArray<NameMatch> Matches,
        NoteView View
    ) : Reply
    {
        /// <summary>What the note that is picked is one of two in; null when it is alone.</summary>
        public PairQuestion? Pair { get; init; }
    }

    /// <summary>No note has the name; the nearest are offered.</summary>
    public sealed record NotFound(
        Vault Vault,
        string Query,
        ImmutableArray<NameMatch> Suggestions,
        NoteView View
    ) : Reply
    {
        /// <inheritdoc cref="Choices.Pair" />
        public PairQuestion? Pair { get; init; }
    }

    /// <summary>Two notes side by side.</summary>
    public sealed record Compare(
        Vault Vault,
        NameMatch First,
        NameMatch Second,
        Comparison Comparison
    ) : Reply;

    /// <summary>How two notes are connected.</summary>
    /// <param name="Found">The shortest paths, the best first; empty when there is none.</param>
    public sealed record Paths(
        Vault Vault,
        NameMatch First,
        NameMatch Second,
        ImmutableArray<NotePath> Found
    ) : Reply;

    /// <summary>Every tag with how many notes have it.</summary>
    public sealed record TagList(Vault Vault, int Page = 0) : Reply;

    /// <summary>The notes of a tag.</summary>
    public sealed record TagPage(Vault Vault, TaggedNotes Tag, int Page = 0) : Reply;

    /// <summary>The notes that a full-text search found.</summary>
    public sealed record Search(SearchResults Results, int Page = 0) : Reply;

    /// <summary>The notes that a message names, in its order.</summary>
    /// <param name="Found">Each with the name that the message has for it; empty when it names none.</param>
    public sealed record NamesFound(Vault Vault, ImmutableArray<NameMatch> Found) : Reply;

    /// <summary>What was asked for and not found, for those who look after the notes.</summary>
    public sealed record Misses(Vault Vault, ImmutableArray<NameMiss> Names) : Reply;

    /// <summary>How a reload of the content ended.</summary>
    public sealed record Reload(ReloadOutcome Outcome) : Reply;

    /// <summary>A reload, for those who keep an eye on them.</summary>
    public sealed record Audit(ReloadRecord Record) : Reply;

    /// <summary>How the content stands.</summary>
    public sealed record Status(ContentStatus Content) : Reply;

    /// <summary>What is wrong in the content, of one kind.</summary>
    /// <param name="Code">The kind; null for the gravest.</param>
    /// <param name="Page">The page, counted from 0.</param>
    public sealed record Problems(Vault Vault, ProblemCode? Code = null, int Page = 0) : Reply
    {
        /// <summary>Whether the list of all problems goes with it.</summary>
        public bool HasList { get; init; }
    }

    /// <summary>What commands there are.</summary>
    /// <param name="Ids">Under which id each is registered; a command that is missing here cannot be mentioned by its id.</param>
    public sealed record Help(
        ImmutableArray<CommandDefinition> Commands,
        FrozenDictionary<string, string> Ids
    ) : Reply;

    /// <summary>A sentence to the user: something they can mend, or a state they should know of.</summary>
    public sealed record Notice(string Text) : Reply;

    /// <summary>Something went wrong on our side. The id is in the log beside the error.</summary>
    public sealed record Failure(string ErrorId) : Reply;
}

/// <summary>What is shown of a note.</summary>
public enum NoteView
{
    /// <summary>Summary, quick stats and related entries.</summary>
    Card,

    /// <summary>All quick stats.</summary>
    Stats,

    /// <summary>The related entries that the author wrote down.</summary>
    Related,

    /// <summary>The notes that mention it.</summary>
    Mentions,

    /// <summary>The notes it links to that are no related entries.</summary>
    Links,

    /// <summary>One section.</summary>
    Section,

    /// <summary>The whole text.</summary>
    Text,

    /// <summary>A drawing of the note with its neighbours.</summary>
    Picture,
}
