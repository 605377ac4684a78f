using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class ResolutionTests
{
    [Theory]
    [InlineData("file", null)]
    [InlineData("test-file", "test-file.md")]
    [InlineData("TEST-FILE", "test-file.md")]
    [InlineData("test-file.md", "test-file.md")]
    [InlineData("Note.1", "x/Note.1.md")]
    [InlineData("Dr. Smith", "x/Dr. Smith.md")]
    [InlineData("constructor", "x/constructor.md")]
    [InlineData("__proto__", null)]
    [InlineData("x/constructor", "x/constructor.md")]
    [InlineData("onstructor", null)]
    [InlineData("y/constructor", null)]
    [InlineData("ax/constructor", null)]
    [InlineData("constructor#Heading", "x/constructor.md")]
    [InlineData("constructor#^block", "x/constructor.md")]
    [InlineData("#Heading", "A.md")]
    [InlineData("#^block", "A.md")]
    public void A_link_means_a_whole_name_or_the_end_of_a_path(string target, string? path) =>
        Assert.Equal(
            path,
            To(
                $"=== A.md\n[[{target}]]\n=== test-file.md\n=== x/Note.1.md\n=== x/Dr. Smith.md\n=== x/constructor.md\n"
            )
        );

    [Theory]
    [InlineData("[[B]]", "A.md=== B.md === x/B.md === x/y/B.md", "B.md")]
    [InlineData("[[B]]", "x/A.md=== B.md === x/B.md === x/y/B.md", "B.md")]
    [InlineData("[[B]]", "x/A.md=== a/B.md === x/B.md", "x/B.md")]
    [InlineData("[[B]]", "x/A.md=== a/B.md === x/y/z/B.md", "x/y/z/B.md")]
    [InlineData("[[B]]", "x/A.md=== a/b/B.md === longer/B.md", "a/b/B.md")]
    [InlineData("[[B]]", "x/A.md=== b/B.md === a/B.md", "a/B.md")]
    [InlineData("[[y/B]]", "x/A.md=== y/B.md === x/y/B.md", "y/B.md")]
    [InlineData("[[y/B]]", "x/A.md=== a/y/B.md === x/y/B.md", "x/y/B.md")]
    public void Exact_path_then_own_folder_then_shortest_path_then_ordinal(
        string link,
        string files,
        string path
    )
    {
        var paths = files.Split("===", StringSplitOptions.TrimEntries);
        Assert.Equal(
            path,
            To($"=== {paths[0]}\n{link}\n=== {string.Join("\n=== ", paths[1..])}\n", paths[0])
        );
    }

    [Theory]
    [InlineData("./B", "x/B.md")]
    [InlineData("./B.md", "x/B.md")]
    [InlineData("../B", "B.md")]
    [InlineData("../y/B", "y/B.md")]
    [InlineData("./../y/./B", "y/B.md")]
    [InlineData("/B", "B.md")]
    [InlineData("/y/B", "y/B.md")]
    [InlineData("../../B", null)]
    [InlineData("./C", null)]
    [InlineData("/C", null)]
    public void A_relative_path_says_exactly_where(string target, string? path) =>
        Assert.Equal(
            path,
            To(
                $"=== x/A.md\n[[{target}]]\n=== B.md\n=== x/B.md\n=== y/B.md\n=== y/C.md\n",
                "x/A.md"
            )
        );

    [Fact]
    public void All_candidates_of_a_name_are_kept()
    {
        var vault = VaultText.Vault(
            "=== x/A.md\n[[B]]\n=== far/away/B.md\n=== x/B.md\n=== y/B.md\n"
        );
        var note = vault.Note("x/A.md");

        Assert.Equal(
            ["x/B.md", "y/B.md", "far/away/B.md"],
            vault.Candidates(note.Links[0], note).Select(candidate => candidate.Id.Path)
        );
        Assert.Equal("x/B.md", vault.LinksFrom(note)[0].To?.Id.Path);
    }

    [Fact]
    public void A_name_that_only_the_length_of_paths_decides_is_a_problem()
    {
        var vault = VaultText.Vault("=== A.md\n[[B]]\n=== x/B.md\n=== yy/B.md\n");

        var problem = Assert.Single(
            vault.Problems,
            problem => problem.Code == ProblemCode.AmbiguousLink
        );
        Assert.Equal(("A.md", 1), (problem.Path, problem.Line));
        Assert.Contains("x/B.md", problem.Message, StringComparison.Ordinal);
        Assert.Contains("yy/B.md", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![[picture.png]]", "x/picture.png")]
    [InlineData("![[Picture.PNG|100]]", "x/picture.png")]
    [InlineData("[[x/picture.png]]", "x/picture.png")]
    [InlineData("![](x/picture.png)", "x/picture.png")]
    [InlineData("[[paper.pdf#page=3]]", "paper.pdf")]
    [InlineData("[[drawing.excalidraw]]", "drawing.excalidraw.md")]
    [InlineData("[[board.canvas]]", "board.canvas")]
    public void A_link_may_lead_to_a_file_that_is_not_a_note(string link, string path)
    {
        var vault = VaultText.Vault(
            $"=== A.md\n{link}\n=== x/picture.png\n=== paper.pdf\n=== board.canvas\n=== drawing.excalidraw.md\n"
        );
        var edge = Assert.Single(vault.LinksFrom(vault.Note("A.md")));

        Assert.Equal(path, vault.PathOf(edge.Link, edge.From));
        Assert.Equal(
            path.EndsWith(".md", StringComparison.Ordinal)
                ? Resolution.Resolved
                : Resolution.Attachment,
            edge.Resolution
        );
        Assert.DoesNotContain(vault.Problems, problem => problem.Code == ProblemCode.BrokenLink);
    }

    [Fact]
    public void A_file_without_its_extension_is_not_what_a_link_means() =>
        Assert.Null(To("=== A.md\n[[picture]]\n=== picture.png\n"));

    [Theory]
    [InlineData("[[|]]")]
    [InlineData("[[|alias]]")]
    [InlineData("[[Nobody]]")]
    public void What_no_file_is_named_is_a_broken_link_with_path_line_and_advice(string link)
    {
        var vault = VaultText.Vault($"=== A.md\n\n{link}\n=== B.md\n");

        var problem = Assert.Single(vault.Problems);
        Assert.Equal(
            (ProblemCode.BrokenLink, "A.md", 2),
            (problem.Code, problem.Path, problem.Line)
        );
        Assert.NotEqual("", problem.Advice);
        Assert.Equal(
            Resolution.Unresolved,
            Assert.Single(vault.LinksFrom(vault.Note("A.md"))).Resolution
        );
    }

    [Fact]
    public void Without_its_note_a_link_is_broken_and_with_it_again_mended()
    {
        const string with = "=== A.md\n[[B]]\n=== B.md\n";

        Assert.Equal("B.md", To(with));
        Assert.Null(To("=== A.md\n[[B]]\n"));
        Assert.Equal("B.md", To(with));
    }

    [Fact]
    public void Notes_that_transclude_each_other_are_read_like_any_others()
    {
        var vault = VaultText.Vault("=== A.md\nIn A ![[B]]\n=== B.md\nIn B ![[A]] ![[B]]\n");
        var (a, b) = (vault.Note("A.md"), vault.Note("B.md"));

        Assert.Equal(["A.md", "B.md"], vault.LinksFrom(b).Select(edge => edge.To?.Id.Path));
        Assert.Equal([a], vault.LinksTo(b).Select(edge => edge.From));
        Assert.Equal("In A B", vault.PlainText(a.Text, a));
    }

    [Fact]
    public void A_path_with_the_most_folders_costs_no_more_than_its_length() =>
        Assert.Null(To($"=== A.md\n[[{string.Join('/', Enumerable.Repeat("..", 50_000))}/B]]\n"));

    private static string? To(string vault, string from = "A.md")
    {
        var built = VaultText.Vault(vault);
        return Assert.Single(built.LinksFrom(built.Note(from))).To?.Id.Path;
    }
}
