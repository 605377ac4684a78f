using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Layouts;
using Bot.Interactions.Rendering.Pictures;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Rendering;

public class NoteStyleTests
{
    private static readonly CardOptions Cards = new();
    private static readonly TagColors Colors = new(Cards.Colors);

    private static readonly NoteStyle Style = new(
        Notes: null,
        AddressTemplate.Parse("https://notes.example/raw/{path}"),
        Colors,
        Cards,
        new GraphPictures(painter: null, Colors),
        new FakeTimeProvider()
    );

    [Theory]
    [InlineData("![](Assets/a.png)", "https://notes.example/raw/Assets/a.png")]
    [InlineData("![](/Assets/a.png)", "https://notes.example/raw/Assets/a.png")]
    [InlineData("![[a.png]]", "https://notes.example/raw/Assets/a.png")]
    [InlineData("![](https://e.example/a.png)", "https://e.example/a.png")]
    [InlineData("![](file:///Assets/a.png)", null)]
    [InlineData("![](/Assets/b.png)", null)]
    public void The_picture_of_a_note_is_a_file_of_the_vault_or_an_address(
        string markdown,
        string? address
    )
    {
        var vault = VaultText.Vault($"=== Note.md\n{markdown}\n=== Assets/a.png\n");

        Assert.Equal(address, Style.PictureOf(vault, vault.Notes.Single()));
    }
}
