using CsCheck;
using NoteGraph.Search;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Search;

public sealed class TextIndexTests : IDisposable
{
    private const string Notes = """
        === Scaling laws.md
        ---
        tags: [ai]
        ---
        How loss falls with compute.
        === Chips.md
        ---
        tags: [ai/hardware]
        aliases: [Semiconductors]
        ---
        ## Wafers and yield

        Chips follow **scaling** laws of their own; see [[Foundry|the makers]].
        === Foundry.md
        The laws of scaling a fab. Café Zürich. `code` and <!-- remark --> text. #fab
        === Huawei.md
        昨日、華為は新しい端末を発表した。
        === Yandex.md
        Поисковая машина из Москвы.
        === Held.md
        ---
        publish: false
        ---
        The secretword of scaling.
        === Near.md
        Beside [[Held]] and scaling.
        """;

    private readonly Vault _vault = VaultText.Vault(Notes);
    private readonly TextIndex _index;

    public TextIndexTests() =>
        _index = TextIndex.Build(_vault, _ => { }, TestContext.Current.CancellationToken);

    public void Dispose() => _index.Dispose();

    [Theory]
    // A title counts more than the text.
    [InlineData("scaling laws", "Scaling laws, Foundry, Chips")]
    [InlineData("\"scaling laws\"", "Scaling laws, Chips")]
    [InlineData("SCALING", "Scaling laws, Near, Foundry, Chips")]
    [InlineData("semiconductors", "Chips")]
    [InlineData("wafer*", "Chips")]
    [InlineData("wafer", "")]
    [InlineData("cafe zurich", "Foundry")]
    [InlineData("makers", "Chips")]
    [InlineData("華為", "Huawei")]
    [InlineData("端末", "Huawei")]
    [InlineData("為華", "")]
    [InlineData("москвы", "Yandex")]
    [InlineData("МОСК*", "Yandex")]
    [InlineData("code", "Foundry")]
    [InlineData("remark", "")]
    [InlineData("secretword", "")]
    [InlineData("tag:ai", "Chips, Scaling laws")]
    [InlineData("tag:AI/hardware scaling", "Chips")]
    [InlineData("tag:ai tag:fab", "")]
    public void Notes_are_found_by_what_a_reader_sees(string query, string titles) =>
        Assert.Equal(titles, Titles(query));

    [Fact]
    public void What_no_note_has_whole_is_found_in_part()
    {
        var results = _index.Search(SearchQuery.Parse("compute wafers"))!;
        Assert.True(results.HasOnlySome);
        Assert.Equal(
            ["Chips", "Scaling laws"],
            results.Notes.Select(note => note.Title).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_tag_that_no_note_has_is_told() =>
        Assert.Equal("nope", _index.Search(SearchQuery.Parse("tag:nope scaling"))!.UnknownTag);

    [Theory]
    [InlineData("Scaling laws", "compute", "How loss falls with [compute].")]
    [InlineData(
        "Chips",
        "own scaling",
        "Chips follow [scaling] laws of their [own]; see the makers."
    )]
    [InlineData(
        "Foundry",
        "cafe zur*",
        "The laws of scaling a fab. [Café] [Zürich]. code and text. #fab"
    )]
    [InlineData("Huawei", "端末", "昨日、華為は新しい[端][末]を発表した。")]
    [InlineData(
        "Chips",
        "semiconductors",
        "Chips follow scaling laws of their own; see the makers."
    )]
    public void A_snippet_shows_the_line_with_most_of_it(string title, string query, string shown)
    {
        var note = _vault.Notes.Single(each => each.Title == title);
        Assert.Equal(shown, Told(Snippet.Of(_vault, note, SearchQuery.Parse(query))));
    }

    [Fact]
    public void A_snippet_of_a_long_line_is_cut_between_words()
    {
        var line =
            string.Join(' ', Enumerable.Repeat("before", 50))
            + " needle "
            + string.Join(' ', Enumerable.Repeat("after", 50));
        var vault = VaultText.Vault("=== Long.md\n" + line);
        var told = Told(Snippet.Of(vault, vault.Notes[0], SearchQuery.Parse("needle")));
        Assert.StartsWith("… before", told, StringComparison.Ordinal);
        Assert.Contains(" [needle] after", told, StringComparison.Ordinal);
        Assert.EndsWith("after …", told, StringComparison.Ordinal);
        Assert.InRange(told.Length, 100, 190);
    }

    [Theory]
    [InlineData("\" OR \"")]
    [InlineData("title:* NEAR(a b) {x} ^y + - \\ ; DROP TABLE notes; --")]
    [InlineData("a*b**\"\"\"*\"*")]
    [InlineData("\u0000\u200d\u202e\ud83d x")]
    public void Syntax_of_the_engine_is_text(string query) =>
        Assert.NotNull(_index.Search(SearchQuery.Parse(query)));

    [Fact]
    public void No_text_makes_it_fail() =>
        Gen.String[0, 60]
            .Select(
                Gen.String[Gen.Char["\"*()^:+-#'{}ab \u0000\ud83d\u0e01華é"], 0, 40],
                (any, nasty) => any + nasty
            )
            .Sample(
                text =>
                {
                    var query = SearchQuery.Parse(text);
                    Assert.NotNull(_index.Search(query));
                    Assert.NotEmpty(Snippet.Of(_vault, _vault.Notes[0], query));
                },
                iter: 2_000
            );

    [Fact]
    public void An_index_that_was_let_go_of_has_no_answer()
    {
        _index.Dispose();
        Assert.Null(_index.Search(SearchQuery.Parse("scaling")));
    }

    private string Titles(string query)
    {
        var results = _index.Search(SearchQuery.Parse(query))!;
        return results.HasOnlySome
            ? ""
            : string.Join(", ", results.Notes.Select(note => note.Title));
    }

    private static string Told(IEnumerable<SnippetPart> parts) =>
        string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
}
