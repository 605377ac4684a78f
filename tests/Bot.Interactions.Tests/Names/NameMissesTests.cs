using System.Globalization;
using Bot.Interactions.Commands;
using Bot.Interactions.Names;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Notes;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Names;

public class NameMissesTests
{
    private const string Notes = """
        === Actors/Ada Quill.md
        ---
        aliases: [Quill, 'A "Q"']
        ---
        Runs the observatory.
        === Actors/Tarn Works.md
        Builds bridges.
        """;

    private readonly FakeTimeProvider _clock = new(
        new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)
    );

    [Theory]
    [InlineData("actor", "name=nobody at all", "nobody at all")]
    [InlineData("actor", "name=tarn wroks", "tarn wroks")]
    [InlineData("stats", "name=tarn wroks", "tarn wroks")]
    [InlineData("compare", "a=ada quill", "tarn wroks", "b=tarn wroks")]
    public async Task A_name_that_was_not_found_or_guessed_is_counted(
        string command,
        string option,
        string counted,
        string? second = null
    )
    {
        await using var services = Requests.Services(Notes);

        await services
            .GetRequiredService<CommandDispatcher>()
            .AnswerAsync(
                Requests.Of(command, second is null ? [option] : [option, second]),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(
            new NameMiss(counted, 1),
            Assert.Single(services.GetRequiredService<NameMisses>().All())
        );
    }

    [Theory]
    [InlineData("ada quill")]
    [InlineData("quill")]
    [InlineData("Tarn")]
    [InlineData("???")]
    public async Task A_name_that_was_found_is_not(string name)
    {
        await using var services = Requests.Services(Notes);

        await services
            .GetRequiredService<CommandDispatcher>()
            .AnswerAsync(
                Requests.Of("actor", "name=" + name),
                TestContext.Current.CancellationToken
            );

        Assert.Empty(services.GetRequiredService<NameMisses>().All());
    }

    [Fact]
    public void A_text_too_long_for_a_name_and_a_key_are_not_kept()
    {
        NameMisses misses = new(_clock);

        misses.Note(new string('x', NameMisses.MaxLength));
        misses.Note(new string('y', NameMisses.MaxLength + 1));
        misses.Note(NoteKey.For(new NoteId("Gone.md")).Value);

        Assert.Equal('x', Assert.Single(misses.All()).Name[0]);
    }

    [Fact]
    public void Spellings_that_are_compared_alike_are_counted_together_and_the_most_frequent_come_first()
    {
        NameMisses misses = new(_clock);

        foreach (var name in (string[])["once", "Thrice", "thrice", "THRICE!"])
        {
            misses.Note(name);
        }

        Assert.Equal([new NameMiss("Thrice", 3), new NameMiss("once", 1)], misses.All());
    }

    [Fact]
    public void A_count_is_dropped_after_thirty_days_and_a_later_one_stays()
    {
        NameMisses misses = new(_clock);
        misses.Note("quil");
        _clock.Advance(TimeSpan.FromDays(NameMisses.Days - 1));
        misses.Note("quil");
        Assert.Equal(2, Assert.Single(misses.All()).Times);

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, Assert.Single(misses.All()).Times);

        _clock.Advance(TimeSpan.FromDays(NameMisses.Days));
        Assert.Empty(misses.All());
    }

    [Fact]
    public void No_more_names_are_kept_than_there_is_room_for_and_the_rarest_goes_first()
    {
        NameMisses misses = new(_clock);
        misses.Note("often");
        misses.Note("often");
        for (var i = 0; i < NameMisses.MaxNames * 2; i++)
        {
            misses.Note(string.Create(CultureInfo.InvariantCulture, $"name {i}"));
        }

        var all = misses.All();
        Assert.Equal(NameMisses.MaxNames, all.Length);
        Assert.Equal(new NameMiss("often", 2), all[0]);
    }

    [Fact]
    public void The_line_to_paste_has_the_aliases_there_are_and_the_new_one_and_reads_as_yaml()
    {
        var vault = VaultText.Vault(Notes);

        var missed = Assert.Single(MissedName.Of(vault, [new NameMiss("Ada \"Quil", 1)]));

        Assert.Equal("Ada Quill", missed.Nearest?.Title);
        var note = VaultText.Note($"---\n{missed.AliasLine}\n---\n");
        Assert.Equal(["Quill", "A \"Q\"", "Ada \"Quil"], note.Aliases);
    }

    [Fact]
    public void A_name_that_has_since_become_an_alias_is_not_shown() =>
        Assert.Empty(MissedName.Of(VaultText.Vault(Notes), [new NameMiss("quill", 3)]));

    [Theory]
    [InlineData("```", 1)]
    [InlineData("# [x](https://example.org) @everyone", 1)]
    [InlineData("ada \u202Equil\u0000", 1)]
    [InlineData("ada quil\uD800", 1)]
    public void Whatever_was_asked_for_is_shown_as_text(string name, int times)
    {
        var shown = new ReplyRenderer(new LinkTemplates(), new CardOptions(), _clock)
            .Render(new Reply.Misses(VaultText.Vault(Notes), [new NameMiss(name, times)]), "1")
            .Embeds[0]
            .Description!;

        Assert.DoesNotContain('\u202E', shown);
        Assert.DoesNotContain("\n# ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", shown, StringComparison.Ordinal);
        Assert.Equal(0, shown.Split("```").Length % 2 == 1 ? 0 : 1);
    }
}
