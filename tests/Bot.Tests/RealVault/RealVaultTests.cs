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
    private const string Setting = "BOT_VAULT";
    private const int PercentDescribed = 99;

    [Fact]
    public async Task Every_actor_is_answered_within_the_limits_and_nearly_all_with_a_summary()
    {
        var path = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipWhen(string.IsNullOrEmpty(path), $"{Setting} names no vault.");
        await using var bot = await BotServer.StartAsync(path!, ("Limits:RequestSeconds", "60"));
        var actors = bot.Services.GetRequiredService<VaultStore>().Current.Notes;
        var asked = new Questions(bot);

        await Parallel.ForEachAsync(
            actors.Where(note => note.IsActor),
            TestContext.Current.CancellationToken,
            async (actor, _) => await asked.AskForAsync(actor)
        );

        output.WriteLine(asked.Summary);
        Assert.Empty(asked.Violations);
        Assert.True(asked.Described * 100 >= asked.Actors * PercentDescribed, asked.Summary);
        Assert.DoesNotContain("Error:", bot.Log.Text, StringComparison.Ordinal);
    }

    private sealed class Questions(BotServer bot)
    {
        private readonly InteractionHandler _handler =
            bot.Services.GetRequiredService<InteractionHandler>();
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _violations = new();
        private int _actors;
        private int _described;
        private int _byTitle;
        private long _bytes;

        public int Actors => _actors;

        /// <summary>How many cards have a description.</summary>
        public int Described => _described;

        public IReadOnlyCollection<string> Violations => _violations;

        public string Summary =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_actors} actors, {_described} with a summary, {_byTitle} found by their title, {_bytes} bytes sent"
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
            if (byTitle.Embeds is [{ } embed] && embed.Title == card.Embeds[0].Title)
            {
                Interlocked.Increment(ref _byTitle);
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
