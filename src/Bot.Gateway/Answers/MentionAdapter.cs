using Discord;
using Wire = Bot.Interactions.Protocol;

namespace Bot.Gateway.Answers;

/// <summary>Who may be pinged, in Discord.Net's form.</summary>
internal static class MentionAdapter
{
    /// <summary>
    /// Nobody becomes an empty list. Discord.Net's own <see cref="AllowedMentions.None"/> would leave as <c>null</c>, for
    /// which Discord's documentation promises nothing.
    /// </summary>
    public static AllowedMentions Convert(Wire.AllowedMentions mentions) =>
        new(
            mentions.Parse.Aggregate(
                AllowedMentionTypes.None,
                (types, kind) =>
                    types
                    | kind switch
                    {
                        "everyone" => AllowedMentionTypes.Everyone,
                        "roles" => AllowedMentionTypes.Roles,
                        "users" => AllowedMentionTypes.Users,
                        _ => AllowedMentionTypes.None,
                    }
            )
        );
}
