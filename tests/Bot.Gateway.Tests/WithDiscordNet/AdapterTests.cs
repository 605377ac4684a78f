using System.Diagnostics.Metrics;
using System.Net;
using Bot.Gateway.Answers;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;
using Bot.Tests.Support;
using Discord;
using Discord.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Embed = Discord.Embed;
using InteractionType = Bot.Interactions.Protocol.InteractionType;
using MessageFlags = Bot.Interactions.Protocol.MessageFlags;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>Which of Discord.Net's methods says what, and what happens when it fails.</summary>
public sealed class AdapterTests : IDisposable
{
    private const string Token = "token-of-the-bot";
    private readonly FakeTimeProvider _time = new();
    private readonly LogLines _log = new();
    private readonly ServiceProvider _meters = new ServiceCollection()
        .AddMetrics()
        .BuildServiceProvider();

    [Theory]
    [InlineData(MessageFlags.None, false)]
    [InlineData(MessageFlags.Ephemeral, true)]
    public async Task A_message_is_a_response_that_pings_nobody(MessageFlags flags, bool isPrivate)
    {
        var discord = new Mock<ISlashCommandInteraction>();

        await AnswerAsync(discord.Object, Message("Hello", flags));

        discord.Verify(
            call =>
                call.RespondAsync(
                    "Hello",
                    It.Is<Embed[]>(embeds => embeds.Length == 0),
                    false,
                    isPrivate,
                    It.Is<Discord.AllowedMentions>(mentions =>
                        mentions.AllowedTypes == AllowedMentionTypes.None
                    ),
                    It.Is<MessageComponent>(components => components.Components.Count == 0),
                    null,
                    It.IsAny<RequestOptions>(),
                    null
                ),
            Times.Once
        );
        discord.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task An_update_of_a_press_is_an_update()
    {
        var discord = new Mock<IComponentInteraction>();
        var edit = new MessageProperties();
        discord
            .Setup(call =>
                call.UpdateAsync(It.IsAny<Action<MessageProperties>>(), It.IsAny<RequestOptions>())
            )
            .Callback((Action<MessageProperties> fill, RequestOptions _) => fill(edit));

        await AnswerAsync(
            discord.Object,
            InteractionResponse.Update(new MessagePayload { Content = "new" })
        );

        Assert.Equal("new", edit.Content.Value);
        Assert.Empty(edit.Embeds.Value);
        Assert.Empty(edit.Components.Value.Components);
    }

    [Fact]
    public async Task Rows_are_rows()
    {
        var discord = new Mock<IAutocompleteInteraction>();

        await AnswerAsync(
            discord.Object,
            InteractionResponse.Choices([new AutocompleteChoice("Row", "row")])
        );

        discord.Verify(
            call =>
                call.RespondAsync(
                    It.Is<IEnumerable<AutocompleteResult>>(rows =>
                        rows.Single().Name == "Row" && (string)rows.Single().Value == "row"
                    ),
                    It.IsAny<RequestOptions>()
                ),
            Times.Once
        );
    }

    [Fact]
    public async Task A_command_that_takes_long_is_deferred_and_then_edited_in()
    {
        var discord = new Mock<ISlashCommandInteraction>();
        var work = new TaskCompletionSource<InteractionResponse>();

        var answering = Adapter(_ => new ValueTask<InteractionResponse>(work.Task))
            .AnswerAsync(discord.Object, Asked(), TestContext.Current.CancellationToken);
        _time.Advance(Deferral.Patience);
        await Eventually.TrueAsync(() => discord.Invocations.Count > 0, "deferred");
        discord.Verify(call => call.DeferAsync(false, It.IsAny<RequestOptions>()), Times.Once);
        work.SetResult(Message("done"));
        await answering;

        discord.Verify(
            call =>
                call.ModifyOriginalResponseAsync(
                    It.IsAny<Action<MessageProperties>>(),
                    It.IsAny<RequestOptions>()
                ),
            Times.Once
        );
        discord.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_message_with_a_picture_is_announced_before_the_picture_is_drawn()
    {
        var discord = new Mock<ISlashCommandInteraction>();
        using var drawn = new ManualResetEventSlim();

        var answering = Task.Run(
            () => AnswerAsync(discord.Object, Picture(drawn)),
            TestContext.Current.CancellationToken
        );
        await Eventually.TrueAsync(() => discord.Invocations.Count > 0, "announced");
        discord.Verify(call => call.DeferAsync(false, It.IsAny<RequestOptions>()), Times.Once);
        discord.VerifyNoOtherCalls();
        drawn.Set();
        await answering;

        discord.Verify(
            call =>
                call.ModifyOriginalResponseAsync(
                    It.IsAny<Action<MessageProperties>>(),
                    It.IsAny<RequestOptions>()
                ),
            Times.Once
        );
    }

    [Fact]
    public async Task A_picture_that_a_press_posts_leaves_the_pressed_message_as_it_is()
    {
        var discord = new Mock<IComponentInteraction>();
        using var drawn = new ManualResetEventSlim(initialState: true);

        await AnswerAsync(discord.Object, Picture(drawn));

        discord.Verify(
            call => call.DeferLoadingAsync(false, It.IsAny<RequestOptions>()),
            Times.Once
        );
        discord.Verify(
            call => call.DeferAsync(It.IsAny<bool>(), It.IsAny<RequestOptions>()),
            Times.Never
        );
    }

    [Theory]
    [InlineData(404, DiscordErrorCode.UnknownInteraction)]
    [InlineData(400, DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged)]
    [InlineData(401, DiscordErrorCode.InvalidWebhookToken)]
    public async Task An_answer_that_nobody_waits_for_any_more_is_a_warning(
        int status,
        DiscordErrorCode code
    )
    {
        await AnswerAsync(
            Failing(new HttpException((HttpStatusCode)status, null!, code)),
            Message("x")
        );

        var line = Assert.Single(_log.Lines);
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains("too late", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_failure_is_an_error_without_a_token()
    {
        await AnswerAsync(
            Failing(
                new InvalidOperationException($"{Token} at webhooks/1/interaction-secret/messages")
            ),
            Message("x")
        );

        var line = Assert.Single(_log.Lines);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.DoesNotContain(Token, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("interaction-secret", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_throws_harms_nobody_else()
    {
        var discord = new Mock<ISlashCommandInteraction>();

        await Adapter(_ => throw new InvalidOperationException("broken"))
            .AnswerAsync(discord.Object, Asked(), TestContext.Current.CancellationToken);

        Assert.Equal(LogLevel.Error, Assert.Single(_log.Lines).Level);
        discord.VerifyNoOtherCalls();
    }

    public void Dispose()
    {
        _meters.Dispose();
        _log.Dispose();
    }

    private static ISlashCommandInteraction Failing(Exception exception)
    {
        var discord = new Mock<ISlashCommandInteraction>();
        discord
            .Setup(call =>
                call.RespondAsync(
                    It.IsAny<string>(),
                    It.IsAny<Embed[]>(),
                    It.IsAny<bool>(),
                    It.IsAny<bool>(),
                    It.IsAny<Discord.AllowedMentions>(),
                    It.IsAny<MessageComponent>(),
                    It.IsAny<Embed>(),
                    It.IsAny<RequestOptions>(),
                    It.IsAny<PollProperties>()
                )
            )
            .ThrowsAsync(exception);
        return discord.Object;
    }

    private static InteractionResponse Message(
        string text,
        MessageFlags flags = MessageFlags.None
    ) => InteractionResponse.Message(new MessagePayload { Content = text, Flags = flags });

    private static InteractionResponse Picture(ManualResetEventSlim drawn) =>
        InteractionResponse.Message(
            new MessagePayload
            {
                Files =
                [
                    new(
                        "graph.png",
                        "image/png",
                        "A line",
                        () =>
                        {
                            drawn.Wait(TestContext.Current.CancellationToken);
                            return new byte[] { 1 };
                        }
                    ),
                ],
            }
        );

    private static Interaction Asked() =>
        new() { Id = "1300000000000000001", Type = InteractionType.ApplicationCommand };

    private Task AnswerAsync(IDiscordInteraction discord, InteractionResponse response) =>
        Adapter(_ => ValueTask.FromResult(response))
            .AnswerAsync(discord, Asked(), TestContext.Current.CancellationToken);

    private InteractionAdapter Adapter(Func<Interaction, ValueTask<InteractionResponse>> answer) =>
        new(
            new PromptAnswers((interaction, _) => answer(interaction), _time),
            new InteractionMetrics(_meters.GetRequiredService<IMeterFactory>()),
            new SecretScrubber(Token),
            LoggerFactory
                .Create(logging => logging.AddProvider(_log))
                .CreateLogger<InteractionAdapter>()
        );
}
