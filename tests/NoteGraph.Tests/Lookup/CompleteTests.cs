using Bot.Benchmarks.Generated;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Lookup;

public class CompleteTests
{
    private const string Names = """
        OpenAI = Open AI Inc
        Microsoft = MSFT
        Sam Altman = sama
        Jan Leike
        Samsung
        Jack Altman
        Sam Bankman-Fried
        Altman Solon
        Altmanova Group
        Bank of America
        Acme Sama
        Ideas/Sample efficiency
        """;

    [Theory]
    [InlineData("", "OpenAI, Microsoft, Sam Altman, Jan Leike, Samsung")]
    [InlineData("!!!", "OpenAI, Microsoft, Sam Altman, Jan Leike, Samsung")]
    [InlineData("sama", "Sam Altman, Acme Sama, Samsung, Sample efficiency, Sam Bankman-Fried")]
    [InlineData("sam", "Sam Altman, Sam Bankman-Fried, Samsung, Sample efficiency, Acme Sama")]
    [InlineData("altman", "Altman Solon, Altmanova Group, Sam Altman, Jack Altman")]
    [InlineData("Jan Lei", "Jan Leike")]
    [InlineData("leike j", "Jan Leike")]
    [InlineData("ms", "Microsoft")]
    [InlineData("boa", "Bank of America")]
    [InlineData("microsfot", "Microsoft")]
    [InlineData("leiek", "Jan Leike")]
    [InlineData("qqqq", "")]
    public void Names_come_exact_first_then_by_where_the_text_stands(
        string partial,
        string expected
    ) =>
        Assert.Equal(
            expected,
            NamesInText.Titles(
                NamesInText
                    .Index(Names)
                    .Complete(partial, 5, deadline: TestContext.Current.CancellationToken)
            )
        );

    [Fact]
    public void Beginnings_are_those_that_a_look_at_every_name_finds()
    {
        var generated = new GeneratedVault(1_500, MeasuredVault.Shape, seed: 3);
        var vault = VaultBuilder.Build(
            [.. Enumerable.Range(0, generated.Count).Select(generated.Note)],
            [],
            VaultOptions.Default
        );
        var index = NameIndex.Build(vault.Notes, note => vault.LinksTo(note).Length);
        var texts = index
            .Names.Where((_, at) => at % 7 == 0)
            .SelectMany(name =>
                Enumerable
                    .Range(1, 4)
                    .Select(length =>
                        name.Folded.Compact[..Math.Min(length, name.Folded.Compact.Length)]
                    )
            )
            .Where(text => text.Length > 0)
            .Distinct()
            .ToList();

        foreach (
            var (text, limit) in texts.SelectMany(text =>
                ((int[])[1, 5, 25]).Select(limit => (text, limit))
            )
        )
        {
            foreach (var actorsOnly in (bool[])[false, true])
            {
                var expected = Beginnings(index, text, actorsOnly).Take(limit).ToList();
                if (expected.Count == limit)
                {
                    Assert.Equal(
                        expected,
                        index.Complete(
                            text,
                            limit,
                            actorsOnly,
                            TestContext.Current.CancellationToken
                        )
                    );
                }
            }
        }
    }

    // The best name of each note of which the text is the whole, the beginning, or the beginning of a later word.
    private static IEnumerable<NameMatch> Beginnings(
        NameIndex index,
        string text,
        bool actorsOnly
    ) =>
        Enumerable
            .Range(0, index.Names.Length)
            .Where(at => !actorsOnly || index.Names[at].IsActor)
            .SelectMany(at =>
                index
                    .Names[at]
                    .Folded.Starts.Where(start =>
                        index
                            .Names[at]
                            .Folded.Compact.AsSpan(start)
                            .StartsWith(text, StringComparison.Ordinal)
                    )
                    .Select(start =>
                        Candidate.Of(
                            at,
                            index.Names[at],
                            TierOf(index.Names[at].Folded, start, text.Length)
                        )
                    )
            )
            .GroupBy(candidate => candidate.Note)
            .Select(names => names.OrderBy(name => name.Order).ThenBy(name => name.Name).First())
            .OrderBy(candidate => candidate.Order)
            .Select(candidate => index.MatchOf(candidate));

    private static MatchTier TierOf(FoldedName name, int start, int length) =>
        (start, start + length == name.Compact.Length, name.IsBoundary(start + length)) switch
        {
            (0, true, _) => MatchTier.Exact,
            (0, _, true) => MatchTier.WholePrefix,
            (0, _, false) => MatchTier.Prefix,
            (_, _, true) => MatchTier.WholeInner,
            _ => MatchTier.Inner,
        };

    [Fact]
    public void A_note_comes_once_by_its_best_name()
    {
        var matches = NamesInText
            .Index("Open AI Works = open, Open House\nOther")
            .Complete("open", 25, deadline: TestContext.Current.CancellationToken);
        Assert.Equal(("open", MatchKind.Alias), (matches.Single().Name, matches.Single().Kind));
    }

    [Fact]
    public void Only_actors_come_when_only_actors_count() =>
        Assert.DoesNotContain(
            NamesInText
                .Index(Names)
                .Complete(
                    "samp",
                    25,
                    actorsOnly: true,
                    deadline: TestContext.Current.CancellationToken
                ),
            match => !match.Note.IsActor
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(25)]
    public void No_more_than_the_limit_come(int limit) =>
        Assert.Equal(
            Math.Min(limit, 7),
            NamesInText
                .Index(Names)
                .Complete("a", limit, deadline: TestContext.Current.CancellationToken)
                .Length
        );

    [Fact]
    public void An_empty_index_has_no_names()
    {
        Assert.Empty(
            NamesInText.Index("").Complete("a", 25, deadline: TestContext.Current.CancellationToken)
        );
        Assert.Empty(
            NamesInText.Index("").Complete("", 25, deadline: TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void A_text_of_6000_characters_has_an_answer() =>
        Assert.Empty(
            NamesInText
                .Index(Names)
                .Complete(
                    new string('q', 6_000),
                    25,
                    deadline: TestContext.Current.CancellationToken
                )
        );

    [Fact]
    public void Once_the_deadline_has_passed_what_is_slow_to_find_is_left_out_and_the_rest_is_not()
    {
        var index = NamesInText.Index("Ada Quill\nBea Quill");
        var passed = new CancellationToken(canceled: true);

        Assert.Equal(2, index.Complete("quill", 25, deadline: passed).Length);
        Assert.Empty(index.Complete("qiull", 25, deadline: passed));
    }
}
