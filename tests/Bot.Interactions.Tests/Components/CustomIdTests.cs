using Bot.Interactions.Components;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Components;

public class CustomIdTests
{
    private static readonly NoteKey Key = NoteKey.For(new NoteId("Actors/Jan Leike.md"));

    public static TheoryData<CustomId> Ids =>
        [
            new CustomId.Show(new NoteState(NoteView.Card, Key), "1000000000000000001"),
            new CustomId.Show(new NoteState(NoteView.Section, Key, 7, 2, 1), "0"),
            new CustomId.Show(
                new NoteState(NoteView.Section, Key, 7, 2, Heading: HeadingKey.For("Funding")),
                "0"
            ),
            new CustomId.Share(
                new NoteState(NoteView.Related, Key, Page: 3),
                "18446744073709551615"
            ),
            new CustomId.PickSection(new NoteState(NoteView.Stats, Key, Menu: 0), "12"),
            new CustomId.Hop(NoteView.Related, 1, "12"),
            new CustomId.Pair(PairView.Compare, Key, Key, "18446744073709551615"),
            new CustomId.Pair(PairView.Path, null, Key, "12"),
            new CustomId.Tags(null, 3, "12"),
            new CustomId.Tags(TagKey.For("a/b"), 0, "12"),
            new CustomId.PickTag("12"),
            new CustomId.Problems(ProblemCode.BrokenLink, 0, "18446744073709551615"),
            new CustomId.Problems(ProblemCode.AliasEqualsTitle, 999_999_999, "12"),
            new CustomId.PickProblems("12"),
            new CustomId.Force("0123456789abcdef", "18446744073709551615"),
            new CustomId.Search("\"scaling laws\" super* tag:ai/x #y 100%+1", 2, "12"),
            new CustomId.Search("Москва 華為 \U0001F600 ::", 0, "18446744073709551615"),
            new CustomId.Show(
                new NoteState(NoteView.Section, Key, 999_999_999, 999_999_999, 999_999_999),
                "18446744073709551615"
            ),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_reads_back_as_what_was_written(CustomId id)
    {
        var text = id.ToString();

        Assert.True(text.Length <= DiscordLimits.CustomId, text);
        Assert.True(CustomId.TryParse(text, out var read));
        Assert.Equal(id, read);
        Assert.Equal(text, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":::::::")]
    [InlineData("v2:show:card:~AAAAAAAAAAA:0:0:-:1")]
    [InlineData("v1:drop:card:~AAAAAAAAAAA:0:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0:-")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0:-:1:1")]
    [InlineData("v1:show:Card:~AAAAAAAAAAA:0:0:-:1")]
    [InlineData("v1:show:card:AAAAAAAAAAAA:0:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:-1:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:00:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:+1:-:1")]
    [InlineData("v1:show:section:~AAAAAAAAAAA:~AAAA:0:-:1")]
    [InlineData("v1:show:section:~AAAAAAAAAAA:0~AAA:0:-:1")]
    [InlineData("v1:show:section:~AAAAAAAAAAA:0~AA+A:0:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0: 1:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:9999999999:-:1")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0:-:robin")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0:-:")]
    [InlineData("v1:show:card:~AAAAAAAAAAA:0:0:-:٣")]
    [InlineData("v1:hop:card:x:1")]
    [InlineData("v1:hop:card:0:~AAAAAAAAAAA~:1")]
    [InlineData("v1:pair:compare:~AAAAAAAAAAA:1")]
    [InlineData("v1:pair:Path:~AAAAAAAAAAA:~AAAAAAAAAAA:1")]
    [InlineData("v1:pair:path:x:~AAAAAAAAAAA:1")]
    [InlineData("v1:tags:tag:0:1")]
    [InlineData("v1:tags:-:-1:1")]
    [InlineData("v1:tag:-:1")]
    [InlineData("v1:problems:brokenlink:0:1")]
    [InlineData("v1:problems:0:0:1")]
    [InlineData("v1:problems:99:0:1")]
    [InlineData("v1:problems:BrokenLink, TooLarge:0:1")]
    [InlineData("v1:problems: BrokenLink:0:1")]
    [InlineData("v1:problems:BrokenLink:-1:1")]
    [InlineData("v1:problem:x:1")]
    [InlineData("v1:force::1")]
    [InlineData("v1:force:XYZ:1")]
    [InlineData("v1:force:1")]
    [InlineData("v1:search::0:1")]
    [InlineData("v1:search:a b:0:1")]
    [InlineData("v1:search:a%20b:0:1")]
    [InlineData("v1:search:%61:0:1")]
    [InlineData("v1:search:%ZZ:0:1")]
    [InlineData("v1:search:%FF:0:1")]
    [InlineData("v1:search:a:b:0:1")]
    [InlineData("v1:search:a:x:1")]
    [InlineData("v1:search:\ud83d:0:1")]
    public void What_no_component_has_is_refused(string? text) =>
        Assert.False(CustomId.TryParse(text, out _));

    [Fact]
    public void A_text_of_any_length_is_refused_without_harm() =>
        Assert.False(CustomId.TryParse("v1:show:" + new string(':', 1_000_000), out _));

    [Theory]
    [InlineData("0", NoteView.Section, 0, null)]
    [InlineData("12", NoteView.Section, 12, null)]
    [InlineData("12~_-aZ", NoteView.Section, 12, null, "~_-aZ")]
    [InlineData("more-1", NoteView.Card, 5, 1)]
    public void A_row_of_the_section_menu_leads_to_a_section_or_to_more_rows(
        string value,
        NoteView view,
        int section,
        int? menu,
        string? heading = null
    ) =>
        Assert.Equal(
            new NoteState(
                view,
                Key,
                section,
                0,
                menu,
                Heading: heading is null ? null : new HeadingKey(heading)
            ),
            new CustomId.PickSection(new NoteState(NoteView.Card, Key, 5), "1").Picked(value)
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("more")]
    [InlineData("more-")]
    [InlineData("more--1")]
    [InlineData("99999999999")]
    public void A_row_that_the_section_menu_never_had_leads_nowhere(string? value) =>
        Assert.Null(new CustomId.PickSection(new NoteState(NoteView.Card, Key), "1").Picked(value));

    [Fact]
    public void A_row_of_a_hop_menu_leads_to_a_note()
    {
        CustomId.Hop hop = new(NoteView.Related, 0, "1");

        Assert.Equal(new NoteState(NoteView.Related, Key), hop.Picked(CustomId.Hop.Value(Key)));
        Assert.Null(hop.Picked("Jan Leike"));
    }
}
