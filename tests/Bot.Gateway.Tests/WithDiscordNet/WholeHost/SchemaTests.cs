using System.Text.Json.Nodes;
using Bot.Interactions.Protocol;
using Bot.Interactions.Tests.Schema;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>What Discord.Net makes of our answers is held against Discord's own description of its API.</summary>
public sealed class SchemaTests(BothWays bot) : IClassFixture<BothWays>
{
    public static TheoryData<JsonObject> Asked =>
        [.. ContractTests.Interactions.Select(row => row.Data.Item2)];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_answer_is_what_discord_describes(JsonObject interaction)
    {
        var (_, answer) = await bot.AskAsync(interaction);
        var type = (InteractionResponseType)(int)answer["type"]!;

        var faults = await DiscordSchema.FaultsAsync(
            DiscordSchema.NameOf(type),
            WireForm.WithoutAdditions(answer)
        );

        Assert.True(faults.Count == 0, $"{string.Join('\n', faults)}\n{answer}");
    }
}
