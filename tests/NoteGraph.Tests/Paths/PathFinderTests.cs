using Bot.Benchmarks.Generated;
using CsCheck;
using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Paths;

public class PathFinderTests
{
    [Theory]
    [InlineData("A>B", "A", "B", "A B")]
    [InlineData("A>B", "B", "A", "B A")]
    [InlineData("A>B B>C", "A", "C", "A B C")]
    [InlineData("B>A B>C", "A", "C", "A B C")]
    [InlineData("A>B B>C A>C", "A", "C", "A C")]
    [InlineData("A>B C>D", "A", "D", "")]
    [InlineData("A>A A>B", "A", "A", "")]
    [InlineData("A>B B>C C>D D>E E>F F>G", "A", "G", "A B C D E F G")]
    [InlineData("A>B B>C C>D D>E E>F F>G G>H", "A", "H", "")]
    public void The_best_path_is_the_shortest_chain_of_links_whichever_way_they_point(
        string links,
        string from,
        string to,
        string expected
    )
    {
        var vault = VaultOf(links);

        var paths = PathFinder.Find(vault, NoteOf(vault, from), NoteOf(vault, to));

        Assert.Equal(expected, paths.IsEmpty ? "" : Names(paths[0]));
    }

    [Fact]
    public void Among_equals_the_path_with_more_reasons_comes_first()
    {
        var vault = VaultText.Vault(
            """
            === A.md
            [[B]] [[C]]
            === B.md
            [[D]]
            === C.md
            ## Related
            - [[A]] — met at school
            - [[D]] — works there
            === D.md
            """
        );

        var paths = PathFinder.Find(vault, NoteOf(vault, "A"), NoteOf(vault, "D"));

        Assert.Equal(["A C D", "A B D"], paths.Select(Names));
        Assert.Equal(
            ["met at school", "works there"],
            paths[0].Steps.Select(step => step.Link.Annotation)
        );
        Assert.Equal([true, false], paths[0].Steps.Select(step => step.IsBackwards));
    }

    [Fact]
    public void No_more_paths_come_than_were_asked_for()
    {
        var vault = VaultOf("A>B A>C A>D A>E B>F C>F D>F E>F");

        var paths = PathFinder.Find(vault, NoteOf(vault, "A"), NoteOf(vault, "F"), limit: 3);

        Assert.Equal(["A B F", "A C F", "A D F"], paths.Select(Names));
    }

    [Fact]
    public void Every_path_is_as_short_as_a_plain_search_finds_and_made_of_real_links()
    {
        var names = Gen.Int[0, 11].Select(number => ((char)('A' + number)).ToString());
        var link = Gen.Select(names, names).Select(pair => $"{pair.Item1}>{pair.Item2}");
        Gen.Select(link.List[1, 30], names, names)
            .Sample(
                (links, from, to) =>
                {
                    var vault = VaultOf(string.Join(' ', links) + $" {from}>{from} {to}>{to}");
                    var paths = PathFinder.Find(vault, NoteOf(vault, from), NoteOf(vault, to), 5);
                    var expected = PlainDistance(links, from, to);

                    Assert.Equal(expected is null or 0, paths.IsEmpty);
                    Assert.All(paths, path => Assert.Equal(expected, path.Steps.Length));
                    Assert.All(paths, path => AssertIsChain(path, from, to));
                    Assert.Equal(paths.Length, paths.Select(Names).Distinct().Count());
                },
                iter: 500
            );
    }

    [Fact]
    public void Paths_in_a_large_vault_are_those_of_a_search_along_the_links_themselves()
    {
        var generated = new GeneratedVault(600, MeasuredVault.Shape, seed: 5);
        var vault = VaultBuilder.Build(
            [.. Enumerable.Range(0, generated.Count).Select(generated.Note)],
            [],
            VaultOptions.Default
        );
        var random = new Random(7);
        for (var pair = 0; pair < 300; pair++)
        {
            AssertAsPlain(
                vault,
                vault.Notes[random.Next(vault.Notes.Length)],
                vault.Notes[random.Next(vault.Notes.Length)]
            );
        }
    }

    [Fact]
    public void Paths_along_any_links_are_those_of_a_search_along_the_links_themselves() =>
        LinkedNotes.Any.Sample(
            notes =>
            {
                var vault = notes.Vault();
                foreach (var from in vault.Notes)
                {
                    Assert.All(vault.Notes, to => AssertAsPlain(vault, from, to));
                }
            },
            iter: 300
        );

    [Fact]
    public void A_note_of_another_vault_has_no_path()
    {
        var vault = VaultOf("A>B");

        Assert.Empty(PathFinder.Find(vault, NoteOf(vault, "A"), NoteOf(VaultOf("C>D"), "D")));
    }

    private static void AssertAsPlain(Vault vault, Note from, Note to)
    {
        foreach (var limit in (int[])[1, 3])
        {
            var expected = PlainPaths.Find(vault, from, to, limit);
            var actual = PathFinder.Find(vault, from, to, limit);

            Assert.Equal(
                expected.Select(steps => string.Join(", ", steps.Select(step => step.To))),
                actual.Select(path => string.Join(", ", path.Steps.Select(step => step.To)))
            );
            Assert.All(
                expected
                    .Zip(actual, (plain, path) => plain.Zip(path.Steps))
                    .SelectMany(each => each),
                step => Assert.Equal(step.First.Link, step.Second.Link)
            );
        }
    }

    private static void AssertIsChain(NotePath path, string from, string to)
    {
        Assert.Equal(from, path.Steps[0].From.Title);
        Assert.Equal(to, path.Steps[^1].To.Title);
        Assert.All(
            path.Steps,
            step =>
                Assert.Equal(
                    step.IsBackwards ? (step.To, step.From) : (step.From, step.To),
                    (step.Link.From, step.Link.To!)
                )
        );
        Assert.All(
            path.Steps.Zip(path.Steps.Skip(1)),
            pair => Assert.Same(pair.First.To, pair.Second.From)
        );
    }

    private static int? PlainDistance(IEnumerable<string> links, string from, string to)
    {
        var pairs = links.Select(link => link.Split('>')).ToArray();
        var reached = new HashSet<string> { from };
        for (var steps = 0; steps <= PathFinder.MaxSteps; steps++)
        {
            if (reached.Contains(to))
            {
                return steps;
            }

            reached.UnionWith(
                pairs
                    .Where(pair => reached.Contains(pair[0]) || reached.Contains(pair[1]))
                    .SelectMany(pair => pair)
                    .ToArray()
            );
        }

        return null;
    }

    private static string Names(NotePath path) =>
        string.Join(
            ' ',
            path.Steps.Select(step => step.To.Title).Prepend(path.Steps[0].From.Title)
        );

    private static Note NoteOf(Vault vault, string title) => vault.Note(title + ".md");

    /// <summary>A vault from links such as <c>A>B</c>.</summary>
    private static Vault VaultOf(string links)
    {
        var pairs = links.Split(' ').Select(link => link.Split('>')).ToArray();
        var titles = pairs.SelectMany(pair => pair).Distinct();
        return VaultText.Vault(
            string.Join(
                '\n',
                titles.Select(title =>
                    $"=== {title}.md\n"
                    + string.Join(
                        ' ',
                        pairs.Where(pair => pair[0] == title).Select(pair => $"[[{pair[1]}]]")
                    )
                )
            )
        );
    }
}
