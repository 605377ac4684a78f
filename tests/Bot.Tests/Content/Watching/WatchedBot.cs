using Bot.Interactions.Content;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Vaults;

namespace Bot.Tests.Content.Watching;

/// <summary>The whole bot over a folder that it watches.</summary>
internal sealed class WatchedBot : IAsyncDisposable
{
    private readonly BotServer _server;

    private WatchedBot(BotServer server) => _server = server;

    public VaultStore Store => _server.Services.GetRequiredService<VaultStore>();

    public Vault Vault => Store.Current;

    public ContentStatus Status => _server.Services.GetRequiredService<IContentControl>().Status;

    public IContentControl Control => _server.Services.GetRequiredService<IContentControl>();

    public LogLines Log => _server.Log;

    public static Task<WatchedBot> StartAsync(
        string folder,
        params (string Name, string Value)[] settings
    ) => StartAsync(folder, _ => { }, settings);

    public static async Task<WatchedBot> StartAsync(
        string folder,
        Action<IServiceCollection> replace,
        params (string Name, string Value)[] settings
    )
    {
        var server = await BotServer.StartAsync(
            folder,
            replace,
            [("Content:Watch", "Auto"), ("Content:PollSeconds", "1"), .. settings]
        );
        var bot = new WatchedBot(server);
        await Eventually.TrueAsync(
            () => bot.Status.Watching.StartsWith("Saved notes", StringComparison.Ordinal),
            "watching"
        );
        return bot;
    }

    /// <summary>Waits until the summaries of actors are these, and no others are in service.</summary>
    public Task ServesAsync(params string[] summaries) =>
        Eventually.TrueAsync(
            () => Summaries.SequenceEqual(summaries.Order(StringComparer.Ordinal)),
            $"{string.Join(" | ", summaries)}, but there is {string.Join(" | ", Summaries)}\n{Log.Text}"
        );

    /// <summary>The summary of every note in service.</summary>
    public IEnumerable<string> Summaries =>
        Vault.Notes.Select(note => note.Card.Summary ?? "").Order(StringComparer.Ordinal);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
