using Bot.Interactions.Commands;
using Bot.Interactions.Rendering;
using Bot.Interactions.Tests.Commands;

namespace Bot.Interactions.Tests.Rendering;

/// <summary>Names that lead to an address, where both together are longer than a name may be.</summary>
public class AddressedNamesTests
{
    private const string Union = "International Union for the Care of Slow and Quiet Machines";

    private const string Notes = $"""
        === Actors/Ada.md
        #actor

        ## Quick stats

        - Employer: [[{Union}]]
        - Rival: [[{Union}]]

        ## Related

        - [[{Union}]] — [[{Union}]] pays her
        === Actors/Bo.md
        #actor

        Bo left the [[{Union}]] in 2024.

        ## Quick stats

        - Employer: once [[{Union}]]
        === Unions/{Union}.md
        #actor #union

        Keeps machines.
        """;

    [Theory]
    [InlineData("actor", "name=Ada")]
    [InlineData("stats", "name=Ada")]
    [InlineData("related", "name=Ada")]
    [InlineData("path", "from=Ada", $"to={Union}")]
    [InlineData("path", "from=Bo", $"to={Union}")]
    [InlineData("compare", "a=Ada", "b=Bo")]
    [InlineData("search", "query=keeps")]
    [InlineData("tags", "tag=union")]
    [InlineData("Find actors", $"{CommandRequest.Message}={Union}")]
    public async Task A_name_whose_address_leaves_it_no_room_is_shown_without_it(
        string command,
        params string[] options
    )
    {
        await using var services = Requests.Services(
            Notes,
            new LinkTemplates { NoteUrl = "https://notes.example.org/published/notes/{path}" }
        );

        var message = await services.MessageAsync(Requests.Of(command, options));

        var embed = Assert.Single(message.Embeds);
        var text = string.Join(
            '\n',
            embed.Fields.Select(field => field.Value).Prepend(embed.Description)
        );
        Assert.Contains(Union, text, StringComparison.Ordinal);
        Assert.DoesNotContain("…", text, StringComparison.Ordinal);
        Assert.Empty(PayloadValidator.Violations(message));
    }
}
