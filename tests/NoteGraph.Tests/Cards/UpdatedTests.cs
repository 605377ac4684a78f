using System.Globalization;

namespace NoteGraph.Tests.Cards;

public sealed class UpdatedTests
{
    [Theory]
    [InlineData("*Updated 2026-01-02*")]
    [InlineData("*updated: 2026-01-02*")]
    [InlineData("_Updated 2026-01-02_")]
    [InlineData("**_Updated 2026-01-02_**")]
    [InlineData("*Last updated: 2026-01-02*")]
    [InlineData("*Last updated on January 2, 2026*")]
    [InlineData("*Last updated: Jan 2 2026*")]
    [InlineData("*Updated Jan. 2nd, 2026*")]
    [InlineData("*Updated 2 January 2026*")]
    [InlineData("*Updated 2026/01/02.*")]
    [InlineData("*Created 2025-05-05. Updated 2026-01-02.*")]
    [InlineData("*Created 2025-05-05 | Updated 2026-01-02*")]
    [InlineData("*Created 2025-05-05 Updated 2026-01-02*")]
    [InlineData("*Created: May 5, 2025 last updated 2026-01-02*")]
    [InlineData("*Created 2025-05-05, updated 2026-01-02 with new figures*")]
    [InlineData("*Created 2025-05-05 · Updated 2025-06-06 · Updated 2026-01-02*")]
    [InlineData("*Sources: county records. Updated 2026-01-02*")]
    [InlineData("*Updated 2025-12-12*\n\nProse.\n\n*Updated 2026-01-02*")]
    [InlineData("*Updated 2026-01-02*\n\nProse.\n\n*Updated 2025-12-12*")]
    [InlineData("Prose.\n*Updated 2026-01-02*")]
    [InlineData("---\nupdated: 2026-01-02\n---")]
    [InlineData("---\nmodified: 2026-01-02T10:11:12Z\n---")]
    [InlineData("---\nlast_updated: \"January 2, 2026\"\n---")]
    [InlineData("---\nupdated: 2025-01-02\n---\n*Updated 2026-01-02*")]
    [InlineData("---\nupdated: 2026-01-02\n---\n*Updated 2025-01-02*")]
    public void The_latest_day_in_a_stamp_or_property_is_the_updated_date(string text) =>
        Assert.Equal(
            "2026-01-02",
            CardText.Of(text).Updated?.ToString("O", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("*Created 2026-01-02*")]
    [InlineData("Updated 2026-01-02")]
    [InlineData("**Updated 2026-01-02**")]
    [InlineData("- *Site* updated 2026-01-02")]
    [InlineData("- updated 2026-01-02")]
    [InlineData("- *Updated 2026-01-02*")]
    [InlineData("*The updated plan of 2026-01-02*")]
    [InlineData("*Sources: county records, updated 2026-01-02*")]
    [InlineData("*The plan was updated 2026-01-02*")]
    [InlineData("*Previously updated 2026-01-02*")]
    [InlineData("*Created by a team that updated 2026-01-02 figures*")]
    [InlineData("*Updated January 2026*")]
    [InlineData("*Updated 2026*")]
    [InlineData("*Updated 2026-02-30*")]
    [InlineData("*Updated 2026-13-01*")]
    [InlineData("*Updated 0000-01-01*")]
    [InlineData("*Updated*")]
    [InlineData("`*Updated 2026-01-02*`")]
    [InlineData("```\n*Updated 2026-01-02*\n```")]
    [InlineData("<!-- *Updated 2026-01-02* -->")]
    [InlineData("---\ncreated: 2026-01-02\ndate: 2026-01-02\nupdated: soon\n---")]
    [InlineData("")]
    public void Anything_else_is_not(string text) => Assert.Null(CardText.Of(text).Updated);
}
