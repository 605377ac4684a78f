using Bot.Browser.Tests.Support;
using Bot.Interactions.Tests.Commands;

namespace Bot.Browser.Tests;

/// <summary>Lines as the page reads them, from its address or typed: the table that the terminal is held to as well.</summary>
public sealed class CommandLineTests(BrowserFixture browser) : ChannelTest(browser)
{
    private const string Read = """
        async (line) => {
          const { fetchCommands } = await import('/preview/client.js');
          const { parseCommandLine, readCommands } = await import('/preview/commands.js');
          const { values, problem } = parseCommandLine(readCommands(await fetchCommands()), line);
          return problem ? null : [...values].map(([option, value]) => `${option.name}=${value}`).sort().join('|');
        }
        """;

    [Fact]
    public async Task A_line_becomes_the_options_it_names_or_is_refused()
    {
        var channel = await OpenAsync();
        foreach (var row in CommandLines.All)
        {
            var (line, options) = row.Data;
            Assert.Equal(options, await channel.Page.EvaluateAsync<string?>(Read, line));
        }
    }
}
