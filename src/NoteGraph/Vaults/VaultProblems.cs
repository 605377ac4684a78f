using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>What is wrong in a vault's content.</summary>
internal static class VaultProblems
{
    private const int MaxNamed = 3;

    /// <summary>All problems of the published notes and of files that could not be read, ordered by path, line and code.</summary>
    public static ImmutableArray<VaultProblem> Find(
        ParsedNote[] notes,
        VaultGraph graph,
        LinkResolver resolver,
        IReadOnlyCollection<VaultProblem> unread
    )
    {
        var found = new List<VaultProblem>[notes.Length];
        Parallel.For(
            0,
            notes.Length,
            at =>
                found[at] = [
                    .. notes[at].Problems,
                    .. OfLinks(notes[at].Note, graph, resolver),
                    .. OfNames(notes[at], resolver),
                    .. OfCard(notes[at].Note),
                ]
        );
        return
        [
            .. found
                .SelectMany(problems => problems)
                .Concat(unread)
                .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Code)
                .ThenBy(problem => problem.Message, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<VaultProblem> OfLinks(
        Note note,
        VaultGraph graph,
        LinkResolver resolver
    )
    {
        foreach (var edge in graph.From(note.Id))
        {
            var link = edge.Link;
            switch (edge.Resolution)
            {
                case Resolution.Unresolved:
                    yield return new VaultProblem(
                        ProblemCode.BrokenLink,
                        note.Id.Path,
                        link.Line,
                        $"The link [[{link.Target}]] leads to no note.",
                        "Write the note, or correct the link."
                    );
                    break;
                case Resolution.ViaAlias:
                    yield return new VaultProblem(
                        ProblemCode.LinkViaAlias,
                        note.Id.Path,
                        link.Line,
                        $"The link [[{link.Target}]] leads to {edge.To} only by a name that Obsidian does not follow.",
                        $"Write [[{edge.To!.Id.Stem}|{link.Text}]]."
                    );
                    break;
                case Resolution.Ambiguous:
                case Resolution.Resolved when resolver.IsCloseCall(link, note):
                    yield return new VaultProblem(
                        ProblemCode.AmbiguousLink,
                        note.Id.Path,
                        link.Line,
                        $"The link [[{link.Target}]] can mean {Named(resolver.Candidates(link, note))}.",
                        "Write the note's path, or give the notes different names."
                    );
                    break;
            }
        }
    }

    private static IEnumerable<VaultProblem> OfNames(ParsedNote parsed, LinkResolver resolver)
    {
        var note = parsed.Note;
        if (Others(resolver.Names.Titled(NoteName.From(note.Title)), note) is { } namesakes)
        {
            yield return new VaultProblem(
                ProblemCode.DuplicateTitle,
                note.Id.Path,
                parsed.TitleLine,
                $"The title \"{note.Title}\" is also that of {namesakes}.",
                "Give one of the notes another title."
            );
        }

        for (var at = 0; at < note.Aliases.Length; at++)
        {
            var alias = note.Aliases[at];
            var name = NoteName.From(alias);
            if (Others(resolver.Names.Titled(name), note) is { } titled)
            {
                yield return new VaultProblem(
                    ProblemCode.AliasEqualsTitle,
                    note.Id.Path,
                    parsed.AliasLines[at],
                    $"The alias \"{alias}\" is the title of {titled}, which wins.",
                    "Remove the alias, or make it differ from the title."
                );
            }

            if (Others(resolver.Names.Aliased(name), note) is { } shared)
            {
                yield return new VaultProblem(
                    ProblemCode.SharedAlias,
                    note.Id.Path,
                    parsed.AliasLines[at],
                    $"The alias \"{alias}\" is also that of {shared}, so no link can use it.",
                    "Keep the alias in one note only."
                );
            }
        }
    }

    private static IEnumerable<VaultProblem> OfCard(Note note)
    {
        if (note.IsActor && note.Card.Summary is null)
        {
            yield return new VaultProblem(
                ProblemCode.EmptyActor,
                note.Id.Path,
                1,
                "The actor has no summary.",
                "Write a paragraph before the first heading."
            );
        }

        if (note.IsActor && note.Card.Stats.IsEmpty)
        {
            yield return new VaultProblem(
                ProblemCode.NoQuickStats,
                note.Id.Path,
                1,
                "The actor has no quick stats.",
                "Add a section \"Quick stats\" with a table of two columns."
            );
        }
    }

    private static string? Others(IReadOnlyList<Note> notes, Note note) =>
        notes.Count > 1 || (notes.Count == 1 && notes[0] != note)
            ? Named(notes.Where(other => other != note))
            : null;

    private static string Named(IEnumerable<Note> notes)
    {
        var paths = notes.Take(MaxNamed + 1).Select(note => note.Id.Path).ToArray();
        return paths.Length > MaxNamed
            ? $"{string.Join(", ", paths[..MaxNamed])} and others"
            : string.Join(" and ", paths);
    }
}
