using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Tests.Commands;

namespace Bot.Interactions.Tests.Rendering;

/// <summary>Messages of notes that fill every part of them.</summary>
public class FullMessageTests
{
    /// <summary>Words that are shown as they are, ones that grow when they are escaped, and characters of several code units.</summary>
    public static TheoryData<string> Words =>
        [
            "word ",
            "* ",
            "\\ ",
            "_a_ ",
            "<@1> ",
            "`",
            ":smile: ",
            "🐝",
            "👩‍👩‍👧‍👦 ",
            "seven 🐝 ",
            "[[Bo]] ",
            "@here ",
        ];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task A_card_is_within_all_limits_whatever_fills_it(string word) =>
        Assert.Empty(PayloadValidator.Violations(await AskAsync(Full(word), "note", "name=Full")));

    [Fact]
    public async Task The_last_stats_of_a_card_give_way_to_its_summary_and_related_entries()
    {
        var card = await AskAsync(Full("word "), "note", "name=Full");

        var embed = Assert.Single(card.Embeds);
        Assert.InRange(embed.Description!.Length, 1900, 2000);
        Assert.Equal("Related", embed.Fields[^1].Name);
        Assert.InRange(embed.Fields[^1].Value.Length, 800, 1024);
        var stats = embed.Fields.SkipLast(1).Select(field => field.Name[..6]).ToList();
        Assert.Equal(Enumerable.Range(0, stats.Count).Select(at => $"Stat {at}"), stats);
        Assert.InRange(stats.Count, 5, 8);
        Assert.Contains("All stats", card.ButtonLabels());
    }

    [Fact]
    public async Task A_card_that_shows_fewer_stats_than_there_are_leads_to_all_of_them()
    {
        // Each of the stats is short enough to be shown whole, so that only their number tells that some are missing.
        var full = await AskAsync(Full("word ", statLength: 250), "note", "name=Full");
        var light = await AskAsync(
            Full("word ", statLength: 250, summaryLength: 200),
            "note",
            "name=Full"
        );

        Assert.InRange(full.Embeds[0].Fields.Length, 6, 9);
        Assert.Contains("All stats", full.ButtonLabels());
        Assert.Equal(10, light.Embeds[0].Fields.Length);
        Assert.DoesNotContain("All stats", light.ButtonLabels());
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task The_stats_of_a_note_are_within_all_limits_with_what_further_columns_say(
        string word
    ) =>
        Assert.Empty(
            PayloadValidator.Violations(
                await AskAsync(
                    $"""
                    === A.md
                    ## Quick stats

                    | Metric | Value | Source |
                    | --- | --- | --- |
                    | {Times(word, 300)} | {Times(word, 900)} | {Times(word, 900)} |
                    | Born | 1815 | {Times(word, 330)} |
                    """,
                    "stats",
                    "name=A"
                )
            )
        );

    [Theory]
    [MemberData(nameof(Words))]
    public async Task The_related_entries_of_a_note_are_within_all_limits(string word) =>
        Assert.Empty(
            PayloadValidator.Violations(await AskAsync(Full(word), "related", "name=Full"))
        );

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Two_notes_side_by_side_are_within_all_limits(string word) =>
        Assert.Empty(
            PayloadValidator.Violations(await AskAsync(Pair(word), "compare", "a=Full", "b=Other"))
        );

    [Fact]
    public async Task Two_notes_side_by_side_say_when_not_all_of_it_is_shown()
    {
        var cut = await AskAsync(Pair("word "), "compare", "a=Full", "b=Other");
        var whole = await AskAsync(
            "=== A.md\n## Quick stats\n\n- Born: 1\n=== B.md\n## Quick stats\n\n- Born: 2",
            "compare",
            "a=A",
            "b=B"
        );

        Assert.Contains("/stats", cut.Embeds[0].Footer!.Text, StringComparison.Ordinal);
        Assert.Null(whole.Embeds[0].Footer);
    }

    [Theory]
    [InlineData("note", "name=A", "section=🐝1")]
    [InlineData("search", "query=🐝")]
    [InlineData("tags")]
    [InlineData("tags", "tag=🐝")]
    [InlineData("path", "from=A", "to=B")]
    [InlineData("note", "name=Bee")]
    [InlineData("note", "name=🐝🐝🐝")]
    [InlineData(FindActorsCommand.Name, $"{CommandRequest.Message}=Bee met C and D")]
    public async Task Names_headings_and_tags_of_emoji_are_within_all_limits(
        string command,
        params string[] options
    )
    {
        var bees = Times("🐝", 300);
        var notes = string.Join(
            '\n',
            ((string[])["A", "B", "C", "D"]).Select(name =>
                $"""
                    === Actors/{name}.md
                    ---
                    title: '{bees} {name}'
                    aliases: [{name}, Bee]
                    ---
                    #🐝 #{Times("🐝", 80)} {bees} {bees} {bees}

                    {Lines(30, at => $"## 🐝{at} {bees}\n\n{Times(bees + " [[C]] ", 9000)}\n")}

                    ## Related

                    - [[{(char)(name[0] + 1)}]] — {bees}
                    """
            )
        );

        Assert.Empty(PayloadValidator.Violations(await AskAsync(notes, command, options)));
    }

    private static string Pair(string word) =>
        string.Join('\n', ((string[])["Full", "Other"]).Select(name => Side(name, word)));

    // One of two notes that differ in more than a message takes, and share as much.
    private static string Side(string name, string word) =>
        Note(
            name,
            word,
            summaryLength: 3000,
            [
                .. Stats(12, at => $"Stat {at} {Times(word, 60)} | {name} {at} {Times(word, 500)}"),
                .. Stats(12, at => $"Same {at} {Times(word, 60)} | {at} {Times(word, 500)}"),
                .. Stats(9, at => $"{name} {at} {Times(word, 60)} | {Times(word, 500)}"),
            ]
        );

    // A note whose summary, stats, related entries, title and tags are longer than a message takes.
    private static string Full(string word, int statLength = 500, int summaryLength = 3000) =>
        Note(
            "Full",
            word,
            summaryLength,
            Stats(9, at => $"Stat {at} {Times(word, 60)} | {Times(word, statLength)}")
        );

    private static string Note(
        string name,
        string word,
        int summaryLength,
        IEnumerable<string> stats
    ) =>
        $"""
            === {name}.md
            ---
            title: '{name} {Times(word, 300)}'
            aliases: [{name}]
            updated: 2026-01-01
            ---
            {string.Join(' ', Enumerable.Range(0, 40).Select(at => $"#tag{at}"))}

            {Times(word, summaryLength)}

            ## Quick stats

            | Metric | Value |
            | --- | --- |
            {string.Join('\n', stats)}

            ## Related

            {Lines(12, at => $"- [[{name} R{at}]] — {Times(word, 300)}")}
            {Lines(15, at => $"- [[Both {at} {Times("x", 90)}]] — {Times(word, 300)}")}
            {Lines(12, at => $"=== {name} R{at}.md\nOf note.")}
            """;

    private static IEnumerable<string> Stats(int count, Func<int, string> line) =>
        Enumerable.Range(0, count).Select(at => $"| {line(at)} |");

    private static string Lines(int count, Func<int, string> line) =>
        string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static string Times(string word, int length) =>
        string.Concat(Enumerable.Repeat(word, (length / word.Length) + 1));

    private static async Task<MessagePayload> AskAsync(
        string notes,
        string command,
        params string[] options
    )
    {
        await using var services = Requests.Services(notes);
        return await services.MessageAsync(Requests.Of(command, options));
    }
}
