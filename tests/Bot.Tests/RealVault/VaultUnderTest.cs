using Bot.Content;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
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
    public const string Setting = "BOT_VAULT";

    public const string Owner = "1000000000000000001";

    private readonly WebApplication _app;

    private VaultUnderTest(WebApplication app) => _app = app;

    public Vault Vault => _app.Services.GetRequiredService<VaultStore>().Current;

    public InteractionHandler Handler => _app.Services.GetRequiredService<InteractionHandler>();

    public ReplyRenderer Renderer => _app.Services.GetRequiredService<ReplyRenderer>();

    public static async Task<VaultUnderTest> LoadAsync()
    {
        var path = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named
            ? named
            : Repository.PathOf("content");
        var app = BotApplication.Build(
            new Dictionary<string, string?>
            {
                ["Content:Path"] = path,
                ["Content:StateFolder"] = Path.Combine(Path.GetTempPath(), "bot-tests-state"),
                ["Logging:LogLevel:Default"] = "None",
                ["Limits:UserPerMinute"] = "0",
                ["Limits:GuildPerMinute"] = "0",
                ["Limits:RowsPerMinute"] = "0",
                ["Links:NoteUrl"] = "https://notes.example.org/{path}",
            }
        );
        await app
            .Services.GetRequiredService<ContentLoader>()
            .LoadAsync(TestContext.Current.CancellationToken);
        return new VaultUnderTest(app);
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

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
