using Bot.Interactions.Commands;
using Bot.Interactions.Content;

namespace Bot.Interactions.Tests.Content;

public class ContentAdminsTests
{
    private const string User = "1000000000000000001";
    private const string Guild = "1100000000000000001";
    private const ulong ManageServer = 1 << 5;
    private const ulong Administrator = 1 << 3;
    private const ulong ManageChannels = 1 << 4;

    [Theory]
    [InlineData(Guild, ManageServer, true)]
    [InlineData(Guild, Administrator, true)]
    [InlineData(Guild, ManageServer | ManageChannels, true)]
    [InlineData(Guild, ManageChannels, false)]
    [InlineData(Guild, 0, false)]
    // In a direct message there is no server to manage, whatever is claimed.
    [InlineData(null, ManageServer, false)]
    public void Whoever_manages_a_server_looks_after_the_content(
        string? guild,
        ulong permissions,
        bool isAdmin
    ) =>
        Assert.Equal(
            isAdmin,
            new ContentAdmins(new AdminOptions()).Include(new Caller(User, guild, permissions))
        );

    [Fact]
    public void Where_servers_are_listed_only_theirs_count()
    {
        var options = new AdminOptions { GuildIds = { "1100000000000000009" } };

        Assert.False(new ContentAdmins(options).Include(new Caller(User, Guild, ManageServer)));
        Assert.True(
            new ContentAdmins(options).Include(
                new Caller(User, "1100000000000000009", ManageServer)
            )
        );
    }

    [Fact]
    public void A_user_who_is_listed_counts_everywhere()
    {
        var options = new AdminOptions { UserIds = { User } };

        Assert.True(new ContentAdmins(options).Include(new Caller(User, null, 0)));
        Assert.False(
            new ContentAdmins(options).Include(new Caller("1000000000000000002", null, 0))
        );
    }
}
