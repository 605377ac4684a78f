using System.Text;
using System.Text.Json.Nodes;
using Bot.Interactions;
using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Tests.RealVault;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NoteGraph.Search;
using NoteGraph.Vaults;

namespace Bot.Tests.Checking;

/// <summary>A vault of which everything is asked that members and content admins can ask, and what the bot says to that.</summary>
internal sealed class AskedVault : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly InteractionHandler _handler;
    private readonly Vault _vault;
    private readonly StringBuilder _said = new();
    private readonly HashSet<(CustomId?, string?)> _pressed = [];
    private readonly Queue<string> _presses = [];

    /// <param name="before">What was in service before, for the answers about reloads.</param>
    public AskedVault(Vault vault, Vault before)
    {
        _vault = vault;
        var store = new VaultStore();
        store.Publish(vault);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(store)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new LinkTemplates { NoteUrl = "https://notes.example/{path}" })
            .AddSingleton(new CardOptions())
            .AddSingleton(new AdminOptions())
            .AddSingleton(ContentOf(vault, before))
            .AddMetrics()
            .AddInteractions()
            .AddContentCommand()
            .BuildServiceProvider();
        _handler = _services.GetRequiredService<InteractionHandler>();
    }

    /// <summary>Every answer, with its files.</summary>
    public string Said => _said.ToString();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Asks by every command, and presses and picks whatever the answers have, wherever that leads.</summary>
    /// <param name="message">The message on which <em>Find actors</em> is used.</param>
    /// <param name="typed">What is typed where a name or a text is wanted, beside the keys of notes.</param>
    public async Task AskEverythingAsync(string message, IReadOnlyList<string> typed)
    {
        await ReadyToSearchAsync();
        string[] keys = [.. _vault.Notes.Select(note => note.Key.Value)];
        foreach (var name in keys.Concat(typed))
        {
            foreach (var command in (string[])["actor", "note", "stats", "related"])
            {
                await AskAsync(Payloads.Command(command, ("name", name)));
            }

            foreach (var other in keys)
            {
                await AskAsync(Payloads.Command("path", ("from", name), ("to", other)));
                await AskAsync(Payloads.Command("compare", ("a", name), ("b", other)));
            }

            await AskAsync(Payloads.Command("note", ("name", name), ("section", "p")));
        }

        foreach (var text in typed)
        {
            await AskAsync(Payloads.Command("search", ("query", text)));
            await AskAsync(Payloads.Command("search", ("query", text + "*")));
            await AskAsync(Payloads.Command("tags", ("tag", text)));
            await TypeAsync(text);
        }

        await AskAsync(Payloads.Command("tags"));
        await AskAsync(Payloads.Command("help"));
        await AskAsync(OnMessage(message));
        // The misses last, when names were asked for in vain.
        foreach (var subcommand in (string[])["reload", "rollback", "status", "problems", "misses"])
        {
            await AskAsync(
                Payloads.Content(subcommand, ContentPayloads.ManageServer).ToJsonString()
            );
        }

        while (_presses.TryDequeue(out var press))
        {
            await AskAsync(press);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task TypeAsync(string text)
    {
        foreach (
            var (command, option) in _services
                .GetRequiredService<CommandDispatcher>()
                .Typed.SelectMany(command =>
                    command
                        .Options.Where(option => option.Completes)
                        .Select(option => (command.Name, option.Name))
                )
        )
        {
            await AskAsync(Payloads.Typing(command, option, text));
        }
    }

    private async Task AskAsync(string json)
    {
        var answer = await _handler.HandleAsync(
            ProtocolJson.ReadInteraction(Encoding.UTF8.GetBytes(json))!,
            Cancellation
        );
        _said.Append(Encoding.UTF8.GetString(ProtocolJson.Bytes(answer))).Append('\n');
        if (answer.Data is not MessagePayload message)
        {
            return;
        }

        Assert.Empty(VaultUnderTest.FaultsOf(answer));
        foreach (var file in message.Files)
        {
            _said.Append(Encoding.UTF8.GetString(file.Read().Span)).Append('\n');
        }

        foreach (var part in message.Components.SelectMany(row => row.Components))
        {
            Follow(part);
        }
    }

    private void Follow(Component part)
    {
        if (part is Button { CustomId: { } button })
        {
            Follow(button, null);
        }
        else if (part is StringSelect menu)
        {
            foreach (var option in menu.Options)
            {
                Follow(menu.CustomId, option.Value);
            }
        }
    }

    private void Follow(string customId, string? value)
    {
        var id = CustomId.TryParse(customId, out var parsed) ? parsed : null;
        // By whichever way one came, the message is the same but for the button that leads back.
        CustomId? place = id switch
        {
            CustomId.Show show => show with { State = show.State with { Trail = default } },
            CustomId.PickSection pick => pick with { State = pick.State with { Trail = default } },
            CustomId.Hop hop => hop with { Trail = default },
            _ => id,
        };
        if (_pressed.Add((place, value)))
        {
            var press = Payloads.Press(
                customId,
                ContentPayloads.ManageServer,
                value is null ? [] : [value]
            );
            _presses.Enqueue(press.ToJsonString());
        }
    }

    private async Task ReadyToSearchAsync()
    {
        var search = _services.GetRequiredService<TextSearch>();
        await Eventually.TrueAsync(
            () => search.TrySearch(SearchQuery.Parse("a")) is not null,
            "the index of texts"
        );
    }

    private static string OnMessage(string text)
    {
        var interaction = JsonNode.Parse(Payloads.Command(FindActorsCommand.Name))!;
        interaction["data"]!["type"] = (int)CommandType.OnMessage;
        interaction["data"]!["target_id"] = "1500000000000000002";
        interaction["data"]!["resolved"] = new JsonObject
        {
            ["messages"] = new JsonObject
            {
                ["1500000000000000002"] = new JsonObject { ["content"] = text },
            },
        };
        return interaction.ToJsonString();
    }

    private static IContentControl ContentOf(Vault vault, Vault before)
    {
        var at = DateTimeOffset.UnixEpoch;
        var outcome = new ReloadOutcome(
            ReloadResult.Swapped,
            null,
            VaultDiff.Between(before, vault),
            before.Revision,
            vault.Revision,
            TimeSpan.Zero
        );
        var content = new Mock<IContentControl>();
        content
            .Setup(control => control.ReloadAsync(It.IsAny<ReloadRequest>(), Cancellation))
            .ReturnsAsync(outcome);
        content
            .Setup(control => control.Rollback(It.IsAny<ReloadOrigin>()))
            .Returns(outcome with { Diff = VaultDiff.Between(vault, before) });
        content
            .SetupGet(control => control.Status)
            .Returns(
                new ContentStatus(
                    vault,
                    at,
                    "a folder",
                    null,
                    "watched",
                    [ReloadRecord.Of(outcome, ReloadOrigin.Start, at)],
                    CanRollBack: true
                )
            );
        return content.Object;
    }
}
