using System.Text;
using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public sealed class ExportVerbTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new();

    public ExportVerbTests()
    {
        for (var at = 0; at < 100; at++)
        {
            _content.With(
                $"Actors/Note {at}.md",
                $"""
                #actor #number-{at % 7}

                **Note {at}** — number {at} of *many*.

                ## Related

                - [[Note {at * 37 % 100}]] — by chance
                - [[Note {at + 1}|the next]]
                """
            );
        }
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task It_prints_one_JSON_document_and_nothing_else()
    {
        var result = await BotProcess.RunAsync("export", "--content", _content.Path);

        Assert.Equal(0, result.ExitCode);
        using var graph = JsonDocument.Parse(result.OutputBytes);
        Assert.Equal(100, graph.RootElement.GetProperty("notes").GetArrayLength());
        var link = graph.RootElement.GetProperty("links")[0];
        Assert.Equal("Actors/Note 0.md", link.GetProperty("to").GetString());
        Assert.EndsWith("]}\n", result.Output, StringComparison.Ordinal);
        Assert.False(result.OutputBytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    [Fact]
    public async Task The_bytes_are_the_same_whatever_the_number_of_cores()
    {
        var one = await ExportAsync(cores: 1);

        Assert.NotEmpty(one);
        Assert.Equal(one, await ExportAsync(cores: 2));
        Assert.Equal(one, await ExportAsync(cores: 16));
    }

    [Fact]
    public async Task Without_notes_it_exits_with_2_and_prints_nothing()
    {
        using var empty = new ContentFolderOnDisk();

        var result = await BotProcess.RunAsync("export", "--content", empty.Path);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.OutputBytes);
        Assert.Contains("no notes", result.Error, StringComparison.Ordinal);
    }

    private async Task<byte[]> ExportAsync(int cores)
    {
        var count = cores.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var result = await BotProcess.RunAsync(
            [("DOTNET_PROCESSOR_COUNT", count)],
            "export",
            "--content",
            _content.Path
        );
        Assert.Equal(0, result.ExitCode);
        return result.OutputBytes;
    }
}
