using System.Text;
using System.Text.Json;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Tests.Protocol;

public class IncomingJsonTests
{
    [Fact]
    public void A_command_in_a_server_is_read()
    {
        var interaction = Read(
            """
            {"type":2,"id":"13","application_id":"12","token":"SECRET","version":1,"guild_id":"11","channel_id":"14",
             "locale":"de","entitlements":[],"member":{"user":{"id":"10","username":"robin","avatar":null},
             "roles":[],"permissions":"2147483680"},
             "data":{"id":"15","name":"note","type":1,"options":[{"name":"title","type":3,"value":"x","focused":true}]}}
            """
        );

        Assert.Equal(InteractionType.ApplicationCommand, interaction.Type);
        Assert.Equal("10", interaction.Actor?.Id);
        Assert.Equal("2147483680", interaction.Member?.Permissions);
        var option = Assert.Single(interaction.Data!.Options);
        Assert.Equal("x", option.Value.GetString());
        Assert.True(option.Focused);
    }

    [Fact]
    public void A_choice_of_a_menu_in_a_direct_message_is_read()
    {
        var interaction = Read(
            """
            {"type":3,"id":"13","application_id":"12","token":"T","user":{"id":"10"},"message":{"id":"9","flags":64},
             "data":{"custom_id":"v1:x","component_type":3,"values":["a","b"]}}
            """
        );

        Assert.Equal("10", interaction.Actor?.Id);
        Assert.Equal(["a", "b"], interaction.Data!.Values);
        Assert.Equal(64, interaction.Message?.Flags);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type":99}""")]
    [InlineData("""{"type":-1,"data":{}}""")]
    [InlineData("""{"type":2,"data":null,"member":null,"user":null,"message":null}""")]
    [InlineData("""{"type":2,"data":{"options":null,"values":null}}""")]
    [InlineData("""{"type":2,"data":{"options":[null],"values":[null]}}""")]
    [InlineData("""{"type":2,"type":2,"data":{"name":"a","name":"b"}}""")]
    [InlineData("""{"type":2,"data":{"options":[{"name":"a","value":{"b":[1,null]}}]}}""")]
    [InlineData("""{"type":2,"unknown":{"deep":[[[[]]]]},"data":{"resolved":{"users":{}}}}""")]
    public void What_is_missing_null_repeated_or_unknown_is_no_harm(string json)
    {
        var interaction = Read(json);

        Assert.NotNull(interaction.Id);
        Assert.NotNull(interaction.Token);
        Assert.All(interaction.Data?.Options ?? [], Assert.NotNull);
        Assert.All(interaction.Data?.Values ?? [], Assert.NotNull);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"type":"2"}""")]
    [InlineData("""{"type":99999999999}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"token":null}""")]
    [InlineData("""{"data":"text"}""")]
    [InlineData("""{"data":{"options":{}}}""")]
    [InlineData("""{"data":{"options":[1]}}""")]
    [InlineData("""{"data":{"values":[{}]}}""")]
    [InlineData("""{"member":{"user":[]}}""")]
    [InlineData("""{"type":2} trailing""")]
    public void What_is_no_interaction_is_refused_as_bad_JSON(string json) =>
        Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void JSON_deeper_than_any_interaction_is_refused()
    {
        var nested =
            string.Concat(Enumerable.Repeat("""{"options":[""", 5000))
            + string.Concat(Enumerable.Repeat("]}", 5000));

        Assert.ThrowsAny<JsonException>(() => Read($$"""{"type":2,"data":{{nested}}}"""));
        Assert.ThrowsAny<JsonException>(() => Read(new string('[', 100_000)));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.ThrowsAny<JsonException>(() =>
            ProtocolJson.ReadInteraction([.. "{\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8])
        );

    private static Interaction Read(string json) =>
        ProtocolJson.ReadInteraction(Encoding.UTF8.GetBytes(json))!;
}
