using Bot.Content;
using Bot.Interactions;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Search;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>The whole bot over a folder of notes, in this process and without a server.</summary>
internal sealed class HostedVault : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _state;

    private HostedVault(WebApplication app, DirectoryInfo state) => (_app, _state) = (app, state);

    public IServiceProvider Services => _app.Services;

    /// <summary>The vault in service.</summary>
    public Vault Vault => Services.GetRequiredService<VaultStore>().Current;

    public InteractionHandler Handler => Services.GetRequiredService<InteractionHandler>();

    /// <summary>The bot with its notes loaded.</summary>
    /// <exception cref="Configuration.StartException">There is no note in the folder.</exception>
    public static async Task<HostedVault> LoadAsync(string folder, CancellationToken cancellation)
    {
        var state = Directory.CreateTempSubdirectory("bot-state-");
        var app = BotApplication.Build(
            new Dictionary<string, string?>(NoLimits.Settings)
            {
                ["Content:Path"] = folder,
                ["Content:StateFolder"] = state.FullName,
                ["Logging:LogLevel:Default"] = "None",
                ["Links:NoteUrl"] = "https://notes.example.org/{path}",
            }
        );
        var hosted = new HostedVault(app, state);
        try
        {
            await hosted.Services.GetRequiredService<ContentLoader>().LoadAsync(cancellation);
            return hosted;
        }
        catch
        {
            await hosted.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until all cards are read and the indexes of names and of texts are there, as in a bot that serves.</summary>
    public async Task IndexAsync(CancellationToken cancellation)
    {
        Vault.ReadCards();
        Vault.Complete("a", 1, deadline: cancellation);
        var search = Services.GetRequiredService<TextSearch>();
        var query = SearchQuery.Parse("a");
        while (search.TrySearch(query) is null)
        {
            await Task.Delay(20, cancellation);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _state.Delete(recursive: true);
    }
}
