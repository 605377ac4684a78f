using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>
/// The way from files to a vault, step by step. Each step does again only what can differ from the vault before: a note is
/// parsed when its file has changed; links are resolved anew when a path, a title, an alias or <c>publish</c> has changed
/// anywhere, and else only those of the changed notes.
/// </summary>
internal sealed class VaultAssembly(
    SourceChanges changes,
    string[] attachments,
    VaultOptions options,
    ParallelOptions parallel
)
{
    // When more than half of the notes have changed, one link after the other costs more than all at once.
    private const int ManyShare = 2;

    private static readonly ParallelOptions WithoutHaste = new()
    {
        MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2),
    };

    private readonly VaultMakings? _last = changes.Last;

    public Vault Run(IReadOnlyCollection<VaultProblem> unread, string? commit)
    {
        var parsed = changes.Carry(makings => makings.Parsed);
        ForChanged(at => parsed[at] = NoteParser.Parse(changes.Sources[at], options));
        var fingerprints = changes.Carry(makings => makings.Fingerprints);
        LinkTargets written = null!;
        Parallel.Invoke(
            parallel,
            () => written = TargetsOf(parsed, _last?.Parsed, _last?.WrittenTargets),
            () => ForChanged(at => fingerprints[at] = ContentRevision.Of(changes.Sources[at]))
        );
        var shown = Shown(parsed, written);
        var targets = parsed
            .Zip(shown)
            .All(pair => pair.Second is null || ReferenceEquals(pair.First, pair.Second))
            ? written
            : TargetsOf(Visible(parsed, shown), Visible(_last), _last?.ShownTargets);
        var resolver = new LinkResolver(
            targets,
            [.. Visible(parsed, shown).Select(each => each.Note)]
        );
        ParsedNote[] published = [.. shown.OfType<ParsedNote>()];
        var graph = GraphOf([.. published.Select(each => each.Note)], targets, resolver);
        targets.Settle();
        // An attempt that failed is made again by whoever asks next.
        var problems = new Lazy<VaultProblem[][]>(
            () => ProblemsOf(published, graph, targets, resolver),
            LazyThreadSafetyMode.PublicationOnly
        );
        if (_last is not null)
        {
            // Not left for later, or each vault would keep the one before it.
            _ = problems.Value;
        }

        var withheld = Publication.WithheldPaths(parsed, _last?.WithheldPaths);
        return new Vault(graph, resolver, AllOf(problems, Publication.Of(unread, withheld)))
        {
            Revision = ContentRevision.Of(changes.Sources, fingerprints, attachments),
            Commit = commit,
            Makings = new VaultMakings
            {
                Options = options,
                Sources = changes.Sources,
                Attachments = attachments,
                Fingerprints = fingerprints,
                Parsed = parsed,
                WrittenTargets = written,
                Shown = shown,
                WithheldPaths = withheld,
                ShownTargets = targets,
                Graph = graph,
                Problems = problems,
            },
        };
    }

    private LinkTargets TargetsOf(ParsedNote[] notes, ParsedNote[]? before, LinkTargets? last) =>
        last is { IsWorn: false }
        && changes.HasSamePaths
        && attachments.AsSpan().SequenceEqual(_last!.Attachments)
        && notes.Zip(before!).All(pair => LinkTargets.AreSameFor(pair.First.Note, pair.Second.Note))
            ? last
            : new LinkTargets([.. notes.Select(each => each.Note)], attachments, parallel);

    private ParsedNote?[] Shown(ParsedNote[] parsed, LinkTargets written)
    {
        if (!Array.Exists(parsed, note => note.Note.IsWithheld))
        {
            return parsed;
        }

        var resolver = new LinkResolver(written, [.. parsed.Select(each => each.Note)]);
        var isSame = written == _last?.WrittenTargets;
        var shown = isSame
            ? changes.Carry(makings => makings.Shown)
            : new ParsedNote?[parsed.Length];
        For(
            isSame ? changes.Changed : [.. Enumerable.Range(0, parsed.Length)],
            at => shown[at] = Publication.Of(parsed[at], resolver, options)
        );
        return shown;
    }

    private VaultGraph GraphOf(
        ImmutableArray<Note> notes,
        LinkTargets targets,
        LinkResolver resolver
    ) =>
        targets == _last?.ShownTargets && changes.Changed.Length * ManyShare <= notes.Length
            ? _last.Graph.With(notes, resolver)
            : VaultGraph.Build(notes, resolver, parallel);

    private VaultProblem[][] ProblemsOf(
        ParsedNote[] published,
        VaultGraph graph,
        LinkTargets targets,
        LinkResolver resolver
    )
    {
        var isSame = targets == _last?.ShownTargets;
        VaultProblem[][] problems = isSame
            ? [.. _last!.Problems.Value]
            : new VaultProblem[published.Length][];
        ForProblems(
            [
                .. Enumerable
                    .Range(0, published.Length)
                    .Where(at => !isSame || _last!.Graph.Notes[at] != published[at].Note),
            ],
            at => problems[at] = VaultProblems.Of(published[at], graph, resolver)
        );
        return problems;
    }

    // Apart, so that it does not keep all that is at hand where it is called, the vault before among it.
    private static Func<ImmutableArray<VaultProblem>> AllOf(
        Lazy<VaultProblem[][]> ofNotes,
        IReadOnlyCollection<VaultProblem> unread
    ) => () => VaultProblems.All(ofNotes.Value, unread);

    private static ParsedNote[]? Visible(VaultMakings? makings) =>
        makings is null ? null : Visible(makings.Parsed, makings.Shown);

    // Withheld notes keep their place, so that links to them are known for what they are.
    private static ParsedNote[] Visible(ParsedNote[] parsed, ParsedNote?[] shown) =>
        [.. parsed.Zip(shown, (written, seen) => seen ?? written)];

    private void ForChanged(Action<int> work) => For(changes.Changed, work);

    // A vault with none before it is in service by the time that its problems are looked for.
    private void ForProblems(int[] places, Action<int> work) =>
        Parallel.For(
            0,
            places.Length,
            _last is null ? WithoutHaste : parallel,
            at => work(places[at])
        );

    private void For(int[] places, Action<int> work) =>
        Parallel.For(0, places.Length, parallel, at => work(places[at]));
}
