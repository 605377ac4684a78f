using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Names;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Layouts;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Lookup;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Rendering;

/// <summary>Titles and aliases that are as long, as hard to write or as hard to see as a file can make them.</summary>
public class NamesInMessagesTests
{
    private static readonly string[] Names = ["Zebra", "Yak", "Wolf", "Vole"];

    public static TheoryData<string> Words => FullMessageTests.Words;

    /// <summary>Titles of which nothing is seen, as YAML writes them.</summary>
    public static TheoryData<string> Unseen =>
        [@"\u2066", @"\u200B", @"\uFEFF\u200D", @"\u3164", @"\u00AD", @"\u202E \u202C", @"\u0007"];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Long_names_leave_every_message_within_all_limits(string word)
    {
        var much = string.Concat(Enumerable.Repeat(word, (2240 / word.Length) + 1));
        await using var services = Requests.Services(Notes(name => $"'{name} {much}'", much));

        Assert.All(
            await MessagesAsync(services),
            message => Assert.Empty(PayloadValidator.Violations(message))
        );
    }

    [Theory]
    [MemberData(nameof(Unseen))]
    public async Task Names_that_cannot_be_seen_leave_every_message_such_that_Discord_takes_it(
        string title
    )
    {
        await using var services = Requests.Services(Notes(_ => $"\"{title}\"", "animals"));

        Assert.All(
            await MessagesAsync(services),
            message => Assert.Empty(PayloadValidator.Violations(message))
        );
    }

    [Theory]
    [InlineData("name=2024", "-# Acme — closest to “2024”, via file name 2024-01 Acme")]
    [InlineData("name=Anvil", "-# Acme — closest to “Anvil”, via alias Anvils")]
    [InlineData("name=Anvils", "-# Acme — via alias Anvils")]
    [InlineData("name=2024-01 Acme", null)]
    public async Task A_card_says_which_other_name_led_to_it(string option, string? words)
    {
        await using var services = Requests.Services(
            "=== 2024-01 Acme.md\n---\ntitle: Acme\naliases: Anvils\n---\nOf note."
        );

        var card = await services.MessageAsync(Requests.Of("note", option));

        Assert.Equal(words, card.Content);
    }

    [Fact]
    public async Task Notes_to_pick_from_say_which_other_name_led_to_them()
    {
        await using var services = Requests.Services(
            "=== 2024 One.md\n---\ntitle: Acme\n---\n=== B.md\n---\naliases: 2024 Two\n---\n"
        );

        var choices = await services.MessageAsync(Requests.Of("note", "name=2024"));

        Assert.Contains(
            "file name 2024 One",
            choices.Embeds[0].Description,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "also called 2024 Two",
            choices.Embeds[0].Description,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_long_alias_is_told_shortened()
    {
        await using var services = Requests.Services(
            $"=== Ada.md\n---\naliases: ['Zebra {new string('x', 2240)}']\n---\nOf note."
        );

        var card = await services.MessageAsync(Requests.Of("note", "name=Zebra"));

        Assert.StartsWith(
            "-# Ada — closest to “Zebra”, via alias Zebra xxx",
            card.Content,
            StringComparison.Ordinal
        );
        Assert.EndsWith("x…", card.Content, StringComparison.Ordinal);
        Assert.InRange(card.Content!.Length, 100, 160);
    }

    [Fact]
    public void A_walk_over_notes_with_long_titles_names_each_of_them()
    {
        var vault = VaultText.Vault(Notes(name => $"'{name} {new string('x', 665)}'", "animals"));

        var names = Walk(vault).Content!["-# ".Length..].Split(" › ");

        Assert.Equal(Names, names.Select(name => name.Split(' ')[0]));
        Assert.All(names, name => Assert.InRange(name.Length, 50, 100));
    }

    [Fact]
    public void What_stands_above_an_embed_is_held_to_what_Discord_takes_however_long_its_lines_are()
    {
        var text = SmallPrint.Write(Enumerable.Repeat(new string('x', 1200), 3));

        Assert.InRange(text.Length, 1000, DiscordLimits.Content);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    // Four notes that link to each other.
    private static string Notes(Func<string, string> title, string alias) =>
        string.Join(
            '\n',
            Names.Select(name =>
                $"""
                    === {name}.md
                    ---
                    title: {title(name)}
                    aliases: [{name}, Twin, '{name}s are {alias}']
                    ---
                    #actor #animal

                    {string.Join(' ', Names.Select(other => $"[[{other}]]"))} are animals.
                    """
            )
        );

    // One message of each kind that names notes.
    private static async Task<List<MessagePayload>> MessagesAsync(IServiceProvider services)
    {
        CommandRequest[] requests =
        [
            Requests.Of("note", "name=Zebra"),
            Requests.Of("note", "name=Zebras are"),
            Requests.Of("note", "name=Twin"),
            Requests.Of("note", "name=Zerba"),
            Requests.Of("stats", "name=Zebra"),
            Requests.Of("related", "name=Zebra"),
            Requests.Of("path", "from=Zebras are", "to=Yaks are"),
            Requests.Of("path", "from=Zebra", "to=Twin"),
            Requests.Of("compare", "a=Zebras are", "b=Yaks are"),
            Requests.Of("search", "query=animals"),
            Requests.Of("tags", "tag=animal"),
            Requests.Of("Find actors", $"{CommandRequest.Message}=Zebra and Yak"),
        ];
        var vault = services.GetRequiredService<VaultStore>().Current;
        List<MessagePayload> messages = [];
        foreach (var request in requests)
        {
            messages.Add(await services.MessageAsync(request));
        }

        messages.Add(Walk(vault));
        messages.Add(Render(new Reply.Misses(vault, [new NameMiss("Zerba", 2)])));
        return messages;
    }

    // The last of four notes, as whoever comes to it over the others sees it.
    private static MessagePayload Walk(Vault vault)
    {
        var notes = Names.Select(name => vault.Note($"{name}.md")).ToList();
        return Render(
            new Reply.Card(vault, new NameMatch(notes[^1], notes[^1].Title, MatchKind.Key))
            {
                Trail = notes
                    .SkipLast(1)
                    .Aggregate(Trail.Empty, (trail, note) => trail.Then(note.Key)),
            }
        );
    }

    private static MessagePayload Render(Reply reply) =>
        new ReplyRenderer(new LinkTemplates(), new CardOptions(), TimeProvider.System).Render(
            reply,
            "1"
        );
}
