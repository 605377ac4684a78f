using NoteGraph.Notes;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

public sealed class RelatedTests
{
    public static TheoryData<string, string[]> Bullets { get; } =
        new()
        {
            { "- [[A]]", ["A -> A"] },
            { "* [[A]]", ["A -> A"] },
            { "+ [[A]]", ["A -> A"] },
            { "1. [[A]]", ["A -> A"] },
            { "- [ ] [[A]] — why", ["A -> A: why"] },
            { "- [[A]] — why", ["A -> A: why"] },
            { "- [[A]] – why", ["A -> A: why"] },
            { "- [[A]] -- why", ["A -> A: why"] },
            { "- [[A]] --- why", ["A -> A: why"] },
            { "- [[A]] - why", ["A -> A: why"] },
            { "- [[A]]— why", ["A -> A: why"] },
            { "- [[A]] —why", ["A -> A: why"] },
            { "- [[A]] &mdash; why", ["A -> A: why"] },
            { "- [[A]] \\u2014 why", ["A -> A: why"] },
            { "- [[A]] â€” why", ["A -> A: why"] },
            { "- [[A]] \uFFFD\uFFFD why", ["A -> A: why"] },
            { "- [[A]]: why", ["A -> A: why"] },
            { "- [[A|the A]] — why", ["the A -> A: why"] },
            { "- [[A#Part]] — why", ["A#Part -> A#Part: why"] },
            { "- **[[A]]** — why", ["A -> A: why"] },
            { "- *[[A]] — why*", ["A -> A: *why*"] },
            { "- **[[A]] — why** it is", ["A -> A: **why** it is"] },
            { "- [[A]] — *why* it **is**", ["A -> A: *why* it **is**"] },
            { "- [[A]] — why — and how", ["A -> A: why — and how"] },
            { "- [[A]] — see [[B]] and [[C]]", ["A -> A: see [[B]] and [[C]]"] },
            { "- [[A]] —", ["A -> A"] },
            { "- [[A]] (why)", ["A -> A: why"] },
            { "- [[A]] (why).", ["A -> A: why"] },
            { "- [[A]] (why (and how))", ["A -> A: why (and how)"] },
            { "- [[A]] (why — and how)", ["A -> A: why — and how"] },
            { "- [[A]] ([[B]])", ["A -> A: [[B]]"] },
            { "- [[A]] ([B](https://b.example))", ["A -> A: [B](https://b.example)"] },
            { "- [[A]] *(why)*", ["A -> A: why"] },
            { "- [[A]] (x) — why", ["[[A]] (x) -> A: why"] },
            { "- [[A]]\n  — why", ["A -> A: why"] },
            { "- [[A]] — why\n  and how", ["A -> A: why and how"] },
            { "- [[A]] — why |", ["A -> A: why"] },
            { "- [[A-B]] - why", ["A-B -> A-B: why"] },
            { "- [[A – B]] — why", ["A – B -> A – B: why"] },
            { "- [[A]], [[B]]", ["A -> A", "B -> B"] },
            { "- [[A]], [[B]] — why", ["A -> A: why", "B -> B: why"] },
            { "- [[A]] and [[B]] — why [[C]]", ["A -> A: why [[C]]", "B -> B: why [[C]]"] },
            { "- [[A]] / [[B]] · [[C]] — why", ["A -> A: why", "B -> B: why", "C -> C: why"] },
            { "- [[A]] ([[B]]) — why", ["A -> A: why", "B -> B: why"] },
            { "- [[A]] (one), [[B]] (two)", ["A -> A: one", "B -> B: two"] },
            { "- [[A]], [[B]] (both)", ["A -> A: both", "B -> B: both"] },
            { "- [[A]] works — why", ["[[A]] works -> A: why"] },
            { "- Old [[A]] — why", ["Old [[A]] -> A: why"] },
            { "- \"[[A]]: a tale\" (1949)", ["\"[[A]]: a tale\" -> A: 1949"] },
            { "- Chief: [[A]]", ["A -> A: Chief"] },
            { "- Chief: [[A]] — since 1949", ["Chief: [[A]] -> A: since 1949"] },
            { "- **Rivals:** [[A]], [[B]]", ["A -> A: **Rivals**", "B -> B: **Rivals**"] },
            {
                "- In the year 1949 [[A]] bought the works from the county and then sold it",
                ["A -> A: In the year 1949 [[A]] bought the works from the county and then sold it"]
            },
            { "- [[A]]\n- [[A]] — again", ["A -> A", "A -> A: again"] },
            { "- [A](A.md) — why", ["A -> A.md: why"] },
            { "- [A](https://a.example) — why", ["A -> https://a.example: why"] },
            { "- [A — B](https://a.example) — why", ["A — B -> https://a.example: why"] },
            {
                "- [A](https://a.example), [B](https://b.example) — why",
                ["A -> https://a.example: why", "B -> https://b.example: why"]
            },
            {
                "- [[A]] and [site](https://a.example) — why",
                ["[[A]] and [site](https://a.example) -> A: why"]
            },
            { "- <https://a.example> — why", ["https://a.example -> https://a.example: why"] },
            { "- https://a.example — why", ["https://a.example -> https://a.example: why"] },
            {
                "- [Other vault](obsidian://open?vault=x&file=A%20B) — why",
                ["Other vault -> obsidian://open?vault=x&file=A%20B: why"]
            },
            { "- Wile E. Coyote — chief", ["Wile E. Coyote: chief"] },
            { "- **Wile E. Coyote** — chief", ["**Wile E. Coyote**: chief"] },
            { "- **Wile:** chief", ["**Wile**: chief"] },
            { "- Wile — works with [[A]]", ["Wile: works with [[A]]"] },
            { "- Wile (chief)", ["Wile (chief)"] },
            { "- Phoenix-based rivals", ["Phoenix-based rivals"] },
            { "-\n- [[A]]\n- —\n- ...", ["A -> A"] },
            { "- [[A]] `[[B]]` — why", ["[[A]] `[[B]]` -> A: why"] },
            { "- [[A]] <!-- [[B]] --> — why", ["A -> A: why"] },
            { "- [[A]] — why <!-- check -->", ["A -> A: why <!-- check -->"] },
            { "- ![[a.png]] [[A]] — why", ["A -> A: why"] },
        };

    [Theory]
    [MemberData(nameof(Bullets))]
    public void A_bullet_is_links_then_perhaps_an_annotation(string bullets, string[] entries) =>
        AssertEntries($"Prose.\n\n## Related\n\n{bullets}\n", entries);

    public static TheoryData<string, string[]> Groups { get; } =
        new()
        {
            {
                "### Rivals\n- [[A]]\n\n### Chiefs\n- [[B]]",
                ["Rivals / A -> A", "Chiefs / B -> B"]
            },
            { "- [[Z]]\n\n### Rivals\n\n- [[A]]", ["Z -> Z", "Rivals / A -> A"] },
            { "### Rivals\n\n#### Old\n\n- [[A]]", ["Old / A -> A"] },
            { "**Rivals**\n- [[A]]", ["Rivals / A -> A"] },
            { "**Rivals:**\n- [[A]]", ["Rivals / A -> A"] },
            { "**Rivals**:\n\n- [[A]]", ["Rivals / A -> A"] },
            { "*Rivals*\n- [[A]]", ["Rivals / A -> A"] },
            { "*Rivals:*\n\n- [[A]]", ["Rivals / A -> A"] },
            { "_Rivals_\n\n- [[A]]", ["Rivals / A -> A"] },
            { "Rivals:\n- [[A]]", ["Rivals / A -> A"] },
            { "Rivals:\n\n- [[A]]", ["Rivals / A -> A"] },
            { "### [[Rivals]]\n- [[A]]", ["[[Rivals]] / A -> A"] },
            { "### **Rivals**\n- [[A]]", ["Rivals / A -> A"] },
            {
                "- Rivals\n  - [[A]] — why\n  - [[B]]\n- [[C]]",
                ["Rivals / A -> A: why", "Rivals / B -> B", "C -> C"]
            },
            {
                "- **Rivals:**\n    - [[A]]\n        - [[B]] — deeper",
                ["Rivals / A -> A", "Rivals / B -> B: deeper"]
            },
            { "- [[A]] — why\n  - in 2024: it met [[B]]", ["A -> A: why"] },
            { "- [[A]]\n  - [[B]] — why", ["A -> A", "B -> B: why"] },
            { "These are near.\n\n- [[A]]", ["A -> A"] },
            { "*Updated 2026-01-01*\n\n- [[A]]", ["A -> A"] },
            { "[[A]] — why\n[[B]]\n\n[[C]], [[D]]", ["A -> A: why", "B -> B", "C -> C", "D -> D"] },
            { "[[A]] is a friend of the house.\n\n- [[B]]", ["B -> B"] },
        };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Headings_and_lines_between_bullets_are_groups(string section, string[] entries) =>
        AssertEntries($"Prose.\n\n## Related\n\n{section}\n", entries);

    public static TheoryData<string, string[]> Rows { get; } =
        new()
        {
            { "| [[A]] | partner |", ["A -> A: partner"] },
            { "| [[A|the A]] | partner |", ["the A -> A: partner"] },
            { "| [[A\\|the A]] | see [[B\\|b]] |", ["the A -> A: see [[B|b]]"] },
            { "| [[A]] | partner | since 1949 |", ["A -> A: partner; since 1949"] },
            { "| partner | [[A]] | since 1949 |", ["A -> A: partner; since 1949"] },
            { "| partner | the old [[A\\|firm]] |", ["the old [[A|firm]] -> A: partner"] },
            { "| [[A]], [[B]] | partners |", ["A -> A: partners", "B -> B: partners"] },
            { "| [[A]] — partner | since 1949 |", ["A -> A: partner; since 1949"] },
            { "| [[A]] | |\n| [[B]] | — |\n| [[C]] |", ["A -> A", "B -> B", "C -> C"] },
            { "| [A](https://a.example) | why |", ["A -> https://a.example: why"] },
            { "| [a](https://a.example) | [[A]] |", ["A -> A: [a](https://a.example)"] },
            { "| nobody | why |\n| [[A]] | partner |", ["A -> A: partner"] },
            { "| `[[B]]` | why |\n| %% [[B]] %% | why |\n| [[A]] | |", ["A -> A"] },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_a_cell_with_links_and_the_reason(string rows, string[] entries)
    {
        const string Head = "| Who | Why | More |\n|---|---|---|\n";

        AssertEntries($"Prose.\n\n## Related\n\n{Head}{rows}\n", entries);
        AssertEntries($"Prose.\n\n## Related\n\nAs of May\n{Head}{rows}\n", entries);
        AssertEntries(
            $"Prose.\n\n## Related\n\n> {$"{Head}{rows}".ReplaceLineEndings("\n> ")}\n",
            entries
        );
    }

    [Theory]
    [InlineData("> - [[A]] — partner\n> - [[B]]")]
    [InlineData("> [!info] Related\n> - [[A]] — partner\n> - [[B]]")]
    [InlineData("> [!info]- Related\n> > - [[A]] — partner\n>\n> > - [[B]]")]
    [InlineData("> [[A]] — partner\n> [[B]]")]
    [InlineData("> | Who | Why |\n> |---|---|\n> | [[A]] | partner |\n\n- [[B]]")]
    [InlineData("- [[A]] — partner\n\n> - [[B]]\n> ---\n\n> - [[C]]")]
    [InlineData("> - [[A]] — partner\n> - [[B]]\n>\n> Sources:\n> - [[C]]")]
    public void Bullets_in_quotes_and_callouts_are_bullets(string section) =>
        AssertEntries($"## Related\n\n{section}\n", ["A -> A: partner", "B -> B"]);

    [Fact]
    public void A_table_belongs_to_the_group_above_it() =>
        AssertEntries(
            "## Related\n\n**Rivals**\n\n| Who | Why |\n|---|---|\n| [[A]] | old |\n\nChiefs:\n| Who | Why |\n|---|---|\n| [[B]] | new |\n\nSources: x\n\n- [[C]]",
            ["Rivals / A -> A: old", "Chiefs / B -> B: new"]
        );

    [Theory]
    [InlineData("See [[B]], then [[A]] and [[B]].")]
    [InlineData("> It is near [[B]], and [[A]] as well; [[B]] said so.")]
    [InlineData(
        "%% [[C]] %%\n\nSee [[B]], then [[A]] and [[B]]. <!-- [[C]] -->\n\nSources:\n- [[D]]"
    )]
    public void Of_a_section_in_which_nothing_reads_as_an_entry_the_links_serve(string section)
    {
        var card = CardText.Of($"[[Z]] [[Z]] [[Z]]\n\n## Related\n\n{section}\n\n## Next\n\n[[Y]]");

        Assert.True(card.HasRelatedSection);
        Assert.Equal(["B", "A"], card.Related.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("%%\n[[C]]\n%%")]
    [InlineData("Sources:\n- [[C]]")]
    [InlineData("`[[C]]` ![[c.png]]")]
    [InlineData("| Metric | Value |\n|---|---|\n| Sales | 5 |")]
    [InlineData("None so far.")]
    public void A_section_without_links_and_bullets_means_that_nothing_is_related(string section) =>
        Assert.Empty(CardText.Of($"[[Z]]\n\n## Related\n\n{section}").Related);

    [Theory]
    [InlineData("- [[A]]\n\n---\n\n- [[B]]")]
    [InlineData("- [[A]]\n\n***\n\nSources:\n- [[B]]")]
    [InlineData("---\n\n- [[A]]\n\n---\n- [[B]]")]
    [InlineData("- [[A]]\n\nSources:\n- [[B]]")]
    [InlineData("- [[A]]\n\nSource: [[B]]\n\n- [[C]]")]
    [InlineData("- [[A]]\n\n**Sources**\n- [[B]]")]
    [InlineData("- [[A]]\n\n**Sources:**\n- [[B]]")]
    [InlineData("- [[A]]\n\n*Sources: a, b*\n\n- [[B]]")]
    [InlineData("- [[A]]\n\n### Sources\n\n- [[B]]")]
    [InlineData("- [[A]]\n\n## Sources\n\n- [[B]]")]
    [InlineData("- [[A]]\n\n# Next\n\n- [[B]]")]
    [InlineData("```\n- [[B]]\n```\n\n- [[A]]")]
    [InlineData("<!--\n- [[B]]\n-->\n\n- [[A]]")]
    public void The_section_ends_at_a_rule_its_sources_or_the_next_section(string section) =>
        AssertEntries($"Prose.\n\n## Related\n\n{section}\n", ["A -> A"]);

    [Theory]
    [InlineData("## Related")]
    [InlineData("# RELATED")]
    [InlineData("## Related:")]
    [InlineData("### 🔗 Related")]
    [InlineData("## **Related**")]
    [InlineData("Related\n---")]
    public void The_section_is_found_by_its_heading(string heading) =>
        AssertEntries($"[[Z]]\n\n{heading}\n\n- [[A]]", ["A -> A"]);

    [Fact]
    public void Headings_can_be_configured() =>
        Assert.Equal(
            "A",
            VaultText
                .Note(
                    "## Verwandtes\n- [[A]]",
                    new VaultOptions { RelatedHeadings = ["Verwandtes"] }
                )
                .Card.Related[0]
                .Name
        );

    [Fact]
    public void Without_a_section_the_links_of_the_note_serve_most_mentioned_first()
    {
        var card = CardText.Of(
            """
            [[A]] met [[B|the B]], [b again](B.md) and [[b]]; [[Acme]] and [[#History]] are no other notes.
            ![[picture.png]] ![[C]] [web](https://c.example)
            """
        );

        Assert.False(card.HasRelatedSection);
        Assert.Equal(["B", "A", "C"], card.Related.Select(entry => entry.Link?.Path));
        Assert.All(card.Related, entry => Assert.Null(entry.Annotation));
    }

    [Fact]
    public void An_empty_section_means_that_nothing_is_related()
    {
        var card = CardText.Of("[[A]] is near.\n\n## Related\n\n## Sources\n\n- [[B]]");

        Assert.True(card.HasRelatedSection);
        Assert.Empty(card.Related);
    }

    private static void AssertEntries(string text, string[] entries)
    {
        var found = CardText.Related(text);
        Assert.True(
            entries.SequenceEqual(found),
            $"{string.Join(" | ", found)}, not {string.Join(" | ", entries)}"
        );
    }
}
