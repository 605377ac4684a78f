using Bot.Browser.Tests.Support;

namespace Bot.Browser.Tests;

/// <summary>What the page makes of Markdown, as <c>element(content)</c>. What Discord does not render stays text.</summary>
public sealed class MarkdownTests(BrowserFixture browser, MarkdownPage page)
    : ChannelTest(browser),
        IClassFixture<MarkdownPage>
{
    [Theory]
    [InlineData("**b** *i* _i_ __u__ ~~s~~", "run(strong(b) em(i) em(i) u(u) s(s))")]
    [InlineData("***both***", "run(em(strong(both)))")]
    [InlineData("**bold *and* more**", "run(strong(bold em(and) more))")]
    [InlineData("**over\ntwo lines**", "run(strong(over\ntwo lines))")]
    [InlineData("||secret **b**||", "run(spoiler(spoiler-content(secret strong(b))))")]
    [InlineData("`a *b* [[c]]` ``d ` e``", "run(code(a *b* [[c]]) code(d ` e))")]
    [InlineData("snake_case_name 2 * 3 * 4", "run(snake_case_name 2 * 3 * 4)")]
    [InlineData(
        @"\*a\* \_b\_ \# \[x\](https://a.example)",
        "run(*a* _b_ # [x](a<https://a.example/>(https://a.example)))"
    )]
    [InlineData(@"c:\new \d", @"run(c:\new \d)")]
    [InlineData(@"¯\_(ツ)_/¯", @"run(¯\_(ツ)_/¯)")]
    [InlineData("**open and `open and __open", "run(**open and `open and __open)")]
    public Task Inline_styles(string markdown, string drawn) =>
        DrawsAsync("drawText", markdown, drawn);

    [Theory]
    [InlineData("# A\n## B\n### C", "h1(A)h2(B)h3(C)")]
    [InlineData("-# small *print*", "small(small em(print))")]
    [InlineData("- a\n- b\n  - c\n    1. d\n- e", "list(li(a)li(blist(li(clist(li(d)))))li(e))")]
    [InlineData("3. c\n4. d\n\nend", "list(li(c)li(d))run(end)")]
    [InlineData("> a\n> **b**\nc", "quote(run(a\nstrong(b)))run(c)")]
    [InlineData("a\n>>> b\n\n- c", "run(a\n)quote(run(b\n\n)list(li(c)))")]
    [InlineData("```text\na  b\n# c\n```\nd", "run(fence(code(a  b\n# c))d)")]
    [InlineData("```a [[b]] **c**```", "run(fence(code(a [[b]] **c**)))")]
    [InlineData("a\n\nb", "run(a\n\nb)")]
    public Task Blocks(string markdown, string drawn) => DrawsAsync("drawText", markdown, drawn);

    [Theory]
    [InlineData("[a](https://a.example/b)", "run(a<https://a.example/b>(a))")]
    [InlineData(
        "[**a** _b_](https://a.example/x_(y)_z)",
        "run(a<https://a.example/x_(y)_z>(strong(a) em(b)))"
    )]
    [InlineData("<https://a.example/x_y>", "run(a<https://a.example/x_y>(https://a.example/x_y))")]
    [InlineData(
        "(see https://a.example/x).",
        "run((see a<https://a.example/x>(https://a.example/x)).)"
    )]
    [InlineData(
        "https://a.example/x_(y)",
        "run(a<https://a.example/x_(y)>(https://a.example/x_(y)))"
    )]
    [InlineData(
        "[https://b.example](https://a.example)",
        "run([https://b.example](a<https://a.example/>(https://a.example)))"
    )]
    public Task Links(string markdown, string drawn) => DrawsAsync("drawText", markdown, drawn);

    [Theory]
    [InlineData("</actor:0> </content reload:12>", "run(mention(/actor) mention(/content reload))")]
    [InlineData(
        "<@1> <@!2> <@&3> <#4>",
        "run(mention(@user) mention(@user) mention(@role) mention(#channel))"
    )]
    [InlineData("<:wave:5> <a:spin:6>", "run(:wave: :spin:)")]
    [InlineData(
        "<t:0:d> <t:1767225600:D> <t:1767225600:T>",
        "run(time(01/01/1970) time(1 January 2026) time(00:00:00))"
    )]
    [InlineData(
        "<t:1772366400:t> <t:1772362800:R> <t:1772625600:R>",
        "run(time(12:00) time(1 hour ago) time(in 3 days))"
    )]
    [InlineData("<t:99999999999999> <t:1:Q>", "run(<t:99999999999999> <t:1:Q>)")]
    [InlineData("@everyone @here", "run(@everyone @here)")]
    public Task Mentions_and_moments(string markdown, string drawn) =>
        DrawsAsync("drawText", markdown, drawn);

    [Theory]
    [InlineData("#### d")]
    [InlineData("#a #b")]
    [InlineData("| a | b |\n|---|---|")]
    [InlineData("---")]
    [InlineData("<b>a</b> <!-- c -->")]
    [InlineData("[[Note]] ==high== $x^2$ [^1]")]
    [InlineData("[a][1]")]
    [InlineData(">no blank")]
    [InlineData("[a](ftp://a.example) [b](javascript:alert(1)) [c](data:text/html,x) [d](/e)")]
    public Task Discord_does_not_render(string markdown) =>
        DrawsAsync("drawText", markdown, $"run({markdown})");

    [Theory]
    [InlineData("drawFieldValue", "# a", "run(# a)")]
    [InlineData(
        "drawFieldValue",
        "- a\n> b\n[c](https://d.example)",
        "list(li(a))quote(run(b))run(a<https://d.example/>(c))"
    )]
    [InlineData("drawTitle", "**a** `b` # c", "strong(a) code(b) # c")]
    [InlineData(
        "drawTitle",
        "[a](https://b.example) https://c.example <t:0:d> <@1>",
        "[a](https://b.example) https://c.example <t:0:d> <@1>"
    )]
    public Task Each_place_renders_its_own_part(string place, string markdown, string drawn) =>
        DrawsAsync(place, markdown, drawn);

    [Fact]
    public async Task Long_hostile_runs_are_drawn_at_once()
    {
        var channel = await OpenAsync();
        foreach (
            var unit in new[]
            {
                "*a ",
                "_",
                "**",
                "[",
                "[a](",
                "`",
                "||",
                "> ",
                "- ",
                "<t:",
                "\\",
                "((((",
                "~~",
            }
        )
        {
            var text = string.Concat(Enumerable.Repeat(unit, 6000 / unit.Length));
            var milliseconds = await channel.Page.EvaluateAsync<double>(
                """
                async (text) => {
                  const { drawText } = await import('/preview/markdown/draw.js');
                  const start = performance.now();
                  drawText(text);
                  return performance.now() - start;
                }
                """,
                text
            );
            Assert.InRange(milliseconds, 0, 2000);
        }
    }

    private async Task DrawsAsync(string place, string markdown, string drawn) =>
        Assert.Equal(drawn, await page.DrawAsync(place, markdown));
}
