using System.Text;
using NoteGraph.Cards;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

/// <summary>
/// Notes that would take hours if a rule for cards took quadratic time, or end the process if one recursed. Nothing here
/// looks at a clock: that they come to an end, with a card of what is sane in them, is the test.
/// </summary>
public sealed class HostileNoteTests
{
    private const int Many = 50_000;

    public static TheoryData<string> Units { get; } =
        new(
            "a",
            "word ",
            "](",
            "[[a]] ",
            "[[a]] (",
            "[[a]] ([[b]]) ",
            "<",
            "<!-- ",
            "<? ",
            "<!A ",
            "[a](b)",
            "<!-- a --> ",
            "`",
            "$",
            "$a ",
            "| ",
            "— ",
            "a - ",
            ": ",
            "a: ",
            "(",
            ")",
            "(a ",
            "a) ",
            "#a ",
            "#1 ",
            "%%",
            "\\",
            "&amp;",
            "Updated 2026-01-01. "
        );

    [Theory]
    [MemberData(nameof(Units))]
    public void What_is_sane_beside_lines_of_anything_is_on_the_card(string unit)
    {
        var line = "x " + Repeated(unit, Many);
        var card = Card(
            $"""
            **Acme** — makes anvils.

            {line}

            ## Quick stats

            - Seat: Phoenix
            - Long: {line}
            - Founded: 1949

            *Updated 2026-01-01*

            ## Related

            - [[A]] — why
            - [[Long]] {line}
            - [[B]] — why
            """
        );

        Assert.Equal("makes anvils.", card.Summary);
        Assert.Equal("Phoenix", card.Stats[0].Value);
        Assert.Equal("1949", card.Stats[^1].Value);
        Assert.Equal("A", card.Related[0].Name);
        Assert.Equal("B", card.Related[^1].Name);
        Assert.Equal(new DateOnly(2026, 1, 1), card.Updated);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_lead_of_anything_is_a_summary_or_none_but_never_blank(string unit) =>
        Assert.NotEqual("", Card(Repeated(unit, Many)).Summary?.Trim());

    [Fact]
    public void Ten_megabytes_on_one_line_are_one_paragraph()
    {
        var line = Repeated("word ", 10_000_000).Trim();

        Assert.Equal(line, Card("**Acme** — " + line).Summary);
    }

    [Theory]
    [InlineData("< ")]
    [InlineData("<a ")]
    [InlineData("$ ")]
    [InlineData("$a ")]
    [InlineData("^[ ")]
    [InlineData("[^a ")]
    public void Marks_that_fill_a_line_of_a_million_characters_are_text(string mark)
    {
        var line = Repeated(mark, 1_000_000).Trim();
        var after = Repeated("a\n", 1_000_000);
        var note = Note($"Acme {line}\n\n{line}\n{after}\n[[B]]");

        Assert.Equal("Acme " + line, note.Card.Summary);
        Assert.Equal("B", Assert.Single(note.Links).Target);
        Assert.Contains(
            line,
            PlainText.OfBlocks(note.Text, link => link.Text),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("# a\r")]
    [InlineData("a\r===\r")]
    [InlineData("$a\r\r")]
    [InlineData("`a\r\r")]
    [InlineData("---\ra: b\r")]
    public void Lines_that_end_in_carriage_returns_are_lines_however_many_they_are(string lines) =>
        Assert.Equal(
            ["A", "B"],
            Card($"{Repeated(lines, 1_000_000)}\r\r## Related\r\r- [[A]]\r- [[B]]\r")
                .Related.Select(entry => entry.Name)
        );

    [Fact]
    public void Every_one_of_many_bullets_is_an_entry()
    {
        var card = Card("## Related\n\n" + Lines(Many, at => $"- [[N{at}]] — why {at}"));

        Assert.Equal(Many, card.Related.Length);
        Assert.Equal($"why {Many - 1}", card.Related[^1].Annotation);
    }

    [Fact]
    public void Every_one_of_many_links_in_a_bullet_is_an_entry()
    {
        var card = Card($"## Related\n\n- {Repeated("[[A]], ", Many)} — why");

        Assert.True(card.Related.Length > Many / 10);
        Assert.All(card.Related, entry => Assert.Equal("why", entry.Annotation));
    }

    [Theory]
    [InlineData("- - -\n")]
    [InlineData("* * *\n- a\n")]
    [InlineData("- - -\na: b\n")]
    [InlineData("***\n- - -\n")]
    public void Rules_that_look_like_properties_are_passed_over_however_many_they_are(string rule)
    {
        var rules = Repeated(rule, 4 * Many);

        Assert.Equal("Makes anvils.", Card($"a: b\n\n{rules}\nMakes anvils.").Summary);
        Assert.Equal("Makes anvils.", Card($"***\na: b\n---\n\n{rules}\nMakes anvils.").Summary);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("*_")]
    [InlineData("x ")]
    [InlineData("[x](https://x.example) ")]
    public void Many_colons_after_a_link_far_into_its_bullet_are_words_beside_it(string before)
    {
        var bullet = $"- {Repeated(before, 4 * Many)} [[A]] {Repeated(": ", 4 * Many)}";

        Assert.Equal(
            ["A", "B"],
            Card($"## Related\n\n{bullet}\n- [[B]]").Related.Select(entry => entry.Link?.Target)
        );
    }

    [Fact]
    public void Many_links_to_one_long_address_do_not_make_the_card_long()
    {
        var links = Repeated("[a][1] ", 4 * Many);
        var address = "https://a.example/" + new string('a', 2_000);

        var summary = Card($"Acme {links}\n\n[1]: {address}").Summary;

        Assert.StartsWith($"Acme [a]({address}) ", summary, StringComparison.Ordinal);
        Assert.InRange(summary!.Length, Many, 3 * links.Length);
    }

    [Fact]
    public void Every_one_of_many_stats_is_one()
    {
        var list = Card("## Quick stats\n\n" + Lines(Many, at => $"- N{at}: {at}"));
        var table = Card(
            "## Quick stats\n\n| Metric | Value |\n|---|---|\n"
                + Lines(Many, at => $"| N{at} | {at} |")
        );

        Assert.Equal(Many, list.Stats.Length);
        Assert.True(list.Stats.SequenceEqual(table.Stats));
    }

    [Fact]
    public void A_table_of_many_columns_has_a_name_a_value_and_a_long_remark()
    {
        const int Columns = 5_000;
        string Row(Func<int, string> cell) =>
            "|" + string.Concat(Enumerable.Range(0, Columns).Select(at => $" {cell(at)} |"));
        var table = string.Join(
            '\n',
            Row(at => at == 0 ? "Metric" : $"C{at}"),
            Row(_ => "---"),
            Row(at => $"v{at}")
        );

        var stat = Assert.Single(Card($"## Quick stats\n\n{table}").Stats);

        Assert.Equal("v0", stat.Name);
        Assert.Equal("v1", stat.Value);
        Assert.EndsWith($"v{Columns - 1}", stat.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_nothing_but_its_own_sections_takes_the_first_that_says_something()
    {
        var related = Repeated("## Related\n\n", Many);
        var card = Card($"## Related\n\n- [[A]]\n\n{related}");

        Assert.Equal("A", Assert.Single(card.Related).Name);
        Assert.True(Card(related).HasRelatedSection);
        Assert.Empty(Card(Repeated("## Quick stats\n\n", Many)).Stats);
        Assert.Null(Card(Repeated("## Overview\n\n", Many)).Summary);
        Assert.Null(Card(Repeated("# Acme\n\n", Many)).Summary);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("**a ")]
    [InlineData("_a ")]
    [InlineData("[")]
    [InlineData("[[")]
    [InlineData("![[a ")]
    [InlineData("[a](b (")]
    [InlineData("[a](")]
    [InlineData("<![CDATA[ ")]
    public void A_line_that_nests_beyond_all_sense_makes_the_note_mere_text_with_a_summary(
        string unit
    ) =>
        Assert.EndsWith(
            "makes anvils.",
            Card($"**Acme** — makes anvils.\n\nx {Repeated(unit, Many)}").Summary,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("> - ")]
    [InlineData("**")]
    [InlineData("[")]
    [InlineData("(")]
    public void Nesting_of_any_depth_comes_to_an_end(string opening)
    {
        var card = Card(
            "**Acme** — makes anvils.\n\n"
                + string.Concat(Enumerable.Repeat(opening, 10_000))
                + "[[A]]\n\n## Related\n\n- [[B]]\n"
        );

        Assert.EndsWith("makes anvils.", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_within_a_list_within_a_list_is_walked_to_its_end()
    {
        var list = Lines(500, at => new string(' ', 2 * at) + $"- [[N{at}]]");

        Assert.Equal(500, Card("## Related\n\n" + list).Related.Length);
    }

    private static NoteCard Card(string text) => Note(text).Card;

    private static Note Note(string text) =>
        VaultText.Note(
            "=== Acme.md\n" + text,
            VaultOptions.Default with
            {
                MaxNoteBytes = 64_000_000,
            }
        );

    private static string Repeated(string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length)
        {
            text.Append(unit);
        }

        return text.ToString();
    }

    private static string Lines(int count, Func<int, string> line) =>
        string.Join('\n', Enumerable.Range(0, count).Select(line));
}
