using Bot.Checking;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;

namespace Bot.Tests.RealVault;

/// <summary>
/// A reader who presses whatever there is, ten thousand times: on the notes that ship, or on the vault that
/// <c>BOT_VAULT</c> names. Nothing but the last message is handed on from press to press.
/// </summary>
public class RandomWalkTests(ITestOutputHelper output)
{
    private const int Seed = 7;
    private const int Presses = 10_000;
    private const int PressesOnOneWalk = 20;

    [Fact]
    public async Task Ten_thousand_presses_never_fail_nor_end_where_nothing_can_be_pressed()
    {
        await using var bot = await VaultUnderTest.LoadAsync();
        var random = new Random(Seed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var message = await BeginAsync(bot, random);
        for (var press = 1; press <= Presses; press++)
        {
            var ways = Ways(message).ToList();
            if (ways.Count == 0 || press % PressesOnOneWalk == 0)
            {
                Assert.False(
                    ways.Count == 0 && press % PressesOnOneWalk != 1,
                    $"Press {press} led to a message with nothing to press: {message.Embeds[0].Title}"
                );
                message = await BeginAsync(bot, random);
                continue;
            }

            var (id, value) = ways[random.Next(ways.Count)];
            Assert.InRange(id.Length, 1, DiscordLimits.CustomId);
            var answer = await bot.Handler.HandleAsync(
                Press(id, value),
                TestContext.Current.CancellationToken
            );
            Assert.Empty(VaultUnderTest.FaultsOf(answer));
            Assert.Equal(InteractionResponseType.UpdateMessage, answer.Type);
            message = (MessagePayload)answer.Data!;
            seen.Add(message.Embeds[0].Title ?? "");
        }

        output.WriteLine($"{seen.Count} different titles seen");
    }

    private static async Task<MessagePayload> BeginAsync(VaultUnderTest bot, Random random)
    {
        var notes = bot.Vault.Notes;
        var command = MessageWalk.CommandFor(notes[random.Next(notes.Length)]) with
        {
            User = new DiscordUser { Id = VaultUnderTest.Owner },
        };
        var answer = await bot.Handler.HandleAsync(command, TestContext.Current.CancellationToken);
        return Assert.IsType<MessagePayload>(answer.Data);
    }

    private static IEnumerable<(string Id, string? Value)> Ways(MessagePayload message)
    {
        foreach (var part in message.Components.SelectMany(row => row.Components))
        {
            switch (part)
            {
                case Button { CustomId: { } id, Disabled: false }:
                    yield return (id, null);
                    break;
                case StringSelect menu:
                    foreach (var option in menu.Options)
                    {
                        yield return (menu.CustomId, option.Value);
                    }

                    break;
            }
        }
    }

    private static Interaction Press(string id, string? value) =>
        new()
        {
            Type = InteractionType.MessageComponent,
            User = new DiscordUser { Id = VaultUnderTest.Owner },
            Message = new InteractionMessage(),
            Data = new InteractionData { CustomId = id, Values = value is null ? [] : [value] },
        };
}
