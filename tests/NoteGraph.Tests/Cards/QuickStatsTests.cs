using NoteGraph.Notes;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

public sealed class QuickStatsTests
{
    private const string Table = """

        | Metric | Value |
        |--------|-------|
        | Seat | Phoenix |
        | Founded | 1949 |
        """;

    private static readonly string[] SeatAndYear = ["Seat = Phoenix", "Founded = 1949"];

    [Theory]
    [InlineData("## Quick stats")]
    [InlineData("# quick STATS")]
    [InlineData("###### Quick stats ######")]
    [InlineData("## **Quick stats**")]
    [InlineData("## 📊 Quick stats")]
    [InlineData("## 2. Quick stats:")]
    [InlineData("Quick stats\n-----------")]
    [InlineData("## Key facts")]
    [InlineData("## Key metrics")]
    [InlineData("## Key stats")]
    [InlineData("## Key data")]
    [InlineData("## At a glance")]
    public void The_section_is_found_by_its_heading(string heading) =>
        Assert.Equal(SeatAndYear, CardText.Stats($"Prose.\n\n{heading}\n{Table}"));

    [Fact]
    public void Quick_stats_come_before_key_facts_wherever_they_stand() =>
        Assert.Equal(
            SeatAndYear,
            CardText.Stats($"## Key facts\n\n- Chief: Wile\n\n## Quick stats\n{Table}")
        );

    [Fact]
    public void Headings_can_be_configured() =>
        Assert.Equal(
            "Phoenix",
            VaultText
                .Note($"## Eckdaten\n{Table}", new VaultOptions { StatsHeadings = ["Eckdaten"] })
                .Card.Stats[0]
                .Value
        );

    public static TheoryData<string, string, string[]> Tables { get; } =
        new()
        {
            { "prose first", $"As of May.\n{Table}", SeatAndYear },
            {
                "text right above",
                "Figures:\n| Metric | Value |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |",
                SeatAndYear
            },
            {
                "text right below",
                "| Metric | Value |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |\n*Updated 2026-01-01*",
                SeatAndYear
            },
            {
                "no outer pipes",
                "Metric | Value\n--- | ---\nSeat | Phoenix\nFounded | 1949",
                SeatAndYear
            },
            {
                "alignment",
                "| Metric | Value |\n|:---|---:|\n| Seat | Phoenix |\n| Founded | 1949 |",
                SeatAndYear
            },
            {
                "no header words",
                "| | |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |",
                SeatAndYear
            },
            {
                "other header words",
                "| Key fact | Detail |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |",
                SeatAndYear
            },
            {
                "two columns with any header",
                "| Thing | Is |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |",
                SeatAndYear
            },
            {
                "CRLF",
                "| Metric | Value |\r\n|---|---|\r\n| Seat | Phoenix |\r\n| Founded | 1949 |\r\n",
                SeatAndYear
            },
            {
                "a table of names after one of years",
                "| Year | 2024 | 2025 |\n|---|---|---|\n| Sales | 1 | 2 |\n\n| Metric | Value |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |",
                SeatAndYear
            },
            {
                "only the first table",
                $"{Table}\n\n| Metric | Value |\n|---|---|\n| Chief | Wile |",
                SeatAndYear
            },
            {
                "not what stands under a sub-heading",
                $"{Table}\n\n### People\n\n| Name | Role |\n|---|---|\n| Wile | Chief |",
                SeatAndYear
            },
            {
                "a source column",
                "| Metric | Value | Source |\n|---|---|---|\n| Sales | $5B | 10-K |\n| Staff | 12 | |",
                ["Sales = $5B [10-K]", "Staff = 12"]
            },
            {
                "a dash for no source",
                "| Metric | Value | Source |\n|---|---|---|\n| Sales | $5B | — |\n| Chief | — | 10-K |",
                ["Sales = $5B", "Chief = — [10-K]"]
            },
            {
                "two more columns",
                "| Metric | Value | Source | Notes |\n|---|---|---|---|\n| Sales | $5B | 10-K | audited |",
                ["Sales = $5B [10-K; audited]"]
            },
            {
                "one period as the value's name",
                "| Metric | FY2025 |\n|---|---|\n| Sales | $5B |",
                ["Sales = $5B"]
            },
            {
                "marks",
                "| **Seat** | *Phoenix* |\n|---|---|\n| **Sales** | ~$5B (`est`) |",
                ["**Sales** = ~$5B (`est`)"]
            },
            {
                "empty values and names",
                "| Metric | Value |\n|---|---|\n| Seat | |\n| | 12 |\n| Sales | $5B |",
                ["Sales = $5B"]
            },
            {
                "a remark without a value",
                "| Metric | Value | Source | Notes |\n|---|---|---|---|\n| Staff | | 10-K | not told |\n| Seat | | — | |\n| Sales | $5B | | |",
                ["Staff = — [10-K; not told]", "Sales = $5B"]
            },
            {
                "short and long rows",
                "| Metric | Value |\n|---|---|\n| Seat |\n| Sales | $5B | 10-K |",
                ["Sales = $5B [10-K]"]
            },
            {
                "a link",
                "| Metric | Value |\n|---|---|\n| Chief | [[Wile]] |",
                ["Chief = [[Wile]]"]
            },
            {
                "an escaped pipe in a link",
                "| Metric | Value |\n|---|---|\n| Chief | [[Wile E. Coyote\\|Wile]] |",
                ["Chief = [[Wile E. Coyote|Wile]]"]
            },
            {
                "a bare pipe in a link",
                "| Metric | Value |\n|---|---|\n| Chief | [[Wile E. Coyote|Wile]] |",
                ["Chief = [[Wile E. Coyote|Wile]]"]
            },
            {
                "two links with pipes",
                "| Metric | Value | Source |\n|---|---|---|\n| Chiefs | [[A|a]], [[B\\|b]] | [[C|c]] |",
                ["Chiefs = [[A|a]], [[B|b]] [[[C|c]]]"]
            },
            {
                "a link whose address stands elsewhere",
                "| Metric | Value | Source |\n|---|---|---|\n| Site | [home][1] | [A][a] |\n\n[1]: https://acme.example\n[a]: https://a.example/b|c",
                ["Site = [home](https://acme.example) [[A](https://a.example/b%7Cc)]"]
            },
            {
                "an escaped pipe in text",
                "| Metric | Value |\n|---|---|\n| Shape | a \\| b |",
                ["Shape = a | b"]
            },
            {
                "dollars in several cells",
                "| Metric | Value |\n|---|---|\n| Debt | R$35.7B |\n| Cash | R$-815M |",
                ["Debt = R$35.7B", "Cash = R$-815M"]
            },
            {
                "lone backticks in several cells",
                "| Metric | Value |\n|---|---|\n| Height | 5` |\n| Width | 6` |\n| Code | `a` |",
                ["Height = 5`", "Width = 6`", "Code = `a`"]
            },
            {
                "a break in a cell",
                "| Metric | Value |\n|---|---|\n| Seats | Phoenix<br>Tucson |",
                ["Seats = Phoenix<br>Tucson"]
            },
            {
                "names of eras and places in a table of three",
                "| Era | Years | Product |\n|---|---|---|\n| Early | 1949-60 | anvils |",
                ["Early = 1949-60 [anvils]"]
            },
            {
                "years as rows",
                "| Year | Sales | Staff |\n|---|---|---|\n| 2024 | $4B | 11 |\n| 2025 | $5B | 12 |",
                ["2024 = $4B [11]", "2025 = $5B [12]"]
            },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_gives_a_stat_for_each_row(string what, string section, string[] stats) =>
        AssertStats(what, $"Prose.\n\n## Quick stats\n\n{section}\n\n## More\n\nProse.", stats);

    [Theory]
    [InlineData("| Metric | 2024 | 2025 |\n|---|---|---|\n| Sales | 4 | 5 |")]
    [InlineData("| Metric | FY2024 | FY2025E |\n|---|---|---|\n| Sales | 4 | 5 |")]
    [InlineData("| | Q1 2025 | Q2 2025 | Change |\n|---|---|---|---|\n| Sales | 4 | 5 | 25% |")]
    [InlineData("| Metric | Mar 2026 | Jun 2026 |\n|---|---|---|\n| Sales | 4 | 5 |")]
    [InlineData("| Metric | TTM | 2025 |\n|---|---|---|\n| Sales | 4 | 5 |")]
    [InlineData("Only prose.")]
    [InlineData("| Metric | Value |\n|---|---|\n| Role | |")]
    [InlineData("### Deeper\n\n| Metric | Value |\n|---|---|\n| Role | chief |")]
    [InlineData("```\n| Metric | Value |\n|---|---|\n| Role | chief |\n```")]
    [InlineData("> | Metric | Value |\n> |---|---|\n> | Role | chief |")]
    public void A_section_without_names_and_values_gives_none(string section) =>
        Assert.Empty(
            CardText.Stats($"---\nseat: Phoenix\n---\n\n## Quick stats\n\n{section}\n\n## More")
        );

    public static TheoryData<string, string, string[]> Lists { get; } =
        new()
        {
            { "bullets", "- Seat: Phoenix\n- Founded: 1949", SeatAndYear },
            { "other bullets", "* Seat: Phoenix\n+ Founded: 1949", SeatAndYear },
            { "numbers", "1. Seat: Phoenix\n2. Founded: 1949", SeatAndYear },
            { "tasks", "- [ ] Seat: Phoenix\n- [x] Founded: 1949", SeatAndYear },
            {
                "bold names",
                "- **Seat:** Phoenix\n- **Founded**: 1949",
                ["**Seat** = Phoenix", "**Founded** = 1949"]
            },
            { "bold names before a dash", "- **Seat** — Phoenix", ["**Seat** = Phoenix"] },
            {
                "fields of Dataview",
                "- Seat:: Phoenix\n- **Founded**:: 1949\n- **Chief::** Wile",
                ["Seat = Phoenix", "**Founded** = 1949", "**Chief** = Wile"]
            },
            {
                "a link whose address stands elsewhere",
                "- Site: [home][1]\n- Seat: Phoenix\n\n[1]: https://acme.example",
                ["Site = [home](https://acme.example)", "Seat = Phoenix"]
            },
            { "a colon in the value", "- Motto: bigger: better", ["Motto = bigger: better"] },
            {
                "a time or address in the value",
                "- Opens: 9:00\n- Site: https://acme.example",
                ["Opens = 9:00", "Site = https://acme.example"]
            },
            {
                "a link as the value",
                "- Chief: [[Wile E. Coyote|Wile]]",
                ["Chief = [[Wile E. Coyote|Wile]]"]
            },
            { "a link as the name", "- [[Sales]]: $5B", ["[[Sales]] = $5B"] },
            {
                "items without a name",
                "- Anvils, mostly\n- Seat: Phoenix\n- It was said in the autumn of the year in which it was founded: no",
                ["Seat = Phoenix"]
            },
            { "items without a value", "- Seat:\n- Founded: 1949", ["Founded = 1949"] },
            {
                "items below an item without a value",
                "- People:\n  - CEO: [[A]]\n  - Founders:\n    - First: [[B]]\n- Places\n  1. Seat: Phoenix",
                ["CEO = [[A]]", "First = [[B]]", "Seat = Phoenix"]
            },
            {
                "not what tells more about a value",
                "- Sales: $5B\n  - Anvils: most of it\n- Staff: 12",
                ["Sales = $5B", "Staff = 12"]
            },
            {
                "two lists with prose between",
                "- Seat: Phoenix\n\nIn addition\n\n* Founded: 1949",
                SeatAndYear
            },
            {
                "bold lines",
                "**Seat:** Phoenix\n**Founded:** 1949",
                ["**Seat** = Phoenix", "**Founded** = 1949"]
            },
            {
                "a list after a matrix",
                "| Metric | 2024 | 2025 |\n|---|---|---|\n| Sales | 4 | 5 |\n\n- Seat: Phoenix",
                ["Seat = Phoenix"]
            },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_gives_a_stat_for_each_item_with_a_name(
        string what,
        string section,
        string[] stats
    ) => AssertStats(what, $"Prose.\n\n## Quick stats\n\n{section}\n", stats);

    public static TheoryData<string, string, string[]> WithoutSection { get; } =
        new()
        {
            { "a table before the first section", $"Prose.\n{Table}\n\n## History", SeatAndYear },
            { "a table under a heading that repeats the title", $"# Acme\n{Table}", SeatAndYear },
            {
                "a table under Overview",
                $"Prose.\n\n## History\n\n## Overview\n{Table}",
                SeatAndYear
            },
            { "not a table under another heading", $"Prose.\n\n## History\n{Table}", [] },
            {
                "not a table of three columns",
                "| Name | Role | Since |\n|---|---|---|\n| Wile | Chief | 1949 |",
                []
            },
            {
                "properties",
                "---\nseat: Phoenix\nfounded: 1949\n---\nProse.",
                ["seat = Phoenix", "founded = 1949"]
            },
            {
                "the text of a property as written",
                "---\nshare: 0.50\ncode: 007\nlisted: yes\nsince: 2020-01-05\n---",
                ["share = 0.50", "code = 007", "listed = yes", "since = 2020-01-05"]
            },
            { "a table before properties", $"---\nchief: Wile\n---\n{Table}", SeatAndYear },
            {
                "not lists, maps and empty properties",
                "---\nplaces: [a, b]\nmap:\n  a: b\nempty:\nseat: Phoenix\n---",
                ["seat = Phoenix"]
            },
            {
                "not properties that describe the note",
                "---\naliases: [A]\nalias: B\ntags: x\ntag: y\ncssclasses: wide\npublish: true\ntitle: Acme Works\ntype: company\ndate: 2026-01-01\ncreated: 2026-01-01\nupdated: 2026-01-01\nname: Acme\nparent: Looney\nparent_note: Looney\ngenerated: 2026\ngenerated_by: script\nsource: web\nsources: web\nSource URL: web\nseat: Phoenix\n---",
                ["seat = Phoenix"]
            },
        };

    [Theory]
    [MemberData(nameof(WithoutSection))]
    public void Without_a_section_an_early_table_or_properties_serve(
        string what,
        string text,
        string[] stats
    ) => AssertStats(what, text, stats);

    private static void AssertStats(string what, string text, string[] stats)
    {
        var found = CardText.Stats(text);
        Assert.True(
            stats.SequenceEqual(found),
            $"{what}: {string.Join(" | ", found)}, not {string.Join(" | ", stats)}"
        );
    }
}
