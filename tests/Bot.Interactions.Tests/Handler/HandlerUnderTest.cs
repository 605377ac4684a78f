using System.Diagnostics.Metrics;
using System.Text;
using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Names;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Telemetry;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Search;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Handler;

/// <summary>A handler over a vault written as text, asked in Discord's JSON.</summary>
internal sealed class HandlerUnderTest
{
    public const string Owner = "1000000000000000001";
    public const string Other = "1000000000000000002";

    private readonly InteractionHandler _handler;

    public HandlerUnderTest(string notes = "", params ICommand[] commands)
        : this(notes, TimeProvider.System, commands) { }

    /// <param name="today">Tells the cards what day it is.</param>
    public HandlerUnderTest(string notes, TimeProvider today, params ICommand[] commands)
    {
        Store.Publish(VaultText.Vault(notes));
        var renderer = new ReplyRenderer(new LinkTemplates(), new CardOptions(), today);
        _handler = new InteractionHandler(
            new CommandDispatcher(
                commands.Length > 0
                    ? commands
                    : [new ActorCommand(Store), new NoteCardCommand(Store)],
                TimeProvider.System,
                new NameMisses(TimeProvider.System),
                new RecentNotes(TimeProvider.System),
                Store
            ),
            new ComponentPresses(Store, new TextSearch(Store), renderer),
            renderer,
            new KeptCards(renderer, TimeProvider.System),
            new InteractionMetrics(Meters),
            Time,
            LoggerFactory
                .Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
                .CreateLogger<InteractionHandler>()
        );
    }

    public VaultStore Store { get; } = new();

    public IMeterFactory Meters { get; } =
        new ServiceCollection()
            .AddMetrics()
            .BuildServiceProvider()
            .GetRequiredService<IMeterFactory>();

    public FakeTimeProvider Time { get; } = new();

    public LogLines Log { get; } = new();

    public IEnumerable<LogLine> Errors => Log.Lines.Where(line => line.Level == LogLevel.Error);

    public Task<InteractionResponse> Ask(string json) =>
        AskAsync(json, TestContext.Current.CancellationToken);

    /// <summary>Asks as the endpoint does, which sends bytes, and has a deferral to send when it takes long.</summary>
    public async Task<InteractionResponse> AskOverHttp(string json) =>
        await _handler.BeginAsync(
            Read(json) with
            {
                Origin = new InteractionOrigin(Transport.Endpoint),
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>Asks as somebody who does not wait for the answer.</summary>
    public Task<InteractionResponse> AskAndLeave(string json) =>
        AskAsync(json, new CancellationToken(canceled: true));

    /// <summary>The answer to a press by a user on a message.</summary>
    public Task<InteractionResponse> Press(
        string customId,
        string user = Owner,
        bool isEphemeral = false,
        params string[] values
    ) =>
        Ask(
            $$$"""
            {"type":3,"id":"1","token":"t","member":{"user":{"id":"{{{user}}}","username":"robin"},"permissions":"0"},
             "message":{"id":"2","flags":{{{(isEphemeral ? 64 : 0)}}}},
             "data":{"custom_id":{{{Quoted(customId)}}},"component_type":3,"values":[{{{string.Join(
                ',',
                values.Select(Quoted)
            )}}}]}}
            """
        );

    public static MessagePayload MessageOf(InteractionResponse response) =>
        Assert.IsType<MessagePayload>(response.Data);

    private async Task<InteractionResponse> AskAsync(string json, CancellationToken cancellation) =>
        await _handler.HandleAsync(Read(json), cancellation);

    private static Interaction Read(string json) =>
        ProtocolJson.ReadInteraction(Encoding.UTF8.GetBytes(json))!;

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
