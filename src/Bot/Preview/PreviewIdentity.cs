using System.Collections.Frozen;
using System.Globalization;
using Bot.Interactions.Protocol;
using Bot.Interactions.Telemetry;

namespace Bot.Preview;

/// <summary>
/// Who acts on the preview page. The page only says which of its two invented users it plays; server and permissions are
/// given here, so that nobody can claim to be an administrator of a real server by posting that they are.
/// </summary>
internal static class PreviewIdentity
{
    public const string GuildId = "1100000000000000001";

    /// <summary>The reader: on this machine, they may do what a server's manager may do.</summary>
    public const string You = "1000000000000000001";

    /// <summary>Another member without permissions of note.</summary>
    public const string SomebodyElse = "1000000000000000002";

    private static readonly FrozenSet<string> Users = FrozenSet.Create(
        StringComparer.Ordinal,
        You,
        SomebodyElse
    );

    /// <summary>The interaction as the preview's user sends it, whatever identity came with it.</summary>
    /// <param name="isLocal">Whether it comes from this machine.</param>
    public static Interaction Of(Interaction interaction, bool isLocal)
    {
        var id = interaction.Actor?.Id is { } claimed && Users.Contains(claimed) ? claimed : You;
        var permissions = isLocal && id == You ? Permissions.ManageServer : 0;
        return interaction with
        {
            IsUnlimited = isLocal,
            Origin = new InteractionOrigin(Transport.Preview),
            GuildId = GuildId,
            User = null,
            Member = new GuildMember
            {
                User = new DiscordUser { Id = id },
                Permissions = permissions.ToString(CultureInfo.InvariantCulture),
            },
        };
    }
}
