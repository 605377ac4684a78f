using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Tests.Content;

/// <summary>Every kind of broken note, in one folder with a good one, served by the whole bot.</summary>
public sealed class BadContentTests : IAsyncLifetime
{
    private readonly ContentFolderOnDisk _content = new();
    private BotServer _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _content
            .With(
                "Actors/Ada.md",
                "# Ada\n\nWrites programs.\n\n## Related\n\n- [[Broken yaml]] — a friend\n"
            )
            .With(
                "Actors/Broken yaml.md",
                "---\naliases: [unclosed\nkey: : :\n---\n\nStill read.\n"
            )
            .With("Actors/Bom.md", "\uFEFF---\naliases: [With mark]\n---\n\nBegins with a mark.\n")
            .With(
                "Actors/Crlf.md",
                "---\r\naliases: [Windows]\r\n---\r\n\r\nLines of Windows.\r\n\r\n## Quick stats\r\n\r\n| A | B |\r\n|---|---|\r\n| Age | 7 |\r\n"
            )
            .With("Actors/Latin.md", [.. "Caf"u8, 0xE9, .. " in Latin-1.\n"u8])
            .With("Actors/Binary.md", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))])
            .With("Actors/Empty.md", "")
            .With("Actors/One line.md", "One line. " + new string('x', 10 * 1024 * 1024))
            .With("Actors/Quotes.md", string.Concat(Enumerable.Repeat("> ", 10_000)) + "deep\n")
            .With("Actors/Brackets.md", new string('[', 100_000) + "\n\nProse.\n")
            .With("Actors/Deep yaml.md", "---\na: " + new string('[', 50_000) + "\n---\n\nProse.\n")
            .With("Actors/Alias bomb.md", AliasBomb());
        _bot = await BotServer.StartAsync(_content);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _content.Dispose();
    }

    [Theory]
    [InlineData("Ada", "Writes programs.")]
    [InlineData("Broken yaml", "Still read.")]
    [InlineData("With mark", "Begins with a mark.")]
    [InlineData("Windows", "Lines of Windows.")]
    [InlineData("Latin", null)]
    [InlineData("Binary", null)]
    [InlineData("Empty", null)]
    [InlineData("One line", null)]
    [InlineData("Quotes", null)]
    [InlineData("Brackets", null)]
    [InlineData("Deep yaml", "Prose.")]
    [InlineData("Alias bomb", "Prose.")]
    public async Task Each_is_answered_with_a_message(string name, string? description)
    {
        var answer = await _bot.AskAsync(Payloads.Command("actor", ("name", name)));

        Assert.Equal(4, answer["type"]!.GetValue<int>());
        Assert.Equal("""{"parse":[]}""", answer["data"]!["allowed_mentions"]!.ToJsonString());
        if (description is not null)
        {
            Assert.Equal(
                description,
                answer["data"]!["embeds"]![0]!["description"]!.GetValue<string>()
            );
        }

        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Actors/Broken yaml.md", ProblemCode.BadFrontMatter)]
    [InlineData("Actors/Latin.md", ProblemCode.NotUtf8)]
    [InlineData("Actors/Binary.md", ProblemCode.NotUtf8)]
    [InlineData("Actors/Empty.md", ProblemCode.EmptyActor)]
    [InlineData("Actors/One line.md", ProblemCode.TooLarge)]
    [InlineData("Actors/Deep yaml.md", ProblemCode.BadFrontMatter)]
    public void What_is_wrong_is_a_problem_with_its_place(string path, ProblemCode code) =>
        Assert.Contains(
            Problems,
            problem => problem.Path == path && problem.Code == code && problem.Line >= 1
        );

    [Fact]
    public async Task Every_note_is_checked_and_exported()
    {
        var check = await BotProcess.RunAsync("check", "--content", _content.Path);
        var export = await BotProcess.RunAsync("export", "--content", _content.Path);

        Assert.Equal(1, check.ExitCode);
        Assert.Matches("1 +error +too-large", check.Output);
        Assert.DoesNotContain("not-shown", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("over-limit", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, export.ExitCode);
        using var graph = JsonDocument.Parse(export.OutputBytes);
        Assert.Equal(12, graph.RootElement.GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public async Task Ten_megabytes_on_one_line_are_read_where_the_limit_allows_it()
    {
        var words = string.Concat(Enumerable.Repeat("word [[Ada|link]] **bold** `code` ", 310_000));
        using var content = new ContentFolderOnDisk().With("Actors/Long.md", "Begins. " + words);
        await using var bot = await BotServer.StartAsync(
            content,
            ("Limits:MaxNoteBytes", "33554432")
        );

        var answer = await bot.AskAsync(Payloads.Command("actor", ("name", "Long")));

        Assert.True(words.Length > 10_000_000);
        var description = answer["data"]!["embeds"]![0]!["description"]!.GetValue<string>();
        Assert.StartsWith("Begins. word ", description, StringComparison.Ordinal);
        Assert.InRange(description.Length, 1000, 4096);
    }

    [Theory]
    [InlineData("Actors/Bom.md")]
    [InlineData("Actors/Crlf.md")]
    public void A_byte_order_mark_and_line_ends_of_Windows_are_no_errors(string path) =>
        Assert.DoesNotContain(
            Problems,
            problem => problem.Path == path && problem.Severity == ProblemSeverity.Error
        );

    private IEnumerable<VaultProblem> Problems =>
        _bot.Services.GetRequiredService<VaultStore>().Current.Problems;

    private static string AliasBomb()
    {
        var yaml = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10));
            yaml.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{aliases}]\n");
        }

        return yaml.Append("---\n\nProse.\n").ToString();
    }
}
