namespace NoteGraph.Tests.Cards;

public sealed class ImageTests
{
    [Theory]
    [InlineData("![[a.png]]", "a.png")]
    [InlineData("![[Pictures/a b.JPG|300]]", "Pictures/a b.JPG")]
    [InlineData("![alt](a.png)", "a.png")]
    [InlineData("![alt](Pictures/a%20b.png)", "Pictures/a b.png")]
    [InlineData("![](https://a.example/x.png)", "https://a.example/x.png")]
    [InlineData("![alt](<a b.png> \"title\")", "a b.png")]
    [InlineData("[![alt](a.png)](https://a.example)", "a.png")]
    [InlineData("Prose with ![[a.png]] in it and ![[b.png]].", "a.png")]
    [InlineData("> [!info]\n> - ![[a.png]]", "a.png")]
    [InlineData("| A |\n|---|\n| ![[a.png\\|100]] |", "a.png")]
    [InlineData("![[Some note]]\n\n![[Some note#Part]]\n\n![[a.webp]]", "a.webp")]
    [InlineData("![[paper.pdf]] ![[song.mp3]] ![[a.svg]]", "a.svg")]
    [InlineData("`![[b.png]]` <!-- ![[c.png]] --> ![[a.png]]", "a.png")]
    [InlineData("```\n![[b.png]]\n```\n\n![[a.png]]", "a.png")]
    [InlineData("%% ![[b.png]] %% ![[a.png]]", "a.png")]
    [InlineData("## Gallery\n\n1. ![[a.png]]", "a.png")]
    public void The_first_picture_is_the_image(string text, string image) =>
        Assert.Equal(image, CardText.Of(text).Image);

    [Theory]
    [InlineData("")]
    [InlineData("[[a.png]]")]
    [InlineData("![[Note]]")]
    [InlineData("![[What is a.png?]]")]
    [InlineData("![[Note#See a.png]]")]
    [InlineData("![]()")]
    [InlineData("!\\[alt](a.png)")]
    [InlineData("    ![[a.png]]")]
    public void Other_notes_have_none(string text) => Assert.Null(CardText.Of(text).Image);
}
