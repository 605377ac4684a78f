using Bot.Interactions.Commands;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Paths;

namespace Bot.Interactions.Tests.Rendering;

public class PathLayoutTests
{
    // Each of Lo, Mi and Wordy begins a chain from Ada to Bo.
    private static readonly string Notes = $"""
        === Ada.md
        Knows [[Lo]], [[Mi]] and [[Wordy]].
        {Chain("Lo", "")}
        {Chain("Mi", "")}
        {Chain("Wordy", string.Concat(Enumerable.Repeat(" of many words", 6)))}
        === Bo.md
        Of note.
        """;

    [Theory]
    [InlineData("Wordy,Lo,Mi", "Lo,Mi")]
    [InlineData("Lo,Wordy,Mi", "Mi")]
    [InlineData("Lo,Mi,Wordy", "Mi")]
    public async Task Every_chain_after_the_first_that_a_field_has_room_for_is_shown(
        string found,
        string shown
    )
    {
        await using var services = Requests.Services(Notes);
        var reply = Assert.IsType<Reply.Paths>(
            await services
                .GetRequiredService<CommandDispatcher>()
                .AnswerAsync(
                    Requests.Of("path", "from=Ada", "to=Bo"),
                    TestContext.Current.CancellationToken
                )
        );
        var ordered = reply with
        {
            Found =
            [
                .. reply.Found.OrderBy(path =>
                    found.IndexOf(FirstOf(path), StringComparison.Ordinal)
                ),
            ],
        };

        var message = services.GetRequiredService<ReplyRenderer>().Render(ordered, "1");

        var embed = Assert.Single(message.Embeds);
        var names = found.Split(',');
        Assert.Contains($"**{names[0]}**", embed.Description, StringComparison.Ordinal);
        Assert.Equal(
            shown.Split(','),
            embed.Fields.Select(field =>
                names.Single(name => field.Value.Contains($"**{name}**", StringComparison.Ordinal))
            )
        );
    }

    private static string FirstOf(NotePath path) => path.Steps[0].To.Title;

    // Five notes, each of which says why it links to the next.
    private static string Chain(string name, string words)
    {
        string[] names =
        [
            name,
            .. Enumerable.Range(2, 4).Select(at => $"{name} {at}{words}"),
            "Bo",
        ];
        return string.Join(
            '\n',
            names
                .Zip(names.Skip(1))
                .Select(pair =>
                    $"=== {pair.First}.md\n## Related\n- [[{pair.Second}]] — next{words}{words}\n"
                )
        );
    }
}
