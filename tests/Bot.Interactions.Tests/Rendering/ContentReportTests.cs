using Bot.Interactions.Content;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Rendering;

/// <summary>What content admins are told.</summary>
public class ContentReportTests
{
    private static readonly ReplyRenderer Renderer = new(
        new LinkTemplates(),
        new CardOptions(),
        TimeProvider.System
    );

    [Fact]
    public void What_is_watched_is_shown_as_it_is_and_as_far_as_there_is_room()
    {
        var watching = "/srv/_notes_/*all* " + new string('x', 2000);

        var message = Renderer.Render(
            new Reply.Status(
                new ContentStatus(
                    Vault.Empty,
                    DateTimeOffset.UnixEpoch,
                    "/srv/notes",
                    null,
                    watching,
                    [],
                    CanRollBack: false
                )
            ),
            "1"
        );

        var shown = message.Embeds[0].Fields.Single(field => field.Name == "Watching").Value;
        Assert.StartsWith(@"/srv/\_notes\_/\*all\*", shown, StringComparison.Ordinal);
        Assert.Empty(PayloadValidator.Violations(message));
    }
}
