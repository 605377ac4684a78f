using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public sealed class DiffVerbTests : IDisposable
{
    private readonly ContentFolderOnDisk _old = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "#actor\n\n**Ada** — one. [[Gone]] [[Coming]]\n")
        .With("Gone.md", "Words.\n")
        .With("Old name.md", "A text of its own.\n");

    private readonly ContentFolderOnDisk _new = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "#actor\n\n**Ada** — two. [[Gone]] [[Coming]]\n")
        .With("Coming.md", "Other words.\n")
        .With("New name.md", "A text of its own.\n");

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public async Task The_report_is_that_of_a_reload()
    {
        var result = await BotProcess.RunAsync("diff", _old.Path, _new.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Added: 1\n  Coming.md\n", result.Output);
        Assert.Contains("Changed: 1\n  Actors/Ada.md (summary)\n", result.Output);
        Assert.Contains("Renamed: 1\n  Old name.md → New name.md\n", result.Output);
        Assert.Contains("Removed: 1\n  Gone.md\n", result.Output);
        Assert.Contains("Links newly broken: 1\n  Actors/Ada.md:3 [[Gone]]\n", result.Output);
        Assert.Contains("Links mended: 1\n  Actors/Ada.md:3 [[Coming]]\n", result.Output);
        Assert.DoesNotContain("New problems", result.Output);
        Assert.Contains("notes: 3 → 3", result.Output);
    }

    [Fact]
    public async Task In_JSON_it_says_the_same_to_programs()
    {
        var result = await BotProcess.RunAsync("diff", _old.Path, _new.Path, "--json", "--strict");

        // A link that is newly broken is a warning.
        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.OutputBytes);
        var root = json.RootElement;
        Assert.Equal("Coming.md", root.GetProperty("added")[0].GetString());
        var changed = root.GetProperty("changed")[0];
        Assert.Equal("Actors/Ada.md", changed.GetProperty("path").GetString());
        Assert.Equal("summary", changed.GetProperty("parts")[0].GetString());
        Assert.Equal("Old name.md", root.GetProperty("renamed")[0].GetProperty("from").GetString());
        Assert.Equal("Gone", root.GetProperty("linksBroken")[0].GetProperty("target").GetString());
        Assert.Equal(3, root.GetProperty("problemsNew")[0].GetProperty("line").GetInt32());
        Assert.NotEqual(
            root.GetProperty("old").GetProperty("revision").GetString(),
            root.GetProperty("new").GetProperty("revision").GetString()
        );
        Assert.True(root.GetProperty("milliseconds").GetInt64() >= 0);
    }

    [Fact]
    public async Task A_folder_does_not_differ_from_itself()
    {
        var result = await BotProcess.RunAsync("diff", _old.Path, _old.Path, "--strict");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Nothing differs.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_folders_with_notes_are_needed()
    {
        using var empty = new ContentFolderOnDisk();

        var missing = await BotProcess.RunAsync("diff", _old.Path, "/nothing/here");
        var without = await BotProcess.RunAsync("diff", empty.Path, _new.Path);
        var one = await BotProcess.RunAsync("diff", _old.Path);

        Assert.Equal((2, 2, 2), (missing.ExitCode, without.ExitCode, one.ExitCode));
        Assert.Contains("/nothing/here", missing.Error);
        Assert.Contains(empty.Path, without.Error);
    }

    [Fact]
    public async Task A_folder_in_which_all_notes_are_withheld_is_refused_as_a_reload_refuses_it()
    {
        using var withheld = new ContentFolderOnDisk().With(
            "Secret.md",
            "---\npublish: false\n---\n"
        );

        var result = await BotProcess.RunAsync("diff", _old.Path, withheld.Path);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"All notes in {withheld.Path} are withheld", result.Error);
    }
}
