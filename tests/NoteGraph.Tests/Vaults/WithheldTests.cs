using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class WithheldTests
{
    private const string Secret =
        "\n=== x/Secret.md\n---\npublish: false\naliases: [Hidden]\n---\n[[A]]\n";

    [Theory]
    [InlineData("[[Secret]]", "[[unpublished note]]")]
    [InlineData("[[Hidden]]", "[[unpublished note]]")]
    [InlineData("[[Secret|a friend]]", "[[unpublished note|a friend]]")]
    [InlineData("[[Secret|the hidden friend]]", "[[unpublished note]]")]
    [InlineData("[[Secret|the hid**den** friend]]", "[[unpublished note]]")]
    [InlineData("![[secret#Part]]", "![[unpublished note]]")]
    [InlineData("[a friend](x/Secret.md)", "[[unpublished note|a friend]]")]
    [InlineData("[a friend](<x/Secret.md> \"Secret\")", "[[unpublished note|a friend]]")]
    [InlineData("[Secret](x/%53ecret.md#Part)", "[[unpublished note]]")]
    [InlineData("[a\nfriend](Secret.md)", "[[unpublished note]]\n")]
    [InlineData("[a\rfriend](Secret.md)", "[[unpublished note]]\n")]
    [InlineData("[a\n\nfriend](Secret.md)", "[a\n\nfriend[[unpublished note|]]")]
    [InlineData("[a\r\rfriend](Secret.md)", "[a\r\rfriend[[unpublished note|]]")]
    [InlineData("[a\r\nfriend](\rSecret.md)", "[[unpublished note]]\n\n")]
    [InlineData("`[[Secret]] [x](Secret.md)`", "`[[unpublished note]] [[unpublished note|x]]`")]
    [InlineData("[a][r]\n\n[r]: Secret.md \"Secret\"\nText", "[a][r]\n\n\nText")]
    [InlineData("[a](https://example.org/Secret)", "[a](https://example.org/Secret)")]
    [InlineData("[[Nobody]] [b](Nobody.md)", "[[Nobody]] [b](Nobody.md)")]
    [InlineData("[[[Secret|x](Secret.md)]]", "[[[unpublished note]]")]
    public void A_link_to_a_withheld_note_loses_its_target(string markdown, string text)
    {
        var vault = VaultText.Vault($"=== A.md\n{markdown}{Secret}");

        Assert.Equal(text, vault.Note("A.md").Text);
    }

    [Theory]
    [InlineData("[b](\n  x/Secret.md)", "[[unpublished note]]\n")]
    [InlineData("[b](\r\n\tx/Secret.md \r\n )", "[[unpublished note]]\n\n")]
    [InlineData("[b](x/Secret.md\n \"Secret\")", "[[unpublished note]]\n")]
    [InlineData("[b](x/Secret.md (Secret \\) it))", "[[unpublished note|b]]")]
    [InlineData("[b](x/Secret.md\n'Secret\nit' )", "[[unpublished note]]\n\n")]
    [InlineData("[b](x/S\\ecret\\.md)", "[b](x/S\\ecret\\.md)")]
    [InlineData("[b](x/Secret\\.md)", "[[unpublished note|b]]")]
    [InlineData("[b](x/&#83;ecret.md)", "[[unpublished note|b]]")]
    [InlineData("`[b](x/&#83;ecret&period;md)`", "`[[unpublished note|b]]`")]
    [InlineData("> [b](\n> x/Secret.md) c", "> [[unpublished note]]\n c")]
    [InlineData("> - [b](<x/Secret.md>\n>   'Secret') c", "> - [[unpublished note]]\n c")]
    [InlineData("> ![b](\n> x/Secret.md)", "> ![[unpublished note]]\n")]
    [InlineData("[b](<x/Secret.md#\\>>)", "[[unpublished note|b]]")]
    [InlineData(
        "| a |\n|---|\n| [b](<x/Secret.md#\\>>) c |",
        "| a |\n|---|\n| [[unpublished note|b]] c |"
    )]
    [InlineData("- *[b](<x/Secret.md#\\>>)* — c", "- *[[unpublished note|b]]* — c")]
    public void A_link_is_known_for_one_however_it_is_written(string markdown, string text)
    {
        var vault = VaultText.Vault($"=== A.md\n{markdown}{Secret}");

        Assert.Equal(text, vault.Note("A.md").Text);
        Assert.Equal(markdown == text ? 1 : 0, vault.LinksFrom(vault.Note("A.md")).Length);
    }

    [Theory]
    [InlineData("[r]: x/Secret.md\nText", "\nText")]
    [InlineData("[r]:\n  x/Secret.md\nText", "\n\nText")]
    [InlineData("[r]: x/Secret.md\n'Secret\nit'\nText", "\n\n\nText")]
    [InlineData("[r]: x/Secret.md\n'Secret' it\nText", "\n'Secret' it\nText")]
    [InlineData("[r]: <x/Secret.md> (Secret)  \nText", "\nText")]
    [InlineData("[r]: x/&#83;ecret\\.md\nText", "\nText")]
    [InlineData("> [r]: x/Secret.md\n> Text", "> \n> Text")]
    [InlineData("> [r]:\n> x/Secret.md\n\nText", "> \n\n\nText")]
    [InlineData("- [r]: x/Secret.md\n\nText", "- \n\nText")]
    [InlineData("- [r]: x/Secret.md\n  'Secret'\n\nText", "- \n\n\nText")]
    public void A_definition_of_a_link_is_cut_whole(string markdown, string text)
    {
        var vault = VaultText.Vault($"=== A.md\n{markdown}{Secret}");

        Assert.Equal(text, vault.Note("A.md").Text);
    }

    [Theory]
    [InlineData("[the Secret plan][r]", "[[unpublished note]]")]
    [InlineData("[the *Secret* plan][ R ]", "[[unpublished note]]")]
    [InlineData("[the plan][R]", "[the plan][R]")]
    [InlineData("[the\nSecret plan][r]", "[[unpublished note]]\n")]
    [InlineData("![the Secret plan][r]", "![[unpublished note]]")]
    [InlineData("[a [Secret] b][r]", "[[unpublished note]]")]
    [InlineData("[the Secret plan][s]", "[the Secret plan][s]")]
    [InlineData("[the plan][Secret plan]", "[[unpublished note|the plan]]")]
    [InlineData("[Secret plan][]", "[[unpublished note]]")]
    [InlineData("[secret  Plan]", "[[unpublished note]]")]
    [InlineData("see [Secret plan]: it", "see [[unpublished note]]: it")]
    [InlineData("[Secret plan](B.md)", "[Secret plan](B.md)")]
    [InlineData("[Secret plan] (b)", "[[unpublished note]] (b)")]
    [InlineData("[r] and [r][]", "[r] and [r][]")]
    public void A_link_by_label_is_masked_when_its_words_give_away_a_name(
        string markdown,
        string text
    )
    {
        var definitions = "[r]: x/Secret.md\n> [Secret Plan]:\n> <x/Secret.md>\n";
        var vault = VaultText.Vault($"=== A.md\n{markdown}\n\n{definitions}{Secret}=== B.md\n");

        Assert.Equal($"{text}\n\n\n> \n\n", vault.Note("A.md").Text);
    }

    [Theory]
    [InlineData("the Big  Plan")]
    [InlineData("the Big\tPlan")]
    [InlineData("the Big\u2009\u00A0Plan")]
    [InlineData("the Big&nbsp;Plan")]
    [InlineData("the Big &#32; Plan")]
    [InlineData("the B\u200Big Plan")]
    [InlineData("the Big Pl\u00ADan")]
    [InlineData("the Big Pl&shy;an")]
    [InlineData("the \u2060Big\uFE0F \u034FPlan\U000E0041")]
    [InlineData("the B\u0001ig Plan")]
    [InlineData("Big <b>Plan</b>")]
    [InlineData("Big<br>Plan")]
    [InlineData("Big<br/> Plan")]
    [InlineData("B<span a='b'>ig</span> Plan")]
    [InlineData("Big%%c%% Plan")]
    [InlineData("Bi%%c%%g Plan")]
    [InlineData("Big<!-- c --> Plan")]
    [InlineData("Big%%c%%Plan")]
    [InlineData("**Big** _Plan_")]
    [InlineData("Twice As  Big")]
    [InlineData("twice as big")]
    [InlineData("of Fat Cats")]
    [InlineData("of Fat <i>Cats</i>")]
    public void Words_that_read_as_a_name_give_it_away_however_they_are_written(string label)
    {
        var vault = BigPlan($"[[x/s1|{label}]] [{label}](x/s1.md) [{label}][r]\n\n[r]: x/s1.md");

        Assert.Equal(
            "[[unpublished note]] [[unpublished note]] [[unpublished note]]\n\n",
            vault.Note("A.md").Text
        );
    }

    [Theory]
    [InlineData("a plan")]
    [InlineData("Big, Plan")]
    [InlineData("Bigplan")]
    [InlineData("2 < 3 > 1")]
    [InlineData("100%% of it")]
    [InlineData("a <b>bold</b> %%c%% word&shy;s")]
    public void Words_that_read_otherwise_stay(string label)
    {
        var vault = BigPlan($"[[x/s1|{label}]] [{label}](x/s1.md)");

        Assert.Equal(
            $"[[unpublished note|{label}]] [[unpublished note|{label}]]",
            vault.Note("A.md").Text
        );
    }

    [Fact]
    public void Words_too_long_to_be_looked_through_are_taken_to_give_a_name_away() =>
        Assert.Equal(
            "[[unpublished note]]",
            BigPlan($"[[x/s1|{new string('a', 100_000)}]]").Note("A.md").Text
        );

    private static Vault BigPlan(string markdown) =>
        VaultText.Vault(
            $"=== A.md\n{markdown}\n=== x/s1.md\n---\npublish: false\ntitle: Big Plan\n"
                + "aliases: [Twice  as\u00A0big, Fat <b>Cats</b>]\n---\n"
        );

    [Theory]
    [InlineData("friend: '[[Bob''s Secret]]'", "friend: \"[[unpublished note]]\"")]
    [InlineData(
        "friend: '[[Bob''s Secret|it''s \"he\"]]'",
        "friend: \"[[unpublished note|it's \\\"he\\\"]]\""
    )]
    [InlineData("friend: \"[[Bob's\\x20Secret]]\" # c", "friend: \"[[unpublished note]]\" # c")]
    [InlineData("friend: \"\\u005B[Bob's Secret]]\"", "friend: \"[[unpublished note]]\"")]
    [InlineData(
        "friend: \"[[Bob's\n  Secret]]\"\nb: c",
        "friend: \"[[unpublished note]]\"\n\nb: c"
    )]
    [InlineData(
        "friend: >\n  [[Bob's\n  Secret]]\n\nb: c",
        "friend: \"[[unpublished note]]\\n\"\n\n\n\nb: c"
    )]
    [InlineData(
        "friends:\n  - '[[Bob''s Secret]]'\n  - b",
        "friends:\n  - \"[[unpublished note]]\"\n  - b"
    )]
    [InlineData("friends: ['[[Bob''s Secret]]', b]", "friends: [\"[[unpublished note]]\", b]")]
    [InlineData("f: &x '[[Bob''s Secret]]'\ng: *x", "f: \"[[unpublished note]]\"\ng: *x")]
    [InlineData(
        "é🙂: 'b'\r\nd: 'of [[Bob''s Secret]] and [it](Bob''s%20Secret.md)'\r\nb: c",
        "é🙂: 'b'\r\nd: \"of [[unpublished note]] and [[unpublished note|it]]\"\r\nb: c"
    )]
    [InlineData("'[[Bob''s Secret]]': b", "\"[[unpublished note]]\": b")]
    [InlineData(
        "data: {\"friend\": \"[[Bob\\u0027s Secret]]\", \"b\": [\n]}",
        "data: {\"friend\": \"[[unpublished note]]\", \"b\": [\n]}"
    )]
    [InlineData("d: 'it''s [[B]]'", "d: 'it''s [[B]]'")]
    public void A_link_in_a_property_is_masked_as_it_reads(string written, string masked)
    {
        var vault = VaultText.Vault(
            $"=== A.md\n---\n{written}\ntitle: T\n---\n[[B]]\n=== B.md\n=== x/Bob's Secret.md\n---\npublish: false\n---\n"
        );

        var note = vault.Note("A.md");
        Assert.Equal($"---\n{masked}\ntitle: T\n---\n[[B]]", note.Text);
        Assert.Equal("T", note.Title);
        Assert.Equal("B", Assert.Single(vault.LinksFrom(note)).Link.Target);
    }

    [Theory]
    [InlineData("Fact one[^1].\n\n[^1]: Bob told the board in May.")]
    [InlineData("Fact one[^1].\n\n[^1]: Bob")]
    [InlineData("[10:15]: Bob says hello")]
    [InlineData("[10:15]: Bob \"says\" hello")]
    [InlineData("[10:15]: Bob \"says")]
    [InlineData("[board](Bob is out)")]
    [InlineData("[board](Bob \"is out)")]
    [InlineData("[board](Bob\n\n)")]
    [InlineData("[board](Bob")]
    [InlineData("[board] (Bob)")]
    [InlineData("[board]:\n\nBob")]
    [InlineData("[board](Bob 'in\r\rit')")]
    public void What_is_no_link_stays_as_it_is(string markdown)
    {
        var vault = VaultText.Vault(
            $"=== A.md\n{markdown}\n=== Bob.md\n---\npublish: false\n---\n"
        );

        Assert.Equal(markdown, vault.Note("A.md").Text);
    }

    [Fact]
    public void Other_links_stay_on_their_lines()
    {
        var vault = VaultText.Vault(
            $"=== A.md\n[a\nb](Secret.md)\n[[Secret]]\n\n[[B]]{Secret}=== B.md\n"
        );

        Assert.Equal(5, Assert.Single(vault.LinksFrom(vault.Note("A.md"))).Link.Line);
    }

    [Fact]
    public void A_withheld_note_is_in_no_list_and_its_links_are_no_backlinks()
    {
        var vault = VaultText.Vault($"=== A.md\n[[Secret]]{Secret}");

        Assert.Equal(["A.md"], vault.Notes.Select(note => note.Id.Path));
        Assert.Empty(vault.LinksTo(vault.Note("A.md")));
        Assert.Empty(vault.LinksFrom(vault.Note("A.md")));
        Assert.Empty(vault.Problems);
        Assert.Empty(vault.Complete("sec", 25, deadline: TestContext.Current.CancellationToken));
        Assert.Empty(vault.Complete("hid", 25, deadline: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("- [[Secret]] — why")]
    [InlineData("- [Secret](x/Secret.md) — why")]
    [InlineData("- [Secret](\n  x/Secret.md) — why")]
    [InlineData("- [b](x/Secret\\.md) — why")]
    [InlineData("- [b](<x/Secret.md#\\>>) — why")]
    [InlineData("- [b](x/&#83;ecret.md) — why")]
    public void A_related_entry_for_a_withheld_note_is_left_out(string entry)
    {
        var vault = VaultText.Vault($"=== A.md\n## Related\n\n{entry}\n- [[B]]{Secret}=== B.md\n");

        Assert.Equal("B", Assert.Single(vault.Note("A.md").Card.Related).Link?.Target);
    }

    [Fact]
    public void Comments_without_an_end_in_labels_within_labels_are_soon_looked_through()
    {
        const int depth = 20_000;
        var labels = string.Concat(Enumerable.Repeat("[<!--<a ", depth));
        var ends = string.Concat(Enumerable.Repeat("](x/Secret.md)", depth));

        var text = VaultText.Vault($"=== A.md\n{labels}b{ends}{Secret}").Note("A.md").Text;

        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_note_that_cannot_be_read_any_more_counts_as_a_problem_and_is_not_named()
    {
        NoteSource[] notes =
        [
            NoteSource.FromText("A.md", "Text.\n"),
            NoteSource.FromText("x/Secret.md", "---\npublish: false\n---\n"),
        ];

        var vault = VaultBuilder.Build(
            notes,
            [],
            VaultOptions.Default,
            [Unreadable("x/Secret.md"), Unreadable("A.md"), Unreadable("x")]
        );

        Assert.Equal(
            ["A.md", "unpublished note", "x"],
            vault.Problems.Select(problem => problem.Path)
        );

        static VaultProblem Unreadable(string path) =>
            new(ProblemCode.Unreadable, path, 1, "This could not be read.", "Look at the disk.");
    }

    [Fact]
    public void The_path_of_a_note_that_was_withheld_stays_unsaid_while_it_cannot_be_read()
    {
        var options = new VaultOptions();
        var other = NoteSource.FromText("A.md", "Words.");
        VaultProblem[] unread =
        [
            new(ProblemCode.Unreadable, "x/Secret.md", 1, "This is a pointer.", "Fetch it."),
        ];
        var vault = VaultBuilder.Build(
            [other, NoteSource.FromText("x/Secret.md", "---\npublish: false\n---\n")],
            [],
            options
        );

        for (var reload = 0; reload < 3; reload++)
        {
            vault = VaultBuilder.Build([other], [], options, unread, before: vault);
            Assert.Contains(vault.Problems, problem => problem.Code == ProblemCode.Unreadable);
            Assert.DoesNotContain(vault.Problems, problem => problem.Path == "x/Secret.md");
        }

        var published = VaultBuilder.Build(
            [other, NoteSource.FromText("x/Secret.md", "Words.")],
            [],
            options,
            before: vault
        );
        vault = VaultBuilder.Build([other], [], options, unread, before: published);
        Assert.Contains(vault.Problems, problem => problem.Path == "x/Secret.md");
    }

    [Fact]
    public void A_withheld_namesake_makes_no_link_ambiguous()
    {
        var vault = VaultText.Vault(
            "=== A.md\n[[Plan]]\n=== a/Plan.md\n=== b/Plan.md\n---\npublish: false\n---\n"
        );

        Assert.Empty(vault.Problems);
        Assert.Equal("a/Plan.md", Assert.Single(vault.LinksFrom(vault.Note("A.md"))).To?.Id.Path);
    }

    [Fact]
    public void Of_several_namesakes_only_the_published_ones_are_named()
    {
        var vault = VaultText.Vault(
            "=== A.md\n[[Plan]]\n=== a/Plan.md\n=== b/Plan.md\n---\npublish: false\n---\n=== c/Plan.md\n"
        );

        Assert.Equal(
            "The link [[Plan]] can mean a/Plan.md and c/Plan.md.",
            Assert.Single(vault.Problems, each => each.Code == ProblemCode.AmbiguousLink).Message
        );
    }

    [Fact]
    public void A_namesake_that_is_withheld_later_makes_a_link_plain()
    {
        const string rest = "=== A.md\n[[Plan]]\n=== a/Plan.md\n=== b/Plan.md\n";
        var before = VaultText.Vault(rest);
        var after = VaultText.Vault(rest + "---\npublish: false\n---\n", before: before);

        Assert.Contains(before.Problems, each => each.Code == ProblemCode.AmbiguousLink);
        Assert.DoesNotContain(after.Problems, each => each.Code == ProblemCode.AmbiguousLink);
    }

    [Fact]
    public void A_published_note_keeps_a_name_that_a_withheld_one_has_too()
    {
        var vault = VaultText.Vault(
            "=== A.md\n[[y/Secret]] [[Hidden]]\n=== y/Secret.md\n---\naliases: [Hidden]\n---\n"
                + Secret[1..]
        );

        Assert.Equal(
            [Resolution.Resolved, Resolution.ViaAlias],
            vault.LinksFrom(vault.Note("A.md")).Select(edge => edge.Resolution)
        );
    }
}
