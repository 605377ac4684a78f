using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class WithheldTests
{
    private const string Secret =
        "\n=== x/Secret.md\n---\npublish: false\naliases: [Hidden]\n---\n[[A]]\n";

    [Theory]
    [InlineData("[[Secret]]", "[[unpublished note]]")]
    [InlineData("[[Hidden]]", "[[unpublished note]]")]
    [InlineData("[[Secret|a friend]]", "[[unpublished note|a friend]]")]
    [InlineData("[[Secret|the hidden friend]]", "[[unpublished note]]")]
    [InlineData("[[Secret|the hid**den** friend]]", "[[unpublished note]]")]
    [InlineData("![[secret#Part]]", "![[unpublished note]]")]
    [InlineData("[a friend](x/Secret.md)", "[[unpublished note|a friend]]")]
    [InlineData("[a friend](<x/Secret.md> \"Secret\")", "[[unpublished note|a friend]]")]
    [InlineData("[Secret](x/%53ecret.md#Part)", "[[unpublished note]]")]
    [InlineData("[a\nfriend](Secret.md)", "[[unpublished note]]\n")]
    [InlineData("`[[Secret]] [x](Secret.md)`", "`[[unpublished note]] [[unpublished note|x]]`")]
    [InlineData("[a][r]\n\n[r]: Secret.md \"Secret\"\nText", "[a][r]\n\n\nText")]
    [InlineData("[a](https://example.org/Secret)", "[a](https://example.org/Secret)")]
    [InlineData("[[Nobody]] [b](Nobody.md)", "[[Nobody]] [b](Nobody.md)")]
    [InlineData("[[[Secret|x](Secret.md)]]", "[[[unpublished note]]")]
    public void A_link_to_a_withheld_note_loses_its_target(string markdown, string text)
    {
        var vault = VaultText.Vault($"=== A.md\n{markdown}{Secret}");

        Assert.Equal(text, vault.Note("A.md").Text);
    }

    [Fact]
    public void Other_links_stay_on_their_lines()
    {
        var vault = VaultText.Vault(
            $"=== A.md\n[a\nb](Secret.md)\n[[Secret]]\n\n[[B]]{Secret}=== B.md\n"
        );

        Assert.Equal(5, Assert.Single(vault.LinksFrom(vault.Note("A.md"))).Link.Line);
    }

    [Fact]
    public void A_withheld_note_is_in_no_list_and_its_links_are_no_backlinks()
    {
        var vault = VaultText.Vault($"=== A.md\n[[Secret]]{Secret}");

        Assert.Equal(["A.md"], vault.Notes.Select(note => note.Id.Path));
        Assert.Empty(vault.LinksTo(vault.Note("A.md")));
        Assert.Empty(vault.LinksFrom(vault.Note("A.md")));
        Assert.Empty(vault.Problems);
        Assert.Empty(vault.Complete("sec", 25, deadline: TestContext.Current.CancellationToken));
        Assert.Empty(vault.Complete("hid", 25, deadline: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_related_entry_for_a_withheld_note_is_left_out() =>
        Assert.Equal(
            "B",
            Assert
                .Single(
                    VaultText
                        .Vault(
                            $"=== A.md\n## Related\n\n- [[Secret]] — why\n- [[B]]{Secret}=== B.md\n"
                        )
                        .Note("A.md")
                        .Card.Related
                )
                .Link?.Target
        );

    [Fact]
    public void A_published_note_keeps_a_name_that_a_withheld_one_has_too()
    {
        var vault = VaultText.Vault(
            "=== A.md\n[[y/Secret]] [[Hidden]]\n=== y/Secret.md\n---\naliases: [Hidden]\n---\n"
                + Secret[1..]
        );

        Assert.Equal(
            [Resolution.Resolved, Resolution.ViaAlias],
            vault.LinksFrom(vault.Note("A.md")).Select(edge => edge.Resolution)
        );
    }
}
