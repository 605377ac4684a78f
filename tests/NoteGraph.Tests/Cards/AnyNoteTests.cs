using CsCheck;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

/// <summary>What holds for the card of any note, whatever stands beside what in it.</summary>
public sealed class AnyNoteTests
{
    [Fact]
    public void No_text_of_a_card_is_blank() =>
        HostileNotes.Text.Sample(
            text => Assert.DoesNotContain(TextsOf(CardOf(text)), string.IsNullOrWhiteSpace),
            iter: HostileNotes.Count
        );

    [Fact]
    public void A_card_is_the_same_with_either_kind_of_line_end() =>
        HostileNotes.Text.Sample(
            text =>
            {
                var unix = text.Replace("\r", "", StringComparison.Ordinal);
                var windows = unix.Replace("\n", "\r\n", StringComparison.Ordinal);
                Assert.Equal(TextsOf(CardOf(unix)), TextsOf(CardOf(windows)));
            },
            iter: HostileNotes.Count
        );

    private static NoteCard CardOf(string text) =>
        NoteParser.Parse(NoteSource.FromText("Acme.md", text), VaultOptions.Default).Note.Card;

    private static IEnumerable<string> TextsOf(NoteCard card) =>
        card
            .Stats.SelectMany(stat => (string?[])[stat.Name, stat.Value, stat.Remark])
            .Concat(
                card.Related.SelectMany(entry =>
                    (string?[])[entry.Name, entry.Url, entry.Annotation, entry.Group]
                )
            )
            .Append(card.Summary)
            .Append(card.Image)
            .OfType<string>();
}
