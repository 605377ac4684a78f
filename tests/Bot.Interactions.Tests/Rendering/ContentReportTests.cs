using System.Text;
using Bot.Interactions.Content;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Tests.Support;
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

    [Fact]
    public void A_list_of_more_than_a_file_may_hold_ends_with_how_many_lines_are_left_out()
    {
        var line = new string('ж', 1000);
        var after = VaultText.Vault(
            string.Join(
                '\n',
                Enumerable.Range(0, 6000).Select(at => $"=== {at} {line}.md\nText of {at}.")
            )
        );

        var file = Assert.Single(Reload(VaultDiff.Between(Vault.Empty, after)).Files);
        var lines = Encoding.UTF8.GetString(file.Read().Span).TrimEnd().Split('\n');

        Assert.InRange(file.Read().Length, 10_000_000, DiscordLimits.FileBytes);
        Assert.EndsWith(line + ".md", lines[^3], StringComparison.Ordinal);
        Assert.Matches(@"^\*[0-9,]+ more lines are left out", lines[^1]);
        Assert.DoesNotContain("in full", file.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_a_file_may_hold_is_there_in_full()
    {
        var after = VaultText.Vault(
            string.Join('\n', Enumerable.Range(0, 20).Select(at => $"=== {at}.md\nText of {at}."))
        );

        var file = Assert.Single(Reload(VaultDiff.Between(Vault.Empty, after)).Files);

        Assert.Contains(
            "- 19.md\n",
            Encoding.UTF8.GetString(file.Read().Span),
            StringComparison.Ordinal
        );
        Assert.Contains("in full", file.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void The_file_is_there_where_a_line_is_cut_for_the_signs_that_show_it_as_it_is(
        int letters,
        bool isCut
    )
    {
        var after = VaultText.Vault($"=== **{new string('a', letters)}**.md\nText.");

        var message = Reload(VaultDiff.Between(Vault.Empty, after));

        Assert.Equal(
            isCut,
            message.Embeds[0].Fields[0].Value.Contains('…', StringComparison.Ordinal)
        );
        Assert.Equal(isCut, message.Files.Length == 1);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(400, true)]
    public void The_list_of_problems_is_there_where_the_line_of_the_only_one_is_cut(
        int letters,
        bool isCut
    )
    {
        var vault = VaultText.Vault($"=== Ada.md\nSee [[{new string('a', letters)}]].");

        var message = Renderer.Render(new Reply.Problems(vault) { HasList = true }, "1");

        Assert.Equal(isCut, message.Embeds[0].Description!.Contains('…', StringComparison.Ordinal));
        Assert.Equal(isCut, message.Files.Length == 1);
    }

    [Fact]
    public void A_link_that_is_newly_broken_or_mended_is_told_once()
    {
        var before = VaultText.Vault("=== A.md\nTo [[B]], [[C]].\n=== B.md\nText.");
        var after = VaultText.Vault("=== A.md\nTo [[B]], [[C]].\n=== C.md\nText.");

        var fields = Reload(VaultDiff.Between(before, after)).Embeds[0].Fields;

        Assert.Contains("Links newly broken: 1", fields.Select(field => field.Name));
        Assert.Contains("Links mended: 1", fields.Select(field => field.Name));
        Assert.DoesNotContain(
            fields,
            field => field.Value.Contains("leads to no note", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_mended_link_does_not_keep_quiet_about_another_problem_of_its_line_that_is_gone()
    {
        var before = VaultText.Vault("=== N.md\nTo [[A]] and [[B]].");
        var after = VaultText.Vault("=== N.md\nTo [[A]].\n=== A.md\nText.");

        var fields = Reload(VaultDiff.Between(before, after)).Embeds[0].Fields;

        var mended = fields.Single(field => field.Name == "Links mended: 1").Value;
        var gone = fields.Single(field => field.Name == "Problems gone: 1").Value;
        Assert.Contains("[[A]]", mended, StringComparison.Ordinal);
        Assert.Contains("[[B]]", gone, StringComparison.Ordinal);
    }

    private static MessagePayload Reload(VaultDiff diff) =>
        Renderer.Render(
            new Reply.Reload(
                new ReloadOutcome(ReloadResult.DryRun, null, diff, "0", "1", TimeSpan.Zero)
            ),
            "1"
        );
}
