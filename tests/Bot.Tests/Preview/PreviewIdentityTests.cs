using Bot.Interactions.Protocol;
using Bot.Preview;

namespace Bot.Tests.Preview;

public sealed class PreviewIdentityTests
{
    private const string RealServer = "1313131313131313131";

    [Theory]
    [InlineData(PreviewIdentity.You, true, PreviewIdentity.You, "32")]
    [InlineData(PreviewIdentity.You, false, PreviewIdentity.You, "0")]
    [InlineData(PreviewIdentity.SomebodyElse, true, PreviewIdentity.SomebodyElse, "0")]
    [InlineData("1414141414141414141", true, PreviewIdentity.You, "32")]
    [InlineData("1414141414141414141", false, PreviewIdentity.You, "0")]
    [InlineData("", false, PreviewIdentity.You, "0")]
    public void Nobody_is_who_they_claim_to_be_unless_the_page_invented_them(
        string claimed,
        bool isLocal,
        string user,
        string permissions
    )
    {
        var sent = new Interaction
        {
            GuildId = RealServer,
            User = new() { Id = RealServer },
            Member = new()
            {
                User = new() { Id = claimed },
                Permissions = "8",
            },
        };
        var interaction = PreviewIdentity.Of(sent, isLocal);
        Assert.Equal(user, interaction.Actor?.Id);
        Assert.Equal(permissions, interaction.Member?.Permissions);
        Assert.Equal(PreviewIdentity.GuildId, interaction.GuildId);
        Assert.Null(interaction.User);
    }

    [Fact]
    public void An_interaction_without_a_user_is_yours() =>
        Assert.Equal(PreviewIdentity.You, PreviewIdentity.Of(new(), isLocal: true).Actor?.Id);
}
