using System.Text.Json.Nodes;
using Bot.Gateway.Tests.StandIn;
using Bot.Interactions.Protocol;
using Bot.Tests.Support;

namespace Bot.Gateway.Tests.WithDiscordNet;

public sealed class AnswerTests
{
    private static JsonObject MessageWithFile()
    {
        var message = Payloads.CardMessage();
        message["attachments"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "1600000000000000001",
                ["filename"] = "graph.png",
                ["size"] = 1000,
                ["url"] = "https://cdn.example/graph.png",
                ["proxy_url"] = "https://cdn.example/graph.png",
            }
        );
        return message;
    }

    private static readonly TimeSpan Slow =
        Bot.Interactions.Deferral.Patience + TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task A_command_sees_what_discord_sent_and_its_message_arrives_pinging_nobody()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        var answer = await FinishedAsync(
            await discord.SendAsync(Payloads.Slash("actor", ("name", "Ada"), ("private", true)))
        );

        var seen = Assert.Single(gateway.Handled);
        Assert.Equal("actor", seen.Data!.Name);
        Assert.Equal(Payloads.NoSpecialPermissions, seen.Member!.Permissions);
        Assert.Equal("Hello", (string?)answer.Body!["data"]!["content"]);
        Assert.Equal("[]", answer.Body["data"]!["allowed_mentions"]!["parse"]!.ToJsonString());
        Assert.Null(answer.Authorization);
    }

    public static TheoryData<string, JsonObject> Kinds =>
        new()
        {
            { "command", Payloads.Slash("actor", ("name", "Ada")) },
            { "sub-command", Payloads.SubCommand("content", "reload", Payloads.ManageServer) },
            { "direct message", Payloads.InDirectMessage(Payloads.Slash("help")) },
            { "message command", Payloads.OnMessage("Find actors", "Ada met Charles.") },
            { "button", Payloads.Button("1:x") },
            { "menu", Payloads.Select("1:x", "value") },
            { "direct message button", Payloads.InDirectMessage(Payloads.Button("1:x")) },
            { "form", Payloads.Form("1:x") },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_interaction_is_answered(string kind, JsonObject payload)
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        var sent = await discord.SendAsync(payload);
        await Eventually.TrueAsync(() => sent.Final is not null, kind, gateway.Log);

        Assert.Equal(4, (int?)sent.Final!.Body!["type"]);
        Assert.Equal(Payloads.Member, gateway.Handled.Single().Actor!.Id);
    }

    [Fact]
    public async Task Rows_for_an_option_arrive()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);

        var answer = await FinishedAsync(
            await discord.SendAsync(Payloads.Autocomplete("actor", "name", "ad"))
        );

        Assert.Equal(8, (int?)answer.Body!["type"]);
        Assert.Equal("row", (string?)answer.Body["data"]!["choices"]![0]!["value"]);
    }

    [Fact]
    public async Task A_private_message_is_ephemeral()
    {
        var (answer, _) = await AnswerOf(Payloads.Slash("help"), Message("x", isPrivate: true));

        Assert.Equal(64, (int?)answer.Body!["data"]!["flags"]);
    }

    [Fact]
    public async Task An_update_clears_what_it_does_not_have()
    {
        var (answer, _) = await AnswerOf(
            Payloads.Button("1:x"),
            InteractionResponse.Update(new MessagePayload { Content = "new" })
        );

        Assert.Equal(7, (int?)answer.Body!["type"]);
        Assert.Equal("[]", answer.Body["data"]!["embeds"]!.ToJsonString());
        Assert.Equal("[]", answer.Body["data"]!["components"]!.ToJsonString());
        Assert.Equal("[]", answer.Body["data"]!["allowed_mentions"]!["parse"]!.ToJsonString());
    }

    [Fact]
    public async Task An_update_takes_away_the_picture_that_the_message_had()
    {
        var (answer, _) = await AnswerOf(
            Payloads.Button("1:x", MessageWithFile()),
            InteractionResponse.Update(new MessagePayload { Content = "new" })
        );

        Assert.Equal("[]", answer.Body!["data"]!["attachments"]!.ToJsonString());
        Assert.Empty(answer.Files);
    }

    [Fact]
    public async Task An_update_leaves_the_file_of_the_message_that_is_to_stay()
    {
        var (answer, _) = await AnswerOf(
            Payloads.Button("1:x", MessageWithFile()),
            InteractionResponse.Update(new MessagePayload { Content = "new" }, keepsFiles: true)
        );

        Assert.Equal("new", (string?)answer.Body!["data"]!["content"]);
        Assert.False(answer.Body["data"]!.AsObject().ContainsKey("attachments"));
    }

    [Fact]
    public async Task A_file_goes_out_with_its_message()
    {
        var (answer, _) = await AnswerOf(
            Payloads.Slash("help"),
            InteractionResponse.Message(
                new MessagePayload
                {
                    Content = "see",
                    Files = [new("a.png", "image/png", "A line", () => new byte[] { 1, 2, 3 })],
                }
            )
        );

        Assert.Equal([1, 2, 3], answer.Files["a.png"]);
        Assert.Equal("A line", (string?)answer.Body!["attachments"]![0]!["description"]);
    }

    [Fact]
    public async Task A_file_that_discord_refuses_leaves_the_words_which_say_so()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            _ => Task.FromResult(MessageWithList)
        );
        discord.Faults.Fail("/messages/@original", 413);

        var answer = await FinishedAsync(await discord.SendAsync(Payloads.Slash("help")));

        Assert.Empty(answer.Files);
        Assert.StartsWith("see\n", (string?)answer.Body!["content"], StringComparison.Ordinal);
        Assert.Contains("refused", (string?)answer.Body["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refusal_of_a_file_is_logged_although_the_words_are_refused_as_well()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            _ => Task.FromResult(MessageWithList)
        );
        discord.Faults.Fail("/messages/@original", 413);
        discord.Faults.Fail("/messages/@original", 400);

        await discord.SendAsync(Payloads.Slash("help"));
        await Eventually.TrueAsync(
            () => gateway.Log.Text.Contains("could not be sent", StringComparison.Ordinal),
            "logged",
            gateway.Log
        );

        Assert.Contains("with its file", gateway.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_the_words()
    {
        var (answer, _) = await AnswerOf(
            Payloads.Slash("help"),
            InteractionResponse.Message(
                new MessagePayload
                {
                    Content = "see",
                    Files =
                    [
                        new("a.png", "image/png", "A line", () => throw new IOException("gone")),
                    ],
                }
            )
        );

        Assert.Empty(answer.Files);
        Assert.Equal("see", (string?)answer.Body!["content"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slow_command_is_deferred_and_its_message_takes_the_place(bool isPrivate)
    {
        var (answer, sent) = await AnswerOf(
            Payloads.Slash("actor", ("name", "Ada"), ("private", isPrivate)),
            Message("done", isPrivate),
            Slow
        );

        var first = sent.First!;
        Assert.Equal(5, (int?)first.Body!["type"]);
        Assert.Equal(isPrivate, sent.IsEphemeral);
        Assert.True(first.At - sent.At < TimeSpan.FromSeconds(3));
        Assert.Equal("PATCH", answer.Method);
        Assert.EndsWith("/messages/@original", answer.Path, StringComparison.Ordinal);
        Assert.Equal("done", (string?)answer.Body!["content"]);
        Assert.Null(answer.Authorization);
    }

    [Fact]
    public async Task A_slow_update_is_deferred_silently()
    {
        var (answer, sent) = await AnswerOf(
            Payloads.Button("1:x"),
            InteractionResponse.Update(new MessagePayload { Content = "new" }),
            Slow
        );

        Assert.Equal(6, (int?)sent.First!.Body!["type"]);
        Assert.Equal("PATCH", answer.Method);
        Assert.Equal("[]", answer.Body!["embeds"]!.ToJsonString());
    }

    [Fact]
    public async Task A_slow_copy_of_somebody_elses_card_is_a_message_of_its_own()
    {
        var (answer, sent) = await AnswerOf(
            Payloads.Button("1:x"),
            Message("copy", isPrivate: true),
            Slow
        );

        Assert.Equal(6, (int?)sent.First!.Body!["type"]);
        Assert.Equal("POST", answer.Method);
        Assert.Equal(64, (int?)answer.Body!["flags"]);
    }

    [Fact]
    public async Task A_private_answer_never_takes_a_public_placeholder()
    {
        var (answer, sent) = await AnswerOf(
            Payloads.Slash("actor", ("name", "Ada")),
            Message("secret", isPrivate: true),
            Slow
        );

        Assert.False(sent.IsEphemeral);
        Assert.Equal(["DELETE", "POST"], sent.Later.Select(call => call.Method));
        Assert.Equal(64, (int?)answer.Body!["flags"]);
    }

    [Fact]
    public async Task Rows_that_come_too_late_are_no_rows()
    {
        var (answer, _) = await AnswerOf(
            Payloads.Autocomplete("actor", "name", "ad"),
            InteractionResponse.Choices([new AutocompleteChoice("Row", "row")]),
            Slow
        );

        Assert.Equal("[]", answer.Body!["data"]!["choices"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_that_discord_refuses_is_logged_with_what_was_wrong_and_harms_no_other()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(discord);
        discord.Faults.Fail("/callback", 400);

        var refused = await discord.SendAsync(Payloads.Slash("help"));
        await Eventually.TrueAsync(
            () => gateway.Log.Text.Contains("could not be sent", StringComparison.Ordinal),
            "logged",
            gateway.Log
        );
        await FinishedAsync(await discord.SendAsync(Payloads.Slash("help")));

        Assert.False(refused.IsAcknowledged);
    }

    private static InteractionResponse MessageWithList =>
        InteractionResponse.Message(
            new MessagePayload
            {
                Content = "see",
                Files = [new("a.md", "text/markdown", "A list", () => new byte[] { 1 })],
            }
        );

    private static InteractionResponse Message(string text, bool isPrivate = false) =>
        InteractionResponse.Message(
            new MessagePayload
            {
                Content = text,
                Flags = isPrivate ? MessageFlags.Ephemeral : MessageFlags.None,
            }
        );

    private static async Task<(RecordedCall Answer, SentInteraction Sent)> AnswerOf(
        JsonObject payload,
        InteractionResponse response,
        TimeSpan after = default
    )
    {
        await using var discord = await DiscordStandIn.StartAsync();
        await using var gateway = await GatewayHost.OnlineAsync(
            discord,
            async _ =>
            {
                await Task.Delay(after, TestContext.Current.CancellationToken);
                return response;
            }
        );
        var sent = await discord.SendAsync(payload);
        await Eventually.TrueAsync(() => sent.Final is not null, "answered", gateway.Log);
        return (sent.Final!, sent);
    }

    private static Task<RecordedCall> FinishedAsync(SentInteraction sent) =>
        sent.Finished.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);
}
