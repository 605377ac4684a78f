using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Parsing;

public class TagTests
{
    [Theory]
    [InlineData("#tag", "tag")]
    [InlineData("a #tag, and #other.", "tag, other")]
    [InlineData("#y1984", "y1984")]
    [InlineData("#1984", "")]
    [InlineData("#1984/05", "1984/05")]
    [InlineData("#nested/tag/s", "nested/tag/s")]
    [InlineData("#with-dash_and_more", "with-dash_and_more")]
    [InlineData("#日本語 #Ærø #тег", "日本語, Ærø, тег")]
    [InlineData("#🐝 #a🐝b", "🐝, a🐝b")]
    [InlineData("a#b", "")]
    [InlineData("##", "")]
    [InlineData("# heading", "")]
    [InlineData("#", "")]
    [InlineData("(#tag)", "tag")]
    [InlineData("#tag!", "tag")]
    [InlineData("#tag's", "tag")]
    [InlineData(@"\#tag", "")]
    [InlineData("[[Note#tag]]", "")]
    [InlineData("https://example.org/#tag", "")]
    [InlineData("&#35;", "")]
    [InlineData("- #tag\n> #quoted\n\n## On #heading", "tag, quoted, heading")]
    public void A_tag_is_a_word_after_a_number_sign_that_is_not_all_digits(
        string markdown,
        string tags
    ) => Assert.Equal(tags, Tags(markdown));

    [Theory]
    [InlineData("`#tag`")]
    [InlineData("```\n#tag\n```")]
    [InlineData("~~~\n#tag\n~~~")]
    [InlineData("Text\n\n    #tag")]
    [InlineData("$x #tag$")]
    [InlineData("<!-- #tag -->")]
    public void Code_math_and_HTML_comments_hold_no_tags(string markdown) =>
        Assert.Equal("", Tags(markdown));

    [Theory]
    [InlineData("tags: a", "a")]
    [InlineData("tags: a, b", "")]
    [InlineData("tags: [a, b]", "a, b")]
    [InlineData("tags:\n  - a\n  - b/c", "a, b/c")]
    [InlineData("tags:\n- a\n- b", "a, b")]
    [InlineData("tag: a", "a")]
    [InlineData("Tags: a", "a")]
    [InlineData("tags: \"#a\"", "a")]
    [InlineData("tags: [1984, y1984]", "y1984")]
    [InlineData("tags:", "")]
    [InlineData("tags: []", "")]
    [InlineData("tags: {a: b}", "")]
    public void Front_matter_gives_tags_as_a_list_or_one_scalar(string frontMatter, string tags) =>
        Assert.Equal(tags, Tags($"---\n{frontMatter}\n---\n"));

    [Fact]
    public void The_same_tag_in_another_case_is_one_tag_as_first_written() =>
        Assert.Equal("Actor, Ærø", Tags("---\ntags: [Actor]\n---\n#actor #ACTOR #Ærø #ærØ"));

    [Theory]
    [InlineData("=== A.md\n#actor", true)]
    [InlineData("=== A.md\n#ACTOR/person", true)]
    [InlineData("=== A.md\n#actors", false)]
    [InlineData("=== Actors/A.md\n", true)]
    [InlineData("=== x/actors/y/A.md\n", true)]
    [InlineData("=== Actors.md\n", false)]
    public void An_actor_has_the_tag_or_lies_in_the_folder(string text, bool isActor) =>
        Assert.Equal(isActor, VaultText.Vault(text).Notes.Single().IsActor);

    private static string Tags(string markdown) => string.Join(", ", VaultText.Note(markdown).Tags);
}
