using System.Collections.Frozen;
using Bot.Interactions.Commands;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Commands;

/// <summary>Asks commands over a vault written as text.</summary>
internal static class Requests
{
    /// <summary>Every command there is, with that for those who look after the content.</summary>
    public static CommandDispatcher AllCommands { get; } =
        new ServiceCollection()
            .AddSingleton<VaultStore>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new LinkTemplates())
            .AddSingleton(new CardOptions())
            .AddSingleton(new AdminOptions())
            .AddSingleton(Mock.Of<IContentControl>())
            .AddMetrics()
            .AddInteractions()
            .AddContentCommand()
            .BuildServiceProvider()
            .GetRequiredService<CommandDispatcher>();

    /// <summary>Everything that <c>AddInteractions</c> adds, with a vault in service.</summary>
    /// <param name="notes">The notes, as <see cref="VaultText"/> has them.</param>
    /// <param name="links">Where notes can be opened; null for nowhere.</param>
    public static ServiceProvider Services(string notes, LinkTemplates? links = null)
    {
        var store = new VaultStore();
        store.Publish(VaultText.Vault(notes));
        return new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(store)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(links ?? new LinkTemplates())
            .AddSingleton(new CardOptions())
            .AddMetrics()
            .AddInteractions()
            .BuildServiceProvider();
    }

    public static CommandDispatcher Dispatcher(string notes) =>
        Services(notes).GetRequiredService<CommandDispatcher>();

    /// <summary>The message that a request is answered with.</summary>
    public static async Task<MessagePayload> MessageAsync(
        this IServiceProvider services,
        CommandRequest request
    )
    {
        var reply = await services
            .GetRequiredService<CommandDispatcher>()
            .AnswerAsync(request, TestContext.Current.CancellationToken);
        return services.GetRequiredService<ReplyRenderer>().Render(reply, request.Caller.UserId);
    }

    /// <summary>What the buttons of a message say.</summary>
    public static IEnumerable<string> ButtonLabels(this MessagePayload message) =>
        message
            .Components.SelectMany(row => row.Components)
            .OfType<Button>()
            .Select(button => button.Label);

    /// <summary>A request of the form <c>actor</c>, <c>name=Jan Leike</c>, <c>private=true</c>.</summary>
    public static CommandRequest Of(string command, params string[] options) =>
        new(
            command,
            new Caller("1", null, 0),
            options
                .Select(option => option.Split('=', 2))
                .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        );
}
