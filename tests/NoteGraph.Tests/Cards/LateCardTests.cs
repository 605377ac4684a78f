using System.Collections.Immutable;
using CsCheck;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

/// <summary>A card that is read late and kept packed is the card that was read with the note.</summary>
public sealed class LateCardTests
{
    [Fact]
    public void Whatever_is_in_a_note_its_card_is_the_same_early_late_and_unpacked() =>
        HostileNotes.Text.Sample(
            text =>
            {
                var source = NoteSource.FromText("Acme.md", text);
                var early = CardReader.Read(
                    NoteReader.Read(source, VaultOptions.Default),
                    VaultOptions.Default
                );
                var note = NoteParser.Parse(source, VaultOptions.Default).Note;
                AssertSame(early, note.Card);
                AssertSame(early, PackedCard.Of(early, note.Links).Unpack(note.Links));
                AssertAnnotations(note);
            },
            iter: HostileNotes.Count
        );

    [Fact]
    public void The_card_of_a_note_in_two_byte_characters_after_two_marks_is_that_of_its_text()
    {
        var source = new NoteSource(
            "Acme.md",
            System.Text.Encoding.Unicode.GetBytes(
                "\uFEFF\uFEFF---\nstage: seed\n---\nAcme sells.\n"
            )
        );
        var early = CardReader.Read(
            NoteReader.Read(source, VaultOptions.Default),
            VaultOptions.Default
        );

        AssertSame(early, NoteParser.Parse(source, VaultOptions.Default).Note.Card);
    }

    [Theory]
    [InlineData("---\naliases: [A\nstage: seed\n---\nAcme sells.\n", ProblemCode.BadFrontMatter)]
    [InlineData("---\nstage: seed\n---\nAcme sells caf\u00E9s.\n", ProblemCode.NotUtf8)]
    [InlineData("---\nstage: seed\nstage: [\u00E9\n---\nAcme.\n", ProblemCode.NotUtf8)]
    public void The_card_of_a_note_in_which_something_is_wrong_is_that_of_the_first_reading(
        string text,
        ProblemCode problem
    )
    {
        var source = new NoteSource("Acme.md", System.Text.Encoding.Latin1.GetBytes(text));
        var reading = NoteReader.Read(source, VaultOptions.Default);

        Assert.Contains(reading.Problems, each => each.Code == problem);
        Assert.True(reading.CanBeReadAgain);
        AssertSame(
            CardReader.Read(reading, VaultOptions.Default),
            NoteParser.Parse(source, VaultOptions.Default).Note.Card
        );
    }

    [Fact]
    public void A_card_is_the_same_whether_or_not_the_links_of_a_table_in_a_list_were_looked_for()
    {
        var source = NoteSource.FromText("Acme.md", "# Related\n- |\n-|\n|[[c]]");

        AssertSame(
            CardReader.Read(NoteReader.Read(source, VaultOptions.Default), VaultOptions.Default),
            NoteParser.Parse(source, VaultOptions.Default).Note.Card
        );
    }

    [Fact]
    public void A_link_that_the_note_does_not_have_is_kept_as_it_is()
    {
        var link = new NoteLink(LinkKind.Markdown, "B#c", "b", 70_000);
        var card = NoteCard.Empty with
        {
            Related =
            [
                new RelatedEntry("x", link, null, "why", "group"),
                new RelatedEntry("y", null, "https://example.org", null, "group"),
                new RelatedEntry("z", null, null, "", null),
            ],
            Updated = new DateOnly(2026, 1, 31),
        };

        AssertSame(card, PackedCard.Of(card, []).Unpack([]));
    }

    private static void AssertAnnotations(Note note)
    {
        for (var at = 0; at < note.Links.Length; at++)
        {
            Assert.Equal(
                note.AnnotationOf(note.Links[at]) is not null,
                note.LateCard!.IsAnnotated(at, note)
            );
        }
    }

    private static void AssertSame(NoteCard expected, NoteCard actual)
    {
        Assert.Equal(expected.Stats.AsEnumerable(), actual.Stats.AsEnumerable());
        Assert.Equal(expected.Related.AsEnumerable(), actual.Related.AsEnumerable());
        var none = ImmutableArray<RelatedEntry>.Empty;
        Assert.Equal(
            expected with
            {
                Stats = [],
                Related = none,
            },
            actual with
            {
                Stats = [],
                Related = none,
            }
        );
    }
}
