using System.Text;
using Bot.Interactions.Commands;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Registration;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Pictures;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Gallery;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Schema;

/// <summary>Every kind of body that leaves the bot, held against Discord's own description of its API.</summary>
public class DiscordSchemaTests
{
    public static TheoryData<string> Shapes => GalleryTests.Names;

    public static TheoryData<string> Replies =>
        [
            .. typeof(Reply)
                .GetNestedTypes()
                .Where(type => type.IsSubclassOf(typeof(Reply)))
                .Select(type => type.Name),
        ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_message_meets_the_schema_as_an_answer_and_as_an_update(string name)
    {
        var shape = GalleryShape.Read(GalleryFolder.FileOf(name, ".md"));

        var message = await shape.MessageAsync(TestContext.Current.CancellationToken);

        await AssertMeetsAsync(InteractionResponse.Message(message));
        await AssertMeetsAsync(InteractionResponse.Update(message));
        await AssertMeetsAsync("MessageCreateRequest", ProtocolJson.Bytes(message));
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Each_kind_of_reply_meets_the_schema(string kind)
    {
        await using var services = Services();
        var renderer = services.GetRequiredService<ReplyRenderer>();
        var reply = SampleReplies.Of(
            kind,
            services.GetRequiredService<CommandDispatcher>().Definitions
        );

        await AssertMeetsAsync(InteractionResponse.Message(renderer.Render(reply, "1")));
        await AssertMeetsAsync(
            InteractionResponse.Message(renderer.Render(reply with { IsPrivate = true }, "1"))
        );
    }

    [Fact]
    public async Task Answers_without_a_message_meet_the_schema()
    {
        await AssertMeetsAsync(InteractionResponse.Pong);
        await AssertMeetsAsync(InteractionResponse.DeferredUpdate);
        await AssertMeetsAsync(InteractionResponse.DeferredMessage(MessageFlags.None));
        await AssertMeetsAsync(InteractionResponse.DeferredMessage(MessageFlags.Ephemeral));
        await AssertMeetsAsync(InteractionResponse.Choices([]));
        await AssertMeetsAsync(
            InteractionResponse.Choices([new AutocompleteChoice(new string('x', 100), "~")])
        );
    }

    [Theory]
    [InlineData(CommandScope.Global)]
    [InlineData(CommandScope.Guild)]
    public async Task The_commands_that_are_registered_meet_the_schema(CommandScope scope)
    {
        await using var services = Services();
        var definitions = services.GetRequiredService<CommandDispatcher>().Definitions;

        foreach (var command in CommandManifest.Payload(definitions, scope))
        {
            await AssertMeetsAsync(
                "ApplicationCommandUpdateRequest",
                Encoding.UTF8.GetBytes(command!.ToJsonString())
            );
        }
    }

    [Theory]
    [InlineData("""{"type":4,"data":{"contents":"misspelt"}}""")]
    [InlineData("""{"type":4,"data":{"embeds":[{"title":7}]}}""")]
    [InlineData("""{"type":4,"data":{"embeds":[{"url":"no address"}]}}""")]
    [InlineData("""{"type":4,"data":{"components":[{"type":1,"components":[]}]}}""")]
    [InlineData("""{"type":4,"data":{"components":[{"type":2,"style":1}]}}""")]
    [InlineData("""{"type":7}""")]
    public async Task A_wrong_body_does_not_meet_it(string body) =>
        Assert.NotEmpty(
            await DiscordSchema.FaultsAsync("CreateMessageInteractionCallbackRequest", body)
        );

    private static Task AssertMeetsAsync(InteractionResponse response) =>
        AssertMeetsAsync(DiscordSchema.NameOf(response.Type), ProtocolJson.Bytes(response));

    private static async Task AssertMeetsAsync(string schema, byte[] body) =>
        Assert.Empty(await DiscordSchema.FaultsAsync(schema, Encoding.UTF8.GetString(body)));

    private static ServiceProvider Services() =>
        new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<VaultStore>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new LinkTemplates { NoteUrl = "https://notes.example/{path}" })
            .AddSingleton(new CardOptions())
            .AddSingleton(Mock.Of<IGraphPainter>(painter => painter.IsAvailable))
            .AddSingleton(new AdminOptions())
            .AddSingleton(Mock.Of<IContentControl>())
            .AddInteractions()
            .AddContentCommand()
            .BuildServiceProvider();
}
