using System.Collections.Immutable;
using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>What is wrong in a vault's content.</summary>
internal static class VaultProblems
{
    private const int MaxNamed = 3;

    /// <summary>The problems of one published note, ordered by line and code.</summary>
    public static VaultProblem[] Of(ParsedNote note, VaultGraph graph, LinkResolver resolver) =>
        Ordered([
            .. note.Problems,
            .. OfLinks(note.Note, graph, resolver),
            .. OfNames(note, resolver),
            .. OfCard(note.Note),
        ]);

    /// <summary>The problem that a link which leads nowhere is.</summary>
    public static VaultProblem OfBroken(Edge edge) =>
        new(
            ProblemCode.BrokenLink,
            edge.From.Id.Path,
            edge.Link.Line,
            $"The link [[{edge.Link.Target}]] leads to no note.",
            "Write the note, or correct the link."
        );

    /// <summary>All problems of notes and of files that could not be read, ordered by path, line and code.</summary>
    /// <param name="ofNotes">The problems of each note, the notes ordered by path.</param>
    public static ImmutableArray<VaultProblem> All(
        VaultProblem[][] ofNotes,
        IReadOnlyCollection<VaultProblem> unread
    )
    {
        var all = ImmutableArray.CreateBuilder<VaultProblem>(
            ofNotes.Sum(problems => problems.Length) + unread.Count
        );
        foreach (var problems in ofNotes)
        {
            all.AddRange(problems);
        }

        all.AddRange(unread);
        return unread.Count == 0 ? all.DrainToImmutable() : [.. Ordered([.. all])];
    }

    private static VaultProblem[] Ordered(VaultProblem[] problems) =>
        problems.Length < 2
            ? problems
            :
            [
                .. problems
                    .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Line)
                    .ThenBy(problem => problem.Code)
                    .ThenBy(problem => problem.Message, StringComparer.Ordinal),
            ];

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
                    yield return OfBroken(edge);
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
        if (Named(resolver.OthersTitled(NoteName.From(note.Title), note)) is { } namesakes)
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
            if (Named(resolver.OthersTitled(name, note)) is { } titled)
            {
                yield return new VaultProblem(
                    ProblemCode.AliasEqualsTitle,
                    note.Id.Path,
                    parsed.AliasLines[at],
                    $"The alias \"{alias}\" is the title of {titled}, which wins.",
                    "Remove the alias, or make it differ from the title."
                );
            }

            if (Named(resolver.OthersAliased(name, note)) is { } shared)
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

    private static string? Named(IEnumerable<Note> notes)
    {
        var paths = notes.Take(MaxNamed + 1).Select(note => note.Id.Path).ToArray();
        return paths.Length switch
        {
            0 => null,
            > MaxNamed => $"{string.Join(", ", paths[..MaxNamed])} and others",
            _ => string.Join(" and ", paths),
        };
    }
}
