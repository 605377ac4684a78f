using Bot.Content;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Tests.RealVault;

/// <summary>
/// The whole bot on the notes that ship, or on those of the folder that <c>BOT_VAULT</c> names, without a server.
/// </summary>
internal sealed class VaultUnderTest : IAsyncDisposable
{
    /// <summary>The variable that names a vault.</summary>
    public const string Setting = "BOT_VAULT";

    public const string Owner = "1000000000000000001";

    private readonly WebApplication _app;
    private readonly StateOnDisk _state;

    private VaultUnderTest(WebApplication app, StateOnDisk state) => (_app, _state) = (app, state);

    /// <summary>The folder that the variable names; null where it names none.</summary>
    public static string? Named =>
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } path ? path : null;

    public Vault Vault => _app.Services.GetRequiredService<VaultStore>().Current;

    public InteractionHandler Handler => _app.Services.GetRequiredService<InteractionHandler>();

    public ReplyRenderer Renderer => _app.Services.GetRequiredService<ReplyRenderer>();

    public static async Task<VaultUnderTest> LoadAsync()
    {
        var state = new StateOnDisk();
        var app = BotApplication.Build(
            new Dictionary<string, string?>(NoLimits.Settings)
            {
                ["Content:Path"] = Named ?? Repository.PathOf("content"),
                ["Content:StateFolder"] = state.Path,
                ["Logging:LogLevel:Default"] = "None",
                ["Links:NoteUrl"] = "https://notes.example.org/{path}",
            }
        );
        await app
            .Services.GetRequiredService<ContentLoader>()
            .LoadAsync(TestContext.Current.CancellationToken);
        return new VaultUnderTest(app, state);
    }

    /// <summary>What is wrong with an answer: what Discord would refuse, and a failure of the bot.</summary>
    public static IEnumerable<string> FaultsOf(InteractionResponse answer) =>
        answer.Data is MessagePayload message
            ? PayloadValidator
                .Violations(message)
                .Concat(
                    message.Embeds.Any(embed =>
                        embed.Description?.Contains(
                            "went wrong on my side",
                            StringComparison.Ordinal
                        ) == true
                    )
                        ? ["the bot failed"]
                        : []
                )
            : ["no message"];

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _state.DisposeAsync();
    }
}
