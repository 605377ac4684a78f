using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>
/// Whether it came over the endpoint or the gateway, the same interaction has the same answer, but for what Discord reads
/// alike: <see cref="WireForm"/>.
/// </summary>
public sealed class ContractTests(BothWays bot) : IClassFixture<BothWays>
{
    private const string SomebodyElse = "1000000000000000007";
    private const int EnoughPresses = 150;

    public static TheoryData<string, JsonObject> Interactions =>
        new()
        {
            { "card", Payloads.Slash("actor", ("name", "Mira Voss")) },
            { "card via alias", Payloads.Slash("actor", ("name", "captain")) },
            { "closest", Payloads.Slash("actor", ("name", "mira vos")) },
            { "missing", Payloads.Slash("actor", ("name", "@everyone **Zzyzx**")) },
            { "private card", Payloads.Slash("actor", ("name", "Mira Voss"), ("private", true)) },
            { "section", Payloads.Slash("actor", ("name", "Mira Voss"), ("section", "Voyages")) },
            { "full of emoji", Payloads.Slash("related", ("name", "Lantern")) },
            { "card full of emoji", Payloads.Slash("note", ("name", "Lantern")) },
            { "no summary", Payloads.Slash("note", ("name", "Empty")) },
            { "withheld", Payloads.Slash("note", ("name", "Secret")) },
            { "note", Payloads.Slash("note", ("name", "Harbour Guild")) },
            { "stats", Payloads.Slash("stats", ("name", "Tomas Reed")) },
            { "no stats", Payloads.Slash("stats", ("name", "Harbour Guild")) },
            { "walk", Payloads.Slash("related", ("name", "Mira Voss")) },
            { "path", Payloads.Slash("path", ("from", "Mira Voss"), ("to", "Harbour Guild")) },
            { "no path", Payloads.Slash("path", ("from", "Mira Voss"), ("to", "Empty")) },
            { "compare", Payloads.Slash("compare", ("a", "Mira Voss"), ("b", "Tomas Reed")) },
            { "tags", Payloads.Slash("tags") },
            { "tag", Payloads.Slash("tags", ("tag", "sea")) },
            { "help", Payloads.Slash("help") },
            { "without its option", Payloads.Slash("actor") },
            { "unknown command", Payloads.Slash("gone") },
            { "in a direct message", Payloads.InDirectMessage(Payloads.Slash("help")) },
            {
                "admin's sub-command",
                Payloads.SubCommand("content", "status", Payloads.ManageServer)
            },
            {
                "sub-command of somebody else",
                Payloads.SubCommand("content", "reload", Payloads.NoSpecialPermissions)
            },
            {
                "message command",
                Payloads.OnMessage("Find actors", "Mira Voss met Tomas Reed @everyone.")
            },
            { "typing", Payloads.Autocomplete("actor", "name", "mir") },
            { "typing nothing yet", Payloads.Autocomplete("note", "name", "") },
            { "typing nonsense", Payloads.Autocomplete("actor", "name", "\u202E~~~") },
            { "unreadable press", Payloads.Button("v9:?:?") },
            { "unreadable choice", Payloads.Select("v1:hop", "../../etc") },
            {
                "problems for an admin",
                Payloads.SubCommand("content", "problems", Payloads.ManageServer)
            },
            { "form", Payloads.Form("v1:form") },
        };

    [Theory]
    [MemberData(nameof(Interactions))]
    public async Task Both_transports_give_the_same_answer(string name, JsonObject interaction)
    {
        Assert.NotEmpty(name);
        await SameAnswerAsync(interaction);
    }

    [Theory]
    [InlineData("actor", "Mira Voss")]
    [InlineData("related", "Tomas Reed")]
    [InlineData("help", null)]
    [InlineData("tags", null)]
    public async Task So_do_all_presses_that_lead_on_from_an_answer(string command, string? note)
    {
        var first = await SameAnswerAsync(
            note is null ? Payloads.Slash(command) : Payloads.Slash(command, ("name", note))
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonObject>(Presses(first, seen));
        for (var done = 0; done < EnoughPresses && open.TryDequeue(out var press); done++)
        {
            foreach (var next in Presses(await SameAnswerAsync(press), seen))
            {
                open.Enqueue(next);
            }
        }

        Assert.True(note is null || seen.Count > 3, $"{seen.Count} presses");
    }

    [Fact]
    public async Task A_press_by_somebody_else_gives_a_private_copy_over_both()
    {
        var card = await SameAnswerAsync(Payloads.Slash("actor", ("name", "Mira Voss")));
        var press = Presses(card, []).First();
        press["member"]!["user"]!["id"] = SomebodyElse;

        var answer = await SameAnswerAsync(press);

        Assert.Equal(4, (int?)answer["type"]);
        Assert.Equal(64, (int?)answer["data"]!["flags"]);
    }

    private async Task<JsonNode> SameAnswerAsync(JsonObject interaction)
    {
        var (endpoint, gateway) = await bot.AskAsync(interaction);
        Assert.Equal(WireForm.Of(endpoint), WireForm.Of(gateway));
        return gateway;
    }

    /// <summary>What a user can do with a message: every button, and the first rows of every menu.</summary>
    private static IEnumerable<JsonObject> Presses(JsonNode answer, HashSet<string> seen)
    {
        var message = answer["data"];
        foreach (var row in message?["components"]?.AsArray() ?? [])
        {
            foreach (var component in row!["components"]!.AsArray())
            {
                if ((string?)component!["custom_id"] is not { } id)
                {
                    continue;
                }

                foreach (
                    var value in component["options"]
                        ?.AsArray()
                        .Take(3)
                        .Select(option => (string?)option!["value"])
                        ?? [null]
                )
                {
                    if (seen.Add($"{id} {value}"))
                    {
                        yield return value is null
                            ? Payloads.Button(id)
                            : Payloads.Select(id, value);
                    }
                }
            }
        }
    }
}
