using Bot.Interactions.Rendering;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Rendering;

public class TagColorsTests
{
    private static readonly TagColors Colors = new(
        new Dictionary<string, string> { ["sea"] = "#0000FF", ["sea/ice"] = "#FFFFFF" }
    );

    [Theory]
    [InlineData("sea", 0x0000FF)]
    [InlineData("sea/north", 0x0000FF)]
    [InlineData("sea/ice/floe", 0xFFFFFF)]
    [InlineData("seaside", TagColors.Default)]
    [InlineData("/", TagColors.Default)]
    public void A_tag_has_its_own_colour_or_that_of_the_nearest_tag_above_it(
        string tag,
        int color
    ) => Assert.Equal(color, Colors.Of(tag));

    [Theory]
    [InlineData("person")]
    [InlineData("lab")]
    [InlineData("chips")]
    [InlineData("idea")]
    [InlineData("event")]
    public void A_note_that_ships_has_the_colour_of_its_kind(string kind)
    {
        var colors = new TagColors(new CardOptions().Colors);
        var notes = Directory
            .EnumerateFiles(Repository.PathOf("content"), "*.md", SearchOption.AllDirectories)
            .Select(file => new NoteSource(Path.GetFileName(file), File.ReadAllBytes(file)))
            .Select(source => NoteParser.Parse(source, VaultOptions.Default).Note)
            // People who make chips are people.
            .Where(note =>
                note.Tags.Contains(kind) && (kind == "person" || !note.Tags.Contains("person"))
            )
            .ToList();

        Assert.NotEmpty(notes);
        Assert.NotEqual(TagColors.Default, colors.Of(kind));
        Assert.All(notes, note => Assert.Equal(colors.Of(kind), colors.Of(note)));
    }

    [Fact]
    public void A_tag_of_very_many_levels_has_the_colour_of_a_tag_far_above_it() =>
        Assert.Equal(0x0000FF, Colors.Of("sea/" + string.Concat(Enumerable.Repeat("a/", 500_000))));
}
