using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("**Acme** — makes anvils.", "makes anvils.")]
    [InlineData("**Acme** – makes anvils.", "makes anvils.")]
    [InlineData("**Acme** -- makes anvils.", "makes anvils.")]
    [InlineData("**Acme** - makes anvils.", "makes anvils.")]
    [InlineData("**Acme**: makes anvils.", "makes anvils.")]
    [InlineData("**Acme:** makes anvils.", "makes anvils.")]
    [InlineData("**Acme —** makes anvils.", "makes anvils.")]
    [InlineData("**Acme**— makes anvils.", "makes anvils.")]
    [InlineData("**Acme** —makes anvils.", "makes anvils.")]
    [InlineData("**Acme** &mdash; makes anvils.", "makes anvils.")]
    [InlineData("Acme - makes anvils.", "makes anvils.")]
    [InlineData("*Acme* — makes anvils.", "makes anvils.")]
    [InlineData("***Acme*** — makes anvils.", "makes anvils.")]
    [InlineData("__Acme__ — makes anvils.", "makes anvils.")]
    [InlineData("`Acme` — makes anvils.", "makes anvils.")]
    [InlineData("[[Acme]] — makes anvils.", "makes anvils.")]
    [InlineData("**[[Acme]]** — makes anvils.", "makes anvils.")]
    [InlineData("[[Acme|ACME]] — makes anvils.", "makes anvils.")]
    [InlineData("[Acme](https://acme.example) — makes anvils.", "makes anvils.")]
    [InlineData("ACME — makes anvils.", "makes anvils.")]
    [InlineData("**Acme** (ACM) — makes anvils.", "makes anvils.")]
    [InlineData("**Acme (NYSE: ACM)** — makes anvils.", "makes anvils.")]
    [InlineData("**Acme** (NYSE: ACM) (Phoenix) — makes anvils.", "makes anvils.")]
    [InlineData("**American Company Making Everything** (Acme) — makes anvils.", "makes anvils.")]
    [InlineData("American Company Making Everything (Acme) — makes anvils.", "makes anvils.")]
    [InlineData("**Acme** — **makes anvils** for coyotes.", "**makes anvils** for coyotes.")]
    [InlineData("**Acme — makes anvils** for coyotes.", "**makes anvils** for coyotes.")]
    public void A_name_before_a_dash_or_colon_is_dropped(string paragraph, string summary) =>
        Assert.Equal(summary, CardText.Of(paragraph).Summary);

    [Theory]
    [InlineData("**Acme** is a maker of anvils.")]
    [InlineData("Acme is a maker of anvils — the last one.")]
    [InlineData("Acme — maker of anvils — sells to coyotes.")]
    [InlineData("**Acme Anvil Works of Arizona** — makes anvils.")]
    [InlineData("Roadrunner — makes haste.")]
    [InlineData("Acme-owned works in Arizona.")]
    [InlineData("In May it founded the Anvil Company (Acme) — a maker of anvils.")]
    [InlineData("A company founded in a desert. See the map (Acme) — first of its kind.")]
    [InlineData("Maker of anvils, 2019–2024, in Arizona.")]
    public void A_sentence_that_only_holds_the_name_stays_whole(string paragraph) =>
        Assert.Equal(paragraph, CardText.Of(paragraph).Summary);

    [Fact]
    public void An_alias_a_title_property_and_the_first_heading_are_names_too()
    {
        const string Note = """
            ---
            title: Acme Corporation
            aliases: [Roadrunner Supplies, "A.C.M.E."]
            ---
            # The Anvil People

            """;

        Assert.Equal(
            "makes anvils.",
            CardText.Of(Note + "**Acme Corporation** — makes anvils.").Summary
        );
        Assert.Equal(
            "makes anvils.",
            CardText.Of(Note + "Roadrunner Supplies: makes anvils.").Summary
        );
        Assert.Equal("makes anvils.", CardText.Of(Note + "ACME — makes anvils.").Summary);
        Assert.Equal(
            "makes anvils.",
            CardText.Of(Note + "The Anvil People — makes anvils.").Summary
        );
    }

    [Fact]
    public void A_title_with_something_in_brackets_may_be_shortened_in_the_text() =>
        Assert.Equal(
            "the planet nearest to the sun.",
            VaultText
                .Note("=== Mercury (planet).md\n**Mercury** — the planet nearest to the sun.")
                .Card.Summary
        );

    public static TheoryData<string, string> WhatStandsBefore { get; } =
        new()
        {
            { "a tag line", "#actor #tools" },
            { "a tag line with a year", "#actor #2026" },
            { "a tag line with commas", "#actor, #tools/heavy" },
            { "a tag line right above", "#actor #tools\nMakes anvils." },
            { "a heading that repeats the title", "# Acme" },
            { "a heading that repeats the title and more", "# Acme (company)" },
            { "an underlined heading", "Acme\n====" },
            { "the bare name", "**Acme**" },
            { "the bare name with a dash", "**Acme** —" },
            { "a comment", "<!-- refactored 2025: keep the lead -->" },
            { "a long comment", "<!--\nrefactored\n\nin two parts\n-->" },
            { "an Obsidian comment", "%% to be checked %%" },
            { "a long Obsidian comment", "%%\nto be\n\nchecked\n%%" },
            { "a callout", "> [!warning] Stub\n> To be written." },
            { "a folded callout", "> [!note]-\n> To be written." },
            { "a quote", "> The best anvils.\n> — a coyote" },
            { "an image", "![[acme.png]]" },
            { "an image with a size", "![[acme.png|300]]" },
            { "an image from the web", "![logo](https://acme.example/logo.png)" },
            { "a linked image", "[![logo](logo.png)](https://acme.example)" },
            { "a rule", "---" },
            { "an italic subtitle", "*Anvils since 1949*" },
            { "an italic subtitle with underscores", "_Anvils since 1949_" },
            { "a label line", "**Industry:** Tools" },
            { "a label line with the colon outside", "**Industry**: Tools" },
            { "a plain label line", "Industry: Tools" },
            {
                "label lines",
                "**Founded:** 1949\n**Seat:** Phoenix, Arizona\n**Chief:** Wile E. Coyote"
            },
            {
                "plain label lines",
                "Founded: 1949\nSeat: Phoenix, Arizona\nCustomers: coyotes, mostly those who hunt one bird"
            },
            { "fields of Dataview", "type:: company\nstatus:: active" },
            { "a field without a value", "type::" },
            {
                "a field with a sentence",
                "thesis:: It sells anvils to coyotes. They come back for more of them."
            },
            { "a bold field", "**Founded**:: 1949\n**Seat::** Phoenix" },
            { "fields in brackets", "[type:: company] (status:: active)" },
            { "a label line of links", "Parent: [[Looney Holdings]], [[Toon Group]]" },
            { "a table", "| A | B |\n|---|---|\n| 1 | 2 |" },
            { "a list", "- one\n- two" },
            { "code", "```\nvar acme = 1;\n```" },
            { "a formula", "$$\na + b\n$$" },
            { "HTML", "<div align=\"center\">\nAcme\n</div>" },
            { "a stray block of properties", "---\naliases: [ACM]\ntags:\n  - actor\n---" },
            { "a stray property", "aliases: [ACM]" },
            { "a transcluded note", "![[Acme facts]]" },
            { "a bookmark line", "^lead" },
            {
                "everything at once",
                "#actor\n\n# Acme\n\n<!-- x -->\n\n![[a.png]]\n\n*since 1949*\n\n> [!info] x\n\n---"
            },
        };

    [Theory]
    [MemberData(nameof(WhatStandsBefore))]
    public void What_is_no_prose_is_passed_over(string what, string before)
    {
        var text = before.EndsWith("Makes anvils.", StringComparison.Ordinal)
            ? before
            : before + "\n\nMakes anvils.";

        Assert.True(CardText.Of(text).Summary == "Makes anvils.", what);
    }

    [Theory]
    [InlineData("Anvils: the heavier, the better.")]
    [InlineData("Sector hub: makers of anvils, rockets, springs and much else.")]
    [InlineData("**Note:** Acme sold its rocket works in 2024. It makes anvils only.")]
    [InlineData("Acme shares — NYSE: ACM. Held by coyotes.")]
    [InlineData("Note on [[Looney Holdings]] (NYSE: LOO).")]
    [InlineData("**Acme makes anvils.**")]
    [InlineData("std::vector is what it sells.")]
    [InlineData("Acme [type:: company] makes anvils.")]
    [InlineData("*Acme* makes anvils, *mostly*.")]
    [InlineData("→ See [[Looney Holdings]]")]
    [InlineData("\\#1 maker of anvils.")]
    [InlineData("Acme #tools makes anvils.")]
    [InlineData("制造铁砧。")]
    public void Prose_of_an_unusual_kind_is_prose(string paragraph) =>
        Assert.Equal(paragraph, CardText.Of(paragraph + "\n\nSecond paragraph.").Summary);

    [Theory]
    [InlineData("## Synopsis\n\nMakes anvils.")]
    [InlineData("## Overview\n\nMakes anvils.")]
    [InlineData("## 1. Summary\n\nMakes anvils.")]
    [InlineData("### Background\n\nMakes anvils.")]
    [InlineData(
        "## History\n\nFounded in 1949.\n\n## Overview\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nMakes anvils."
    )]
    [InlineData("## Overview\n\n### What it does\n\nMakes anvils.")]
    [InlineData("## Products\n\n- anvils\n\n## Customers\n\nMakes anvils.")]
    [InlineData("---\ndescription: Makes anvils.\n---\n\n## Products\n\n- anvils")]
    [InlineData("---\nsummary: \" Makes anvils. \"\n---\n")]
    public void Without_prose_at_the_top_it_is_looked_for_further_down(string text) =>
        Assert.Equal("Makes anvils.", CardText.Of(text).Summary);

    [Fact]
    public void The_order_is_synopsis_overview_summary_background_then_anything()
    {
        const string Text = """
            ## History

            Any prose.

            ## Background

            The background.

            ## Overview

            The overview.
            """;

        Assert.Equal("The overview.", CardText.Of(Text).Summary);
        Assert.Equal(
            "The synopsis.",
            CardText.Of(Text + "\n\n## Synopsis\n\nThe synopsis.").Summary
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n\t\n")]
    [InlineData("#actor")]
    [InlineData("**Acme** —\n\n## Quick stats\n\n| Metric | Value |\n|---|---|\n| Role | |")]
    [InlineData("## Related\n\n[[A]] is near.\n\n- [[B]]")]
    [InlineData("---\ndescription: \"  \"\n---\n")]
    [InlineData("***")]
    [InlineData("…")]
    public void A_note_that_says_nothing_about_itself_has_no_summary(string text) =>
        Assert.Null(CardText.Of(text).Summary);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_paragraph_of_several_lines_is_kept_with_its_lines(string end) =>
        Assert.Equal(
            "makes anvils,\nand **rockets**\nfor coyotes.",
            CardText
                .Of($"**Acme** — makes anvils,{end}   and **rockets**{end}for coyotes. ^lead")
                .Summary
        );

    [Theory]
    [InlineData("Builds [rockets][1] fast.", "Builds [rockets](https://r.example) fast.")]
    [InlineData("Builds [**big** rockets][1].", "Builds [**big** rockets](https://r.example).")]
    [InlineData("Builds [rockets][] fast.", "Builds [rockets](https://r.example/two) fast.")]
    [InlineData("Builds [Rockets] fast.", "Builds [Rockets](https://r.example/two) fast.")]
    [InlineData("Builds [a][1], [b][1].", "Builds [a](https://r.example), [b](https://r.example).")]
    [InlineData("Builds [rockets][odd].", "Builds [rockets](<https://r.example/a%7Cb%3E (c)>).")]
    [InlineData("Builds [rockets][none] fast.", "Builds [rockets][none] fast.")]
    [InlineData("Builds `[rockets][1]` fast.", "Builds `[rockets][1]` fast.")]
    [InlineData("Builds [[rockets]] [1].", "Builds [[rockets]] [1](https://r.example).")]
    [InlineData("**Acme** — builds [rockets][1].", "builds [rockets](https://r.example).")]
    [InlineData("Builds\n[big\nrockets][1].", "Builds\n[big\nrockets](https://r.example).")]
    public void A_link_whose_address_stands_elsewhere_holds_it(string paragraph, string summary) =>
        Assert.Equal(
            summary,
            CardText
                .Of(
                    $"{paragraph}\n\n## Sources\n\n[1]: https://r.example\n[rockets]: https://r.example/two 'Two'\n[odd]: <https://r.example/a|b%3E (c)>"
                )
                .Summary
        );

    [Fact]
    public void An_address_too_long_to_be_repeated_leaves_the_words_of_its_links()
    {
        var address = "https://r.example/" + new string('a', 4_000);

        Assert.Equal(
            "Builds rockets fast.",
            CardText.Of($"Builds [rockets][1] fast.\n\n[1]: {address}").Summary
        );
    }
}
