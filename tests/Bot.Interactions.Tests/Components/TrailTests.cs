using Bot.Interactions.Components;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Tests.Components;

public class TrailTests
{
    private static readonly NoteKey A = NoteKey.For(new NoteId("A.md"));
    private static readonly NoteKey B = NoteKey.For(new NoteId("B.md"));
    private static readonly NoteKey C = NoteKey.For(new NoteId("C.md"));
    private static readonly NoteKey D = NoteKey.For(new NoteId("D.md"));

    [Fact]
    public void A_walk_is_kept_in_its_order() =>
        Assert.Equal([A, B, C], Trail.Empty.Then(A).Then(B).Then(C).Keys);

    [Fact]
    public void The_oldest_note_falls_off_a_long_walk() =>
        Assert.Equal([B, C, D], Trail.Empty.Then(A).Then(B).Then(C).Then(D).Keys);

    [Fact]
    public void A_circle_is_cut_off() =>
        Assert.Equal([A], Trail.Empty.Then(A).Then(B).Then(C).Then(A).Keys);

    [Fact]
    public void Going_back_to_a_note_leaves_what_came_before_it() =>
        Assert.Equal([A], Trail.Empty.Then(A).Then(B).Then(C).BackTo(B).Keys);

    [Fact]
    public void Going_back_to_the_first_note_leaves_nothing() =>
        Assert.Equal(Trail.Empty, Trail.Empty.Then(A).Then(B).BackTo(A));

    [Theory]
    [InlineData("")]
    [InlineData("~AAAAAAAAAAA~")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("~AAAAAAAAAAA~BBBBBBBBBBB~CCCCCCCCCCC~DDDDDDDDDDD")]
    public void What_no_trail_is_written_as_is_refused(string text) =>
        Assert.False(Trail.TryParse(text, out _));

    [Fact]
    public void An_id_with_a_trail_reads_back()
    {
        var state = new NoteState(
            NoteView.Mentions,
            D,
            Page: 12,
            Trail: Trail.Empty.Then(A).Then(B).Then(C)
        );
        var id = new CustomId.Show(state, "18446744073709551615");

        Assert.True(CustomId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Fact]
    public void An_id_that_is_too_long_loses_the_oldest_notes_of_its_trail()
    {
        var state = new NoteState(
            NoteView.Section,
            D,
            1234,
            5678,
            90,
            Trail.Empty.Then(A).Then(B).Then(C)
        );
        var id = new CustomId.PickSection(state, "18446744073709551615").ToString();

        Assert.True(id.Length <= DiscordLimits.CustomId);
        Assert.True(CustomId.TryParse(id, out var read));
        var trail = Assert.IsType<CustomId.PickSection>(read).State.Trail;
        Assert.Equal(C, trail.Keys[^1]);
        Assert.DoesNotContain(A, trail.Keys);
    }
}
