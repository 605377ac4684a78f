using System.Collections.Immutable;
using NoteGraph.Lookup;
using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// All published notes at one moment, with the links between them. Immutable: a reload builds a new one.
/// Withheld notes are not in it; of them it only knows that a link leads to one.
/// </summary>
public sealed class Vault
{
    private readonly VaultGraph _graph;
    private readonly LinkResolver _resolver;
    private readonly Lazy<ImmutableArray<VaultProblem>> _problems;
    private NameIndex? _names;
    private object? _namesGate;
    private TagIndex? _tags;
    private object? _tagsGate;
    private NameSpotter? _spotter;
    private object? _spotterGate;

    internal Vault(
        VaultGraph graph,
        LinkResolver resolver,
        Func<ImmutableArray<VaultProblem>> findProblems
    )
    {
        _graph = graph;
        _resolver = resolver;
        _problems = new Lazy<ImmutableArray<VaultProblem>>(
            findProblems,
            LazyThreadSafetyMode.PublicationOnly
        );
    }

    /// <summary>What stands in place of a withheld note's name.</summary>
    public const string WithheldText = "unpublished note";

    /// <summary>A vault without notes.</summary>
    public static Vault Empty { get; } =
        new(
            VaultGraph.Empty,
            new LinkResolver(new LinkTargets([], [], new ParallelOptions()), []),
            () => []
        );

    /// <summary>The published notes, ordered by path.</summary>
    public ImmutableArray<Note> Notes => _graph.Notes;

    /// <summary>
    /// What is wrong in the content, ordered by path, line and code. In a vault without one before it they are looked for when
    /// somebody first asks, since the cards of all actors have to be read for them.
    /// </summary>
    public ImmutableArray<VaultProblem> Problems => _problems.Value;

    /// <summary>A fingerprint of the content: the same for the same files, whatever the order they were read in.</summary>
    public string Revision { get; internal init; } = "";

    /// <summary>What the source of the files calls this state of them; null where it has no name for it.</summary>
    public string? Commit { get; internal init; }

    /// <summary>What people know this state by: the commit where there is one, else the fingerprint.</summary>
    public string Version => Commit ?? Revision;

    /// <summary>What the vault was made of, for the next one to begin with; null for one without notes.</summary>
    internal VaultMakings? Makings { get; init; }

    /// <summary>The note at a path, or null.</summary>
    public Note? Get(NoteId id) => _graph.Get(id);

    /// <summary>The note with a key, or null.</summary>
    public Note? Get(NoteKey key) => _graph.Get(key);

    /// <summary>The links of a note, in the order of the text.</summary>
    public EdgeList LinksFrom(Note note) => _graph.From(note.Id);

    /// <summary>The links that lead to a note, ordered by the path they stand in.</summary>
    public EdgeList LinksTo(Note note) => _graph.To(note.Id);

    /// <summary>What the vault makes of a link that stands in a note.</summary>
    public Edge Resolve(NoteLink link, Note from)
    {
        var (resolution, to, _) = _resolver.Resolve(link, from);
        return new Edge(from, to, link, resolution);
    }

    /// <summary>
    /// The path of the note or other file that a link leads to; null for a link that is broken, ambiguous or leads to a
    /// withheld note.
    /// </summary>
    public string? PathOf(NoteLink link, Note from)
    {
        var (_, to, attachment) = _resolver.Resolve(link, from);
        return to?.Id.Path ?? attachment;
    }

    /// <summary>
    /// Every note that a link could mean, the one it does mean among them; several where names or aliases are not unique.
    /// </summary>
    public ImmutableArray<Note> Candidates(NoteLink link, Note from) =>
        [.. _resolver.Candidates(link, from)];

    /// <summary>
    /// The words a reader sees for a link. They are the author's own, except for a link to a withheld note whose words
    /// would give away one of its names: that reads <see cref="WithheldText"/>.
    /// </summary>
    public string TextOf(NoteLink link, Note from) =>
        _resolver.Resolve(link, from).Resolution == Resolution.Withheld
            ? _resolver.Masks.TextOf(link)
            : link.Text;

    /// <summary>Markdown of a note as plain text on one line a block, wikilinks as <see cref="TextOf"/> gives them.</summary>
    public string PlainText(string markdown, Note from) =>
        Parsing.PlainText.OfBlocks(markdown, link => TextOf(link, from));

    /// <summary>
    /// A piece of a note that stands on one line (a heading, a name, a cell, any text of a card) as plain text. What would
    /// begin a block at the start of a line, such as <c>1.</c> or <c>&gt;</c>, is text here.
    /// </summary>
    public string PlainLine(string markdown, Note from) =>
        Parsing.PlainText.OfWords(markdown) ?? ParsedLine(markdown, from);

    // Apart, since what it hands on is made before its first line.
    private string ParsedLine(string markdown, Note from) =>
        Parsing.PlainText.OfInline(markdown, link => TextOf(link, from));

    /// <summary>Finds the note that a reader means by a key, a path, a title, an alias or anything near one.</summary>
    /// <param name="text">What the reader gave.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    /// <remarks>A key or path names one note whether it is an actor or not.</remarks>
    public NoteLookup Find(string text, bool actorsOnly = false)
    {
        var isKey = NoteKey.TryParse(text, out var key);
        if ((isKey ? Get(key) : Names.AtPath(text)) is { } note)
        {
            return ByKey(note);
        }

        // A key without its note stands for a note that has gone, not for a name that is spelt like it.
        return
            Names.Find(text, actorsOnly) is var found
            && isKey
            && found is not NoteLookup.Found { Match.Kind: MatchKind.Title or MatchKind.Alias }
            ? new NoteLookup.Missing([])
            : found;
    }

    /// <summary>
    /// What <see cref="Find"/> gives where it takes next to no time: for a key, and once names have been indexed for a path and for
    /// a whole name that few share and that means one note. Null otherwise.
    /// </summary>
    /// <param name="text">What the reader gave.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    public NoteLookup.Found? FindAtOnce(string text, bool actorsOnly = false)
    {
        var names = Volatile.Read(ref _names);
        var isKey = NoteKey.TryParse(text, out var key);
        return (isKey ? Get(key) : names?.AtPath(text)) is { } note
            ? ByKey(note)
            : names?.FindExact(text, actorsOnly);
    }

    private static NoteLookup.Found ByKey(Note note) =>
        new(new NameMatch(note, note.Title, MatchKind.Key));

    /// <summary>Names that begin with or contain what was typed so far, best first, one match a note.</summary>
    /// <param name="partial">What was typed so far; empty gives the best connected notes.</param>
    /// <param name="limit">How many matches at most.</param>
    /// <param name="actorsOnly">Whether only actors count.</param>
    /// <param name="deadline">When the best so far has to do.</param>
    public ImmutableArray<NameMatch> Complete(
        string partial,
        int limit,
        bool actorsOnly = false,
        CancellationToken deadline = default
    ) => Names.Complete(partial, limit, actorsOnly, deadline);

    /// <summary>The tags of the notes.</summary>
    public TagIndex Tags =>
        LazyInitializer.EnsureInitialized(ref _tags, ref _tagsGate, () => TagIndex.Of(this));

    /// <summary>The names of actors in a running text, in its order, each note once; of all notes in a vault without actors.</summary>
    /// <param name="text">Plain text of any length; what is beyond 16,000 characters is left out.</param>
    public ImmutableArray<NameMatch> Spot(string text) =>
        LazyInitializer
            .EnsureInitialized(ref _spotter, ref _spotterGate, () => NameSpotter.Of(this, Names))
            .Spot(text);

    /// <summary>Where in <see cref="Notes"/> the note at the same path stands; null where there is none.</summary>
    internal int? PlaceOf(Note note) => _graph.Positions.Of(note.Id);

    /// <summary>The notes with the links between them, as places.</summary>
    internal VaultGraph Graph => _graph;

    /// <summary>Whether it is known at once that this vault has notes at the same paths as another one.</summary>
    internal bool HasNotesOf(Vault other) => _graph.Positions == other._graph.Positions;

    /// <summary>Whether it is known at once that a note is the same in another vault, and its links lead to the same places.</summary>
    internal bool HasLinksOf(Vault other, Note note) => _graph.HasLinksOf(other._graph, note);

    /// <summary>
    /// Whether it is known at once that both vaults have the same notes with the same names, and that every link leads to the
    /// same place. Then a note that is the same object in both also reads the same, and stands in the same place.
    /// </summary>
    internal bool ReadsLike(Vault other) =>
        Makings is { } makings && makings.ShownTargets == other.Makings?.ShownTargets;

    /// <summary>
    /// Makes ready what readers ask for first, so that none of them has to wait for it. What can be taken from the vault
    /// that came before is.
    /// </summary>
    public void Prepare(Vault? before = null)
    {
        if (before?._names is { } names && ReadsLike(before))
        {
            _names ??= names.With(note => _graph.Get(note.Id)!, note => _graph.To(note.Id).Length);
        }

        _ = Names;
    }

    /// <summary>
    /// Reads the cards that nobody has looked at yet, so that nobody has to wait for those of all notes that mention one.
    /// </summary>
    public void ReadCards()
    {
        foreach (var note in Notes)
        {
            note.LateCard?.MakeReady(note);
        }
    }

    // Built by the first reader who needs it, unless a reload has made it ready.
    private NameIndex Names =>
        LazyInitializer.EnsureInitialized(
            ref _names,
            ref _namesGate,
            () => NameIndex.Build(Notes, note => LinksTo(note).Length)
        );
}
