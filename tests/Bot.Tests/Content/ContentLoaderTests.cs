using Bot.Configuration;
using Bot.Content;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Tests.Content;

public sealed class ContentLoaderTests : IDisposable
{
    private readonly Mock<IContentSource> _source = new();
    private readonly ContentLoader _loader;

    public ContentLoaderTests() =>
        _loader = new ContentLoader(
            new VaultStore(),
            _source.Object,
            Options.Create(new ContentOptions()),
            Options.Create(new LimitsOptions()),
            TimeProvider.System,
            NullLogger<ContentLoader>.Instance
        );

    public void Dispose() => _loader.Dispose();

    [Fact]
    public async Task What_could_not_be_made_a_vault_of_counts_as_changed_at_the_next_look()
    {
        var files = new ContentFiles([new NoteSource("A.md", "One."u8.ToArray())], [], []);
        Answers(files);
        Assert.NotNull(await LookAsync());
        Assert.Null(await LookAsync());

        // No reader gives that; it stands for whatever may go wrong after the files were read.
        Answers(files with { Notes = [null!] });
        await Assert.ThrowsAnyAsync<Exception>(LookAsync);
        await Assert.ThrowsAnyAsync<Exception>(LookAsync);

        Answers(files with { });
        Assert.NotNull(await LookAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Notes_that_are_all_withheld_are_no_vault_and_it_is_said_that_they_are(
        int notes
    )
    {
        Answers(
            new ContentFiles(
                [
                    .. Enumerable
                        .Range(0, notes)
                        .Select(at => new NoteSource(
                            $"Secret {at}.md",
                            "---\npublish: false\n---\n"u8.ToArray()
                        )),
                ],
                [],
                []
            )
        );

        var exception = await Assert.ThrowsAsync<NothingToShowException>(LookAsync);

        Assert.Contains("are withheld", exception.Message);
        Assert.DoesNotContain("Secret", exception.Message);
    }

    private void Answers(ContentFiles files) =>
        _source
            .Setup(source =>
                source.ReadAsync(It.IsAny<ContentLook>(), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(files);

    private Task<Vault?> LookAsync() =>
        _loader.ReadChangesAsync(ContentLook.Quick, TestContext.Current.CancellationToken);
}
