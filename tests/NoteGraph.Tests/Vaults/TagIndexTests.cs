using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class TagIndexTests
{
    private static readonly TagIndex Tags = VaultText
        .Vault(
            """
            === A.md
            #Sea/North #boat
            === B.md
            #sea/north #Boat [[C]]
            === C.md
            #sea #boat
            === D.md
            #Sea/South
            === Hidden.md
            ---
            publish: false
            ---
            #secret #sea
            """
        )
        .Tags;

    [Fact]
    public void Tags_come_by_the_number_of_their_notes_those_below_them_counted() =>
        Assert.Equal(
            ["SEA 4", "BOAT 3", "SEA/NORTH 2", "SEA/SOUTH 1"],
            Tags.All.Select(tag => $"{tag.Tag.ToUpperInvariant()} {tag.Notes.Length}")
        );

    [Theory]
    [InlineData("BOAT")]
    [InlineData("#boat")]
    [InlineData(" boat ")]
    public void A_tag_is_found_whatever_its_case(string name) =>
        Assert.Equal(3, Tags.Find(name)?.Notes.Length);

    [Fact]
    public void A_tag_is_written_as_most_notes_write_it() =>
        Assert.Equal("boat", Tags.Find("Boat")?.Tag);

    [Fact]
    public void The_notes_of_a_tag_come_by_the_links_to_them() =>
        Assert.Equal("C.md", Tags.Find("boat")?.Notes[0].Id.Path);

    [Fact]
    public void A_key_leads_back_to_its_tag()
    {
        var tag = Tags.Find("sea/south")!;

        Assert.Same(tag, Tags.Get(TagKey.For("SEA/SOUTH")));
        Assert.True(TagKey.TryParse(tag.Key.Value, out var key));
        Assert.Same(tag, Tags.Get(key));
    }

    [Theory]
    [InlineData("se", "sea,sea/north,Sea/South")]
    [InlineData("th", "sea/north,Sea/South")]
    [InlineData("#bo", "boat")]
    [InlineData("zebra", "")]
    public void Typing_finds_tags_that_begin_with_it_before_those_that_hold_it(
        string partial,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(',', Tags.Complete(partial).Select(tag => tag.Tag)),
            ignoreCase: true
        );

    [Fact]
    public void A_note_counts_for_few_of_the_tags_above_one_of_very_many_levels()
    {
        var deep = string.Concat(Enumerable.Repeat("a/", 5_000)) + "b";

        var tags = VaultText.Vault($"#{deep} #c/{new string('d', 5_000)}/e").Tags;

        Assert.Equal(35, tags.All.Length);
        Assert.NotNull(tags.Find(deep));
        Assert.NotNull(tags.Find("a/a"));
        Assert.NotNull(tags.Find("c"));
    }

    [Fact]
    public void The_tags_of_a_withheld_note_are_not_there() => Assert.Null(Tags.Find("secret"));
}
