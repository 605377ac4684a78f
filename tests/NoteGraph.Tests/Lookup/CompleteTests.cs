using NoteGraph.Lookup;

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
