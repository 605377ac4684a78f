using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public sealed class CheckVerbTests : IDisposable
{
    private const string Good =
        "#actor\n\n**Ada** — wrote the first program.\n\n## Quick stats\n\n- Born: 1815\n\n## Life\n\nLong.\n";
    private const string BrokenLink = "A machine of [[Brass]].\n";
    private const string BadYaml = "---\naliases: [unclosed\nkey: : :\n---\n\nStill read.\n";

    private readonly ContentFolderOnDisk _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData(0, Good)]
    [InlineData(0, Good, "--strict")]
    [InlineData(0, "#actor\n\nNo stats is for information only.\n", "--strict")]
    [InlineData(0, BrokenLink)]
    [InlineData(1, BrokenLink, "--strict")]
    [InlineData(1, BadYaml)]
    [InlineData(1, BadYaml, "--strict")]
    [InlineData(0, BrokenLink, "--json")]
    [InlineData(1, BrokenLink, "--strict", "--json")]
    [InlineData(2, Good, "--stricter")]
    [InlineData(2, Good, "--set", "Limits:RequestSeconds=0")]
    public async Task The_exit_code_says_whether_the_content_is_good_enough(
        int code,
        string note,
        params string[] options
    )
    {
        _content.With("Note.md", note);

        var result = await CheckAsync(options);

        Assert.Equal(code, result.ExitCode);
        Assert.Equal(code == 2, result.Error.Length > 0);
    }

    [Fact]
    public async Task Without_notes_it_exits_with_2()
    {
        var result = await CheckAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no notes", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Each_problem_is_a_line_with_its_place_and_the_summary_comes_last()
    {
        _content
            .With("Actors/Ada.md", Good)
            .With("Bad.md", BadYaml)
            .With("Engine.md", "\n\n" + BrokenLink + "\nAnd [[Steam]].\n");

        var result = await CheckAsync();

        var lines = result.Output.TrimEnd().Split('\n');
        Assert.StartsWith(
            "Engine.md:3: warning broken-link: The link [[Brass]] leads to no note. ",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("Engine.md:5: warning broken-link: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Bad.md:2: error bad-front-matter: ", lines[2], StringComparison.Ordinal);
        Assert.Contains("Notes: 3, of them actors: 1,", result.Output, StringComparison.Ordinal);
        Assert.Matches("^ +2  warning +broken-link$", lines[^2]);
        Assert.Matches("^ +1  error +bad-front-matter$", lines[^1]);
    }

    [Fact]
    public async Task Good_content_has_no_problems()
    {
        _content.With("Actors/Ada.md", Good);

        var result = await CheckAsync();

        Assert.EndsWith("No problems.\n", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task In_JSON_it_has_the_problems_their_places_and_a_summary_by_code()
    {
        _content.With("Actors/Ada.md", Good).With("Engine.md", BrokenLink + BrokenLink);

        var check = await CheckJsonAsync();

        Assert.Equal(2, check["notes"]!.GetValue<int>());
        Assert.Equal(1, check["actors"]!.GetValue<int>());
        Assert.Equal(1, check["describedActors"]!.GetValue<int>());
        Assert.Equal(2, check["messages"]!.GetValue<int>());
        Assert.Equal("""{"broken-link":2}""", check["summary"]!.ToJsonString());
        Assert.Equal(2, check["problems"]!.AsArray().Count);
        Assert.Equal(
            """{"path":"Engine.md","line":1,"code":"broken-link","severity":"warning","message":"The link [[Brass]] leads to no note.","advice":"Write the note, or correct the link."}""",
            check["problems"]![0]!.ToJsonString()
        );
    }

    [Fact]
    public async Task Every_message_counts_those_behind_the_buttons_too()
    {
        _content.With("Actors/Ada.md", Good);

        var cards = await CheckJsonAsync();
        var all = await CheckJsonAsync("--every-message");

        Assert.Equal(1, cards["messages"]!.GetValue<int>());
        Assert.True(all["messages"]!.GetValue<int>() >= 3);
    }

    [Fact]
    public async Task A_withheld_note_is_not_named()
    {
        _content
            .With("Secret.md", "---\npublish: false\n---\n[[Nowhere]]\n")
            .With("Engine.md", BrokenLink + "[[Secret]]\n");

        var text = await CheckAsync();
        var json = await CheckAsync("--json");

        Assert.Contains("Brass", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", text.Output + json.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowhere", text.Output + json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_pipe_it_is_plain()
    {
        _content.With("Engine.md", BrokenLink);

        var result = await CheckAsync();

        Assert.DoesNotContain('\e', result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task On_a_terminal_it_has_colour_and_progress()
    {
        _content.With("Engine.md", BrokenLink);

        var shown = await TerminalProcess.RunAsync([], "check", "--content", _content.Path);

        Assert.Contains("\e[33mwarning\e[0m broken-link", shown, StringComparison.Ordinal);
        Assert.Contains("\rReading the notes", shown, StringComparison.Ordinal);
        Assert.Contains("\rChecking 1 of 1", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task On_a_terminal_without_colour_it_is_plain(string name, string value)
    {
        _content.With("Engine.md", BrokenLink);

        var shown = await TerminalProcess.RunAsync(
            [(name, value)],
            "check",
            "--content",
            _content.Path
        );

        Assert.Contains("warning broken-link", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[33m", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_not_printed()
    {
        _content.With("Engine.md", "A [[link\e[31m]] in red.\n");

        var result = await CheckAsync();

        Assert.Contains("broken-link", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output);
    }

    private Task<ProcessResult> CheckAsync(params string[] options) =>
        BotProcess.RunAsync(["check", "--content", _content.Path, .. options]);

    private async Task<JsonNode> CheckJsonAsync(params string[] options)
    {
        var result = await CheckAsync(["--json", .. options]);
        return JsonNode.Parse(result.Output)!;
    }
}
