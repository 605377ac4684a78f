using Bot.Interactions.Rendering;

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

    [Fact]
    public void A_tag_of_very_many_levels_has_the_colour_of_a_tag_far_above_it() =>
        Assert.Equal(0x0000FF, Colors.Of("sea/" + string.Concat(Enumerable.Repeat("a/", 500_000))));
}
