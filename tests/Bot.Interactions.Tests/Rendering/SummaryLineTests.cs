using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Tests.Commands;

namespace Bot.Interactions.Tests.Rendering;

/// <summary>Summaries in lists of notes.</summary>
public class SummaryLineTests
{
    private const string Notes = """
        === A/Acme.md
        #actor #firm

        **Acme** — 1. in Europe
        === B/Acme.md
        #actor #firm

        **Acme** — 1. in Europe
        """;

    [Theory]
    [InlineData("note", "name=Acme")]
    [InlineData("tags", "tag=firm")]
    [InlineData("Find actors", $"{CommandRequest.Message}=Acme")]
    public async Task A_summary_that_begins_like_a_list_is_shown_whole(
        string command,
        string option
    )
    {
        await using var services = Requests.Services(Notes);

        var message = await services.MessageAsync(Requests.Of(command, option));

        Assert.Contains(
            "**Acme** — 1. in Europe",
            message.Embeds[0].Description,
            StringComparison.Ordinal
        );
        var menu = Assert.IsType<StringSelect>(message.Components[^1].Components[0]);
        Assert.All(
            menu.Options,
            option =>
                Assert.StartsWith("1. in Europe", option.Description, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void So_it_is_in_a_row_of_autocomplete() =>
        Assert.All(
            Requests.Dispatcher(Notes).Complete(Requests.Of("note", "name=acme"), "name"),
            row => Assert.EndsWith(" — 1. in Europe", row.Name, StringComparison.Ordinal)
        );
}
