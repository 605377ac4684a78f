using Bot.Configuration;
using Bot.Content.Folder;
using Bot.Tests.Support;

namespace Bot.Tests.Content.Folder;

public sealed class ContentFolderTests : IDisposable
{
    private readonly ContentFolderOnDisk _disk = new ContentFolderOnDisk()
        .With("work/notes/a.md", "a")
        .With("repository/Bot.sln", "")
        .With("repository/content/a.md", "a")
        .With("repository/src/bin/Bot.dll", "")
        .With("published/content/a.md", "a");

    public void Dispose() => _disk.Dispose();

    [Theory]
    [InlineData("notes", "work", "repository/src/bin", "work/notes")]
    [InlineData("content", "work", "repository/src/bin", "repository/content")]
    [InlineData("content", "repository/src", "repository/src/bin", "repository/content")]
    [InlineData("content", "work", "published", "published/content")]
    [InlineData("../published/content", "work", "repository/src/bin", "published/content")]
    public void A_relative_path_is_looked_up_where_the_user_is_then_where_the_program_is(
        string path,
        string working,
        string program,
        string expected
    ) => Assert.Equal(At(expected), ContentFolder.Locate(path, At(working), At(program)));

    [Fact]
    public void A_path_that_is_nowhere_stops_the_start_and_says_where_it_was_looked_for()
    {
        var exception = Assert.Throws<StartException>(() =>
            ContentFolder.Locate("nothing", At("work"), At("published"))
        );

        Assert.Contains(At("work/nothing"), exception.Message, StringComparison.Ordinal);
        Assert.Contains(At("published/nothing"), exception.Message, StringComparison.Ordinal);
        Assert.Contains("--content", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Content:Path", exception.Message, StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(_disk.Path, path);
}
