using System.Collections.Concurrent;
using System.Text;
using Bot.Checking;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Schema;
using NoteGraph.Lookup;
using NoteGraph.Notes;

namespace Bot.Tests.RealVault;

/// <summary>
/// Every message that a reader can get to see of a vault: <c>BOT_VAULT=/path/to/vault dotnet test --project
/// tests/Bot.Tests</c>; of the notes that ship when no vault is named.
/// </summary>
public class EveryMessageTests(ITestOutputHelper output)
{
    private const int Seed = 20260101;
    private const int Pairs = 1000;
    private const int ShownFaults = 20;

    // Discord's description is slow to hold a message against; of a large vault so many are tried.
    private const int MostHeldAgainstSchema = 3000;

    [Fact]
    public async Task Discord_takes_every_message_of_every_note()
    {
        await using var bot = await VaultUnderTest.LoadAsync();
        var faults = new ConcurrentQueue<string>();
        var messages = 0;
        await Parallel.ForEachAsync(
            bot.Vault.Notes,
            TestContext.Current.CancellationToken,
            async (note, cancellation) =>
            {
                await foreach (
                    var (section, answer) in new MessageWalk(bot.Handler).OfAsync(
                        note,
                        cancellation
                    )
                )
                {
                    Interlocked.Increment(ref messages);
                    foreach (var fault in VaultUnderTest.FaultsOf(answer))
                    {
                        faults.Enqueue($"{note}, {section?.Heading}: {fault}");
                    }
                }
            }
        );

        output.WriteLine($"{bot.Vault.Notes.Length} notes, {messages} messages");
        Assert.Empty(faults.Take(ShownFaults));
    }

    [Fact]
    public async Task Discord_takes_the_comparison_of_any_two_notes_and_the_path_between_them()
    {
        await using var bot = await VaultUnderTest.LoadAsync();
        var random = new Random(Seed);
        var faults = new List<string>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (first, second) = (Any(bot, random), Any(bot, random));
            foreach (var view in Enum.GetValues<PairView>())
            {
                var reply = PairReplies.Show(bot.Vault, Exactly(first), Exactly(second), view);
                var message = bot.Renderer.Render(reply, VaultUnderTest.Owner);
                faults.AddRange(
                    VaultUnderTest
                        .FaultsOf(InteractionResponse.Message(message))
                        .Select(fault => $"{view} of {first} and {second}: {fault}")
                );
            }
        }

        Assert.Empty(faults.Take(ShownFaults));
    }

    [Fact]
    public async Task Messages_are_as_discord_describes_them()
    {
        await using var bot = await VaultUnderTest.LoadAsync();
        var name = DiscordSchema.NameOf(InteractionResponseType.ChannelMessageWithSource);
        var random = new Random(Seed);
        var faults = new List<string>();
        var held = 0;
        foreach (var note in bot.Vault.Notes.OrderBy(_ => random.Next()))
        {
            await foreach (
                var (section, answer) in new MessageWalk(bot.Handler).OfAsync(
                    note,
                    TestContext.Current.CancellationToken
                )
            )
            {
                var message = Assert.IsType<MessagePayload>(answer.Data);
                var body = Encoding.UTF8.GetString(
                    ProtocolJson.Bytes(InteractionResponse.Message(message))
                );
                faults.AddRange(
                    (await DiscordSchema.FaultsAsync(name, body)).Select(fault =>
                        $"{note}, {section?.Heading}: {fault}"
                    )
                );
                held++;
            }

            if (held > MostHeldAgainstSchema)
            {
                break;
            }
        }

        output.WriteLine($"{held} messages");
        Assert.Empty(faults.Take(ShownFaults));
    }

    private static Note Any(VaultUnderTest bot, Random random) =>
        bot.Vault.Notes[random.Next(bot.Vault.Notes.Length)];

    private static NameMatch Exactly(Note note) => new(note, note.Title, MatchKind.Key);
}
