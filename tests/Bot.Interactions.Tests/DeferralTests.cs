using System.Text;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Tests;

public class DeferralTests
{
    [Theory]
    [InlineData("""{"name":"Find actors","type":3}""", true)]
    [InlineData("""{"name":"content","type":1}""", true)]
    [InlineData("""{"name":"note","options":[{"name":"private","type":5,"value":true}]}""", true)]
    [InlineData("""{"name":"note","options":[{"name":"private","type":5,"value":false}]}""", false)]
    [InlineData("""{"name":"note","type":1}""", false)]
    public void The_placeholder_of_a_command_is_private_where_the_answer_will_be(
        string data,
        bool isPrivate
    )
    {
        var command = ProtocolJson.ReadInteraction(
            Encoding.UTF8.GetBytes($$"""{"type":2,"data":{{data}}}""")
        )!;

        var placeholder = Deferral.For(command);

        Assert.Equal(InteractionResponseType.DeferredChannelMessageWithSource, placeholder.Type);
        Assert.Equal(
            isPrivate ? MessageFlags.Ephemeral : null,
            (placeholder.Data as DeferredPayload)?.Flags
        );
    }
}
