using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Replies;

namespace Bot.Tests.RealVault;

/// <summary>
/// From the walk of a note one can hop to each note that it links to and to each that links to it: on the notes that ship,
/// or on the vault that <c>BOT_VAULT</c> names.
/// </summary>
public class NeighboursTests
{
    private const int MostNotes = 500;
    private const int Seed = 11;
    private const string NextPage = "Next ▶";

    private static readonly NoteView[] Lists =
    [
        NoteView.Related,
        NoteView.Mentions,
        NoteView.Links,
    ];

    [Fact]
    public async Task Every_neighbour_of_a_note_can_be_reached_by_one_hop()
    {
        await using var bot = await VaultUnderTest.LoadAsync();
        var notes = bot.Vault.Notes.ToArray();
        new Random(Seed).Shuffle(notes);
        foreach (var note in notes.Take(MostNotes))
        {
            HashSet<string> reached = [];
            foreach (var list in Lists)
            {
                await CollectAsync(bot, new NoteState(list, note.Key), reached);
            }

            var neighbours = bot
                .Vault.LinksFrom(note)
                .Select(edge => edge.To)
                .Concat(bot.Vault.LinksTo(note).Select(edge => edge.From))
                .Where(other => other is not null && other != note)
                .Select(other => other!.Key.Value);
            Assert.Superset(neighbours.ToHashSet(StringComparer.Ordinal), reached);
        }
    }

    private static async Task CollectAsync(
        VaultUnderTest bot,
        NoteState state,
        HashSet<string> reached
    )
    {
        var id = new CustomId.Show(state, VaultUnderTest.Owner).ToString();
        while (id is not null)
        {
            var answer = await bot.Handler.HandleAsync(
                new Interaction
                {
                    Type = InteractionType.MessageComponent,
                    User = new DiscordUser { Id = VaultUnderTest.Owner },
                    Message = new InteractionMessage(),
                    Data = new InteractionData { CustomId = id },
                },
                TestContext.Current.CancellationToken
            );
            var parts = ((MessagePayload)answer.Data!)
                .Components.SelectMany(row => row.Components)
                .ToList();
            reached.UnionWith(
                parts
                    .OfType<StringSelect>()
                    .SelectMany(menu => menu.Options)
                    .Select(row => row.Value)
            );
            id = parts
                .OfType<Button>()
                .FirstOrDefault(button => button.Label == NextPage && !button.Disabled)
                ?.CustomId;
        }
    }
}
