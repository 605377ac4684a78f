using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Parsing;

public class MarkdownLinkTests
{
    [Theory]
    [InlineData("[a](Note.md)", "md:Note.md|a")]
    [InlineData("[a](Note)", "md:Note|a")]
    [InlineData("[a](My%20Note.md)", "md:My Note.md|a")]
    [InlineData("[a](<My Note.md>)", "md:My Note.md|a")]
    [InlineData("[a](folder/Note.md#A%20heading)", "md:folder/Note.md#A heading|a")]
    [InlineData("[a](Note.md \"a title\")", "md:Note.md|a")]
    [InlineData("[a](#Heading)", "md:#Heading|a")]
    [InlineData("[a](caf%C3%A9.md)", "md:café.md|a")]
    [InlineData("[a](100%.md)", "md:100%.md|a")]
    [InlineData("[**bold** and `code`](Note.md)", "md:Note.md|**bold** and `code`")]
    [InlineData("![a](picture.png)", "!picture.png|a")]
    [InlineData("![](Note.md)", "!Note.md")]
    [InlineData("[](Note.md)", "md:Note.md")]
    public void A_Markdown_link_is_percent_decoded(string markdown, string links) =>
        Assert.Equal(links, WrittenLinks.In(markdown));

    [Theory]
    [InlineData("[]()")]
    [InlineData("[a]()")]
    [InlineData("[a](<>)")]
    [InlineData("[a](https://example.org/Note.md)")]
    [InlineData("[a](mailto:a@example.org)")]
    [InlineData("[a](obsidian://open?vault=v)")]
    [InlineData("[a](//example.org)")]
    [InlineData("<https://example.org>")]
    [InlineData("[a][b]\n\n[b]: Note.md")]
    [InlineData("`[a](Note.md)`")]
    [InlineData("[a] (Note.md)")]
    public void What_leads_nowhere_or_out_of_the_vault_is_no_link(string markdown) =>
        Assert.Equal("", WrittenLinks.In(markdown));

    [Theory]
    [InlineData("[a](B.md)", "far/away/B.md")]
    [InlineData("[a](away/B.md)", "far/away/B.md")]
    [InlineData("[a](b)", "far/away/B.md")]
    [InlineData("[a](./B.md)", null)]
    [InlineData("[a](../far/away/B.md)", "far/away/B.md")]
    [InlineData("[a](/far/away/B.md)", "far/away/B.md")]
    public void A_Markdown_link_finds_notes_in_the_whole_vault_unless_it_says_where(
        string markdown,
        string? to
    )
    {
        var vault = VaultText.Vault($"=== near/A.md\n{markdown}\n=== far/away/B.md\n");

        var edge = Assert.Single(vault.LinksFrom(vault.Note("near/A.md")));
        Assert.Equal(to, edge.To?.Id.Path);
        Assert.Equal(LinkKind.Markdown, edge.Link.Kind);
        Assert.Equal(to is null ? Resolution.Unresolved : Resolution.Resolved, edge.Resolution);
    }

    [Fact]
    public void A_number_sign_in_a_file_name_can_be_written_encoded()
    {
        var vault = VaultText.Vault("=== A.md\n[a](C%23.md)\n=== C#.md\n");

        Assert.Single(vault.LinksFrom(vault.Note("A.md")));
        Assert.Equal("C%23.md", vault.Note("A.md").Links[0].Target);
    }
}
