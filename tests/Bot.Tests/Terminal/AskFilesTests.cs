using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public sealed class AskFilesTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With("Actors/Ada.md", "Writes programs with [[Bo]].\n")
        .With("Actors/Bo.md", "Builds engines.\n");

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task The_picture_of_an_answer_is_written_into_a_folder_that_is_made_for_it()
    {
        var folder = Path.Combine(_content.Path, "made");

        var result = await AskAsync(folder);

        Assert.Equal(0, result.ExitCode);
        Assert.SkipWhen(Directory.GetFiles(folder) is [], "There are no fonts here to draw with.");
        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(file, result.Error.Trim());
        Assert.Equal("PNG"u8.ToArray(), File.ReadAllBytes(file)[1..4]);
    }

    [Theory]
    [InlineData("Actors/Ada.md")]
    [InlineData("Actors/Ada.md/below")]
    public async Task A_folder_that_cannot_be_written_to_is_named_in_a_sentence(string path)
    {
        var folder = Path.Combine(_content.Path, path);

        var result = await AskAsync(folder);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            $"The files of the answer cannot be written into {folder}: ",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private Task<ProcessResult> AskAsync(string folder) =>
        BotProcess.RunAsync(
            "ask",
            "/related name:Ada",
            "--files",
            folder,
            "--content",
            _content.Path
        );
}
