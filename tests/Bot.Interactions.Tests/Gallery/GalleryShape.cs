using System.Collections.Immutable;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Gallery;

/// <summary>
/// What is asked of which notes. The first lines are the command, then settings (<c>set NoteUrl …</c>, <c>no pictures</c>)
/// and the labels of what is pressed (<c>press …</c>) in turn; after a blank line come the notes as <see cref="VaultText"/> has them.
/// </summary>
internal sealed record GalleryShape(string Command, ImmutableArray<string> Steps, string Notes)
{
    private const string Set = "set ";
    private const string Press = "press ";
    private const string NoPictures = "no pictures";
    private const string Owner = "1000000000000000001";

    private static readonly DateTimeOffset Today = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static GalleryShape Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var blank = Array.IndexOf(lines, "");
        return new GalleryShape(
            lines[0],
            [.. lines[1..blank]],
            string.Join('\n', lines[(blank + 1)..])
        );
    }

    public async Task<MessagePayload> MessageAsync(CancellationToken cancellation)
    {
        var store = new VaultStore();
        store.Publish(VaultText.Vault(Notes));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton(store)
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Today))
            .AddSingleton(
                new LinkTemplates { NoteUrl = Setting("NoteUrl"), ImageUrl = Setting("ImageUrl") }
            )
            .AddSingleton(new CardOptions { Pictures = !Steps.Contains(NoPictures) })
            .AddSingleton(Mock.Of<IGraphPainter>(painter => painter.IsAvailable))
            .AddInteractions()
            .BuildServiceProvider();
        var dispatcher = services.GetRequiredService<CommandDispatcher>();
        var caller = new Caller(Owner, null, 0);
        var parsed = Assert.IsType<CommandTextResult.Parsed>(
            CommandText.Parse(Command, dispatcher.Definitions, caller)
        );
        var reply = await dispatcher.AnswerAsync(parsed.Request, cancellation);
        var message = services.GetRequiredService<ReplyRenderer>().Render(reply, Owner);
        foreach (var step in Steps.Where(step => step.StartsWith(Press, StringComparison.Ordinal)))
        {
            var response = await services
                .GetRequiredService<InteractionHandler>()
                .HandleAsync(PressOn(message, step[Press.Length..]), cancellation);
            message = Assert.IsType<MessagePayload>(response.Data);
        }

        return message;
    }

    private string? Setting(string name) =>
        Steps
            .Where(step => step.StartsWith(Set + name + " ", StringComparison.Ordinal))
            .Select(step => step[(Set.Length + name.Length + 1)..])
            .SingleOrDefault();

    private static Interaction PressOn(MessagePayload message, string label)
    {
        foreach (var part in message.Components.SelectMany(row => row.Components))
        {
            if (part is Button { CustomId: { } id } button && button.Label == label)
            {
                return PressOf(message, id, []);
            }

            if (
                part is StringSelect menu
                && menu.Options.FirstOrDefault(option => option.Label.Trim() == label) is { } option
            )
            {
                return PressOf(message, menu.CustomId, [option.Value]);
            }
        }

        throw new InvalidOperationException($"The message has nothing labelled “{label}”.");
    }

    private static Interaction PressOf(
        MessagePayload message,
        string customId,
        ImmutableArray<string> values
    ) =>
        new()
        {
            Type = InteractionType.MessageComponent,
            User = new DiscordUser { Id = Owner },
            Message = new InteractionMessage { Flags = (int)message.Flags },
            Data = new InteractionData { CustomId = customId, Values = values },
        };
}
