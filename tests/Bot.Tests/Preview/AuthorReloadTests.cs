using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NoteGraph.Vaults;

namespace Bot.Tests.Preview;

public sealed class AuthorReloadTests : IAsyncLifetime
{
    private const string Path = "Actors/Ada Winter.md";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ContentFolderOnDisk _content = new();
    private BotServer? _server;

    private VaultStore Store => _server!.Services.GetRequiredService<VaultStore>();

    public async ValueTask InitializeAsync()
    {
        _content.With(Path, "#actor\n\nBefore.\n");
        _server = await BotServer.StartAsync(_content, ("Preview:Enabled", "true"));
        Assert.SkipUnless(
            _server.Services.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            "Notes are only watched in development, and DOTNET_ENVIRONMENT says otherwise."
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task A_saved_note_comes_into_service()
    {
        var before = Store.Current;
        _content.With(Path, "#actor\n\nAfter.\n");
        await UntilAsync(() => Store.Current.Revision != before.Revision);
        _content.With("Actors/Bo.md", "#actor\n\nNew.\n");
        await UntilAsync(() => Store.Current.Notes.Length == 2);
    }

    [Fact]
    public async Task A_load_that_fails_keeps_the_vault_and_the_next_save_is_another_try()
    {
        var before = Store.Current;
        var file = System.IO.Path.Combine(_content.Path, Path);
        File.Delete(file);
        await UntilAsync(() =>
            _server!.Log.Text.Contains("the vault stays", StringComparison.Ordinal)
        );
        Assert.Same(before, Store.Current);
        _content.With(Path, "#actor\n\nBack.\n");
        await UntilAsync(() => !ReferenceEquals(before, Store.Current));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < Patience,
                "It did not happen in time."
            );
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
