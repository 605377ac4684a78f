using System.Globalization;
using System.Net;
using System.Text;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Tests.RealVault;

/// <summary>
/// Asks for every actor of a real vault through the signed endpoint, by what autocomplete puts into the option and by the
/// title as one types it: <c>BOT_VAULT=/path/to/vault dotnet test --project tests/Bot.Tests</c>.
/// </summary>
public class RealVaultTests(ITestOutputHelper output)
{
    private const int PercentDescribed = 99;

    [Fact]
    public async Task Every_actor_is_answered_within_the_limits_and_nearly_all_with_a_summary()
    {
        var path = VaultUnderTest.Named;
        Assert.SkipWhen(path is null, $"{VaultUnderTest.Setting} names no vault.");
        await using var bot = await BotServer.StartAsync(path!, ("Limits:RequestSeconds", "60"));
        var notes = bot.Services.GetRequiredService<VaultStore>().Current.Notes;
        var asked = new Questions(bot, notes);

        await Parallel.ForEachAsync(
            notes.Where(note => note.IsActor),
            TestContext.Current.CancellationToken,
            async (actor, _) => await asked.AskForAsync(actor)
        );

        output.WriteLine(asked.Summary);
        Assert.Empty(asked.Violations);
        Assert.Empty(asked.NotByTitle);
        Assert.True(asked.Described * 100 >= asked.Actors * PercentDescribed, asked.Summary);
        Assert.DoesNotContain("Error:", bot.Log.Text, StringComparison.Ordinal);
    }

    private sealed class Questions(BotServer bot, IEnumerable<Note> notes)
    {
        // What several notes are called, none of them can be asked for by.
        private readonly ILookup<NoteName, Note> _byName = notes.ToLookup(note =>
            NoteName.From(note.Title)
        );
        private readonly InteractionHandler _handler =
            bot.Services.GetRequiredService<InteractionHandler>();
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _violations = new();
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _notByTitle = new();
        private int _actors;
        private int _described;
        private long _bytes;

        public int Actors => _actors;

        /// <summary>How many cards have a description.</summary>
        public int Described => _described;

        public IReadOnlyCollection<string> Violations => _violations;

        /// <summary>Actors that alone have their title and are not found by it.</summary>
        public IReadOnlyCollection<string> NotByTitle => _notByTitle;

        public string Summary =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_actors} actors, {_described} with a summary, {_bytes} bytes sent"
            );

        public async Task AskForAsync(Note actor)
        {
            Interlocked.Increment(ref _actors);
            var card = await AskAsync(actor, actor.Key.Value);
            if (card.Embeds is [{ Description.Length: > 0 }])
            {
                Interlocked.Increment(ref _described);
            }

            var byTitle = await AskAsync(actor, actor.Title);
            if (
                byTitle.Embeds.FirstOrDefault()?.Title != card.Embeds[0].Title
                && _byName[NoteName.From(actor.Title)].Count() == 1
            )
            {
                _notByTitle.Enqueue($"{actor}");
            }
        }

        // The endpoint's bytes are those of the handler, whose message can be looked at.
        private async Task<MessagePayload> AskAsync(Note actor, string name)
        {
            var body = Encoding.UTF8.GetBytes(Payloads.Command("actor", ("name", name)));
            using var response = await bot.PostAsync(body);
            var sent = await response.Content.ReadAsByteArrayAsync(
                TestContext.Current.CancellationToken
            );
            Interlocked.Add(ref _bytes, sent.Length);
            var answer = await _handler.HandleAsync(
                ProtocolJson.ReadInteraction(body)!,
                TestContext.Current.CancellationToken
            );
            var message = Assert.IsType<MessagePayload>(answer.Data);
            foreach (var violation in PayloadValidator.Violations(message))
            {
                _violations.Enqueue($"{actor} by “{name}”: {violation}");
            }

            if (
                response.StatusCode != HttpStatusCode.OK
                || !sent.SequenceEqual(ProtocolJson.Bytes(answer))
            )
            {
                _violations.Enqueue($"{actor} by “{name}”: the endpoint answered otherwise");
            }

            return message;
        }
    }
}
