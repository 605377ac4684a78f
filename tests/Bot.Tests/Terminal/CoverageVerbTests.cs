using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public sealed class CoverageVerbTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With(
            "Actors/Ada.md",
            """
            **Ada** — wrote the first program.

            ## Quick stats

            - Born: 1815

            *Updated 2026-01-01*

            ## Related

            - [[Engine]] — what the program was for
            """
        )
        .With("Actors/Stub.md", "**Stub** —\n")
        .With("Engine.md", "A machine of brass. ![[engine.png]]\n");

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Coverage_counts_what_cards_show_and_names_the_actors_that_lack_something()
    {
        var result = await BotProcess.RunAsync("check", "--coverage", "--content", _content.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
                                                  actors   all notes
            notes                                      2           3
            with a summary                             1           2
            with a section Quick stats                 1           1
              that has rows or bullets                 1           1
              of which the card shows stats            1           1
            with a section Related                     1           1
              that has rows or bullets                 1           1
              of which the card shows entries          1           1
            with an updated date                       1           1
            with an image                              0           1
            Actors/Stub.md: no summary

            """,
            result.Output.ReplaceLineEndings("\n")
        );
    }
}
