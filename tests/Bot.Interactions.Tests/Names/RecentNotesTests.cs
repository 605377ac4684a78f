using System.Globalization;
using Bot.Interactions.Commands;
using Bot.Interactions.Names;
using Bot.Interactions.Replies;
using Bot.Interactions.Tests.Commands;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Lookup;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Names;

public class RecentNotesTests
{
    private const string Notes = """
        === Actors/Ada.md
        Links to [[Bea]] and [[Cyd]].
        === Actors/Bea.md
        Links to [[Cyd]].
        === Actors/Cyd.md
        Links to nobody.
        === Ideas/Dawn.md
        No actor.
        """;

    private readonly FakeTimeProvider _clock = new(
        new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)
    );
    private readonly Vault _vault = VaultText.Vault(Notes);

    [Fact]
    public async Task Before_anything_is_typed_what_was_looked_at_comes_first_and_then_the_best_connected()
    {
        var commands = Requests.Dispatcher(Notes);
        Assert.Equal(["Cyd", "Bea", "Ada"], Rows());

        await commands.AnswerAsync(
            Requests.Of("note", "name=dawn"),
            TestContext.Current.CancellationToken
        );
        await commands.AnswerAsync(
            Requests.Of("actor", "name=ada"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["Ada", "Cyd", "Bea"], Rows());

        IEnumerable<string> Rows() =>
            commands
                .Complete(Requests.Of("actor", "name="), "name")
                .Select(row => row.Name.Split(' ')[0]);
    }

    [Fact]
    public void Users_do_not_see_what_others_looked_at_and_the_last_comes_first()
    {
        RecentNotes recent = new(_clock);
        Look(recent, "7", "Ada");
        Look(recent, "7", "Bea");
        Look(recent, "7", "Ada");
        Look(recent, Caller.Nobody, "Cyd");

        Assert.Equal(["Ada", "Bea"], recent.Of("7").Select(key => _vault.Get(key)?.Title));
        Assert.Empty(recent.Of("8"));
        Assert.Empty(recent.Of(Caller.Nobody));
    }

    [Fact]
    public void A_user_is_forgotten_after_a_day()
    {
        RecentNotes recent = new(_clock);
        Look(recent, "7", "Ada");
        _clock.Advance(TimeSpan.FromHours(25));

        Assert.Empty(recent.Of("7"));
    }

    [Fact]
    public void The_user_who_asked_least_recently_makes_room()
    {
        RecentNotes recent = new(_clock);
        for (var user = 0; user <= RecentNotes.MaxUsers; user++)
        {
            Look(recent, user.ToString("D3", CultureInfo.InvariantCulture), "Ada");
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Empty(recent.Of("000"));
        Assert.Single(recent.Of("001"));
    }

    [Fact]
    public void Rows_after_the_deadline_are_what_was_found_by_then_without_summaries() =>
        Assert.Equal(
            ["Ada"],
            NoteChoices
                .For(_vault, "ada", actorsOnly: true, deadline: new CancellationToken(true))
                .Select(row => row.Name)
        );

    private void Look(RecentNotes recent, string user, string title)
    {
        var note = _vault.Notes.Single(note => note.Title == title);
        recent.Note(user, new Reply.Card(_vault, new NameMatch(note, title, MatchKind.Title)));
    }
}
