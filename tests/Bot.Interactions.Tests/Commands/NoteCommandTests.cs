using Bot.Interactions.Commands;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;
using NoteGraph.Notes;

namespace Bot.Interactions.Tests.Commands;

public class NoteCommandTests
{
    private const string Notes = """
        === Actors/Ada Quill.md
        ---
        aliases: [Quill, AQ]
        ---
        Runs the observatory.

        ## Career
        Began at sea.

        ## Money
        None.

        ### Money at sea
        Much.
        === Actors/Ada Pell.md
        Writes novels.
        === Actors/Tarn Works.md
        Builds bridges. [[Ada Quill]]
        === Ideas/Slow light.md
        Light that dawdles.
        === Ideas/Mercury.md
        A metal.
        === Planets/Mercury.md
        A planet.
        """;

    private static readonly CommandDispatcher Commands = Requests.Dispatcher(Notes);

    [Theory]
    [InlineData("actor", "ada quill", "card Actors/Ada Quill.md")]
    [InlineData("actor", "Actors/Ada Pell", "card Actors/Ada Pell.md")]
    [InlineData("actor", "quill", "card Actors/Ada Quill.md via Quill")]
    [InlineData("actor", "tarn wroks", "card Actors/Tarn Works.md")]
    [InlineData("note", "slow light", "card Ideas/Slow light.md")]
    [InlineData("stats", "ada pell", "stats Actors/Ada Pell.md")]
    [InlineData("related", "Tarn Works", "related Actors/Tarn Works.md")]
    [InlineData("actor", "ada", "choices Ada Quill, Ada Pell for Card")]
    [InlineData("related", "ada", "choices Ada Quill, Ada Pell for Related")]
    [InlineData("note", "mercury", "choices Mercury, Mercury for Card")]
    [InlineData("actor", "nobody at all", "private not found nobody at all")]
    public async Task A_name_leads_to_a_note_or_a_question(
        string command,
        string name,
        string expected
    ) => Assert.Equal(expected, Told(await Ask(command, "name=" + name)));

    [Theory]
    [InlineData("actor")]
    [InlineData("note")]
    [InlineData("note", "section=Career")]
    [InlineData("stats")]
    [InlineData("related")]
    public async Task What_is_about_one_note_can_be_shared_when_it_is_private(
        string command,
        params string[] options
    )
    {
        await using var services = Requests.Services(Notes);
        var shared = await services.MessageAsync(
            Requests.Of(command, ["name=Ada Quill", .. options])
        );
        var own = await services.MessageAsync(
            Requests.Of(command, ["name=Ada Quill", "private=true", .. options])
        );

        Assert.DoesNotContain("Share", shared.ButtonLabels());
        Assert.Contains("Share", own.ButtonLabels());
    }

    [Fact]
    public async Task A_key_leads_to_its_note_even_where_only_actors_are_completed()
    {
        var key = NoteKey.For(new NoteId("Ideas/Slow light.md")).Value;
        Assert.Equal("card Ideas/Slow light.md", Told(await Ask("actor", "name=" + key)));
    }

    [Theory]
    [InlineData("actor", "ada quill", true)]
    [InlineData("actor", "Quill", true)]
    [InlineData("note", "Ideas/Mercury", true)]
    [InlineData("note", "mercury", false)]
    [InlineData("actor", "slow light", false)]
    [InlineData("actor", "ada", false)]
    [InlineData("actor", "", false)]
    [InlineData("stats", "ada quill", false)]
    [InlineData("related", "ada quill", false)]
    public async Task The_card_of_a_note_that_is_named_whole_is_found_at_once(
        string command,
        string name,
        bool isAtOnce
    )
    {
        await Ask("note", "name=" + name);
        var request = Requests.Of(command, "name=" + name);

        var reply = Commands.AnswerAtOnce(request);

        Assert.Equal(isAtOnce, reply is not null);
        Assert.True(reply is null || Told(reply) == Told(await Ask(command, "name=" + name)));
    }

    [Fact]
    public void A_section_of_a_note_is_not()
    {
        var name = "name=" + NoteKey.For(new NoteId("Actors/Ada Quill.md")).Value;

        Assert.NotNull(Commands.AnswerAtOnce(Requests.Of("actor", name)));
        Assert.Null(Commands.AnswerAtOnce(Requests.Of("actor", name, "section=Career")));
    }

    [Fact]
    public async Task A_key_whose_note_has_gone_finds_nothing()
    {
        var key = NoteKey.For(new NoteId("Gone.md")).Value;
        Assert.Equal($"private not found {key}", Told(await Ask("actor", "name=" + key)));
    }

    [Fact]
    public async Task The_exact_title_of_a_note_that_is_no_actor_shows_it_all_the_same() =>
        Assert.Equal("card Ideas/Slow light.md", Told(await Ask("actor", "name=Slow Light")));

    [Fact]
    public async Task Several_notes_that_are_no_actors_are_offered() =>
        Assert.Equal(
            "not found mercury, near Mercury, Mercury",
            Told(await Ask("actor", "name=mercury"))
        );

    [Fact]
    public async Task A_label_that_a_client_sends_in_place_of_the_key_finds_its_note()
    {
        foreach (var partial in (string[])["ada", "mercury", "quill", "aq", "s"])
        {
            foreach (var row in Commands.Complete(Requests.Of("note", "name=" + partial), "name"))
            {
                var byValue = Told(await Ask("note", "name=" + row.Value));
                Assert.StartsWith("card ", byValue);
                Assert.Equal(byValue, Told(await Ask("note", "name=" + row.Name)));
            }
        }
    }

    [Fact]
    public async Task A_label_with_a_summary_that_has_changed_is_taken_for_its_title()
    {
        var reply = await Ask("actor", "name=Ada Quill — Ran the observatory.");
        Assert.Equal(MatchKind.Fuzzy, Assert.IsType<Reply.Card>(reply).Match.Kind);
        Assert.Equal("card Actors/Ada Quill.md", Told(reply));
    }

    [Theory]
    [InlineData("Career", "section 0")]
    [InlineData("career!", "section 0")]
    [InlineData("money", "section 1")]
    [InlineData("at sea", "section 2")]
    [InlineData("car", "section 0")]
    public async Task A_section_is_found_by_its_heading(string section, string expected) =>
        Assert.Equal(expected, Told(await Ask("actor", "name=Quill", "section=" + section)));

    [Fact]
    public async Task A_section_that_the_note_does_not_have_is_answered_with_those_it_has()
    {
        var reply = await Ask("actor", "name=ada quill", "section=Childhood");
        var notice = Assert.IsType<Reply.Notice>(reply);
        Assert.True(notice.IsPrivate);
        Assert.Contains("Career · Money · Money at sea", notice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actor", "Ada Quill")]
    [InlineData("stats", "Ada Quill")]
    [InlineData("related", "Ada Quill")]
    [InlineData("note", "ada")]
    public async Task A_private_question_has_a_private_answer(string command, string name)
    {
        Assert.True((await Ask(command, "name=" + name, "private=True")).IsPrivate);
        Assert.False((await Ask(command, "name=" + name, "private=False")).IsPrivate);
        Assert.False((await Ask(command, "name=" + name)).IsPrivate);
    }

    [Theory]
    [InlineData()]
    [InlineData("name=")]
    [InlineData("name=   ")]
    [InlineData("title=Ada Quill")]
    public async Task A_question_without_a_name_is_told_so(params string[] options) =>
        Assert.True(Assert.IsType<Reply.Notice>(await Ask("actor", options)).IsPrivate);

    [Fact]
    public async Task A_command_that_does_not_exist_is_told_so() =>
        Assert.True(Assert.IsType<Reply.Notice>(await Ask("dance")).IsPrivate);

    [Fact]
    public async Task Help_lists_every_command() =>
        Assert.Equal(Commands.Definitions, Assert.IsType<Reply.Help>(await Ask("help")).Commands);

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\u202Eekiel naj\u202C")]
    [InlineData("?!…—()[]")]
    [InlineData(" — ")]
    [InlineData("( — (")]
    [InlineData("~~~~~~~~~~~~")]
    [InlineData("../../etc/passwd")]
    public async Task Any_text_is_answered(string name)
    {
        Assert.StartsWith("private not found", Told(await Ask("note", "name=" + name)));
        Assert.True(Commands.Complete(Requests.Of("note", "name=" + name), "name").Length <= 25);
    }

    [Fact]
    public async Task A_text_of_6000_characters_is_answered()
    {
        var text = string.Concat(Enumerable.Repeat("ada — (q", 750));
        Assert.StartsWith("not found", Told(await Ask("note", "name=" + text)));
        Assert.Empty(Commands.Complete(Requests.Of("note", "name=" + text), "name"));
        Assert.IsType<Reply.Notice>(await Ask("note", "name=Quill", "section=" + text));
    }

    private static async Task<Reply> Ask(string command, params string[] options) =>
        await Commands.AnswerAsync(
            Requests.Of(command, options),
            TestContext.Current.CancellationToken
        );

    private static string Told(Reply reply) =>
        (reply.IsPrivate ? "private " : "")
        + reply switch
        {
            Reply.Card card => "card " + Told(card.Match),
            Reply.Stats stats => "stats " + Told(stats.Match),
            Reply.Related related => "related " + Told(related.Match),
            Reply.SectionPage page => "section " + page.Section,
            Reply.Choices choices => $"choices {Titles(choices.Matches)} for {choices.View}",
            Reply.NotFound { Suggestions.IsEmpty: true } missing => "not found " + missing.Query,
            Reply.NotFound missing =>
                $"not found {missing.Query}, near {Titles(missing.Suggestions)}",
            _ => reply.GetType().Name,
        };

    private static string Told(NameMatch match) =>
        match.Note.Id.Path + (match.IsOtherName ? " via " + match.Name : "");

    private static string Titles(IEnumerable<NameMatch> matches) =>
        string.Join(", ", matches.Select(match => match.Note.Title));
}
