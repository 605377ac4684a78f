using System.Text;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Interactions.Tests.Rendering;

public class KeptCardsTests
{
    private const string Notes = """
        === Actors/Ada Quill.md
        ---
        aliases: [Countess]
        ---
        #actor #stars

        **Ada Quill** — runs the [[Observatory]] "up there" \ at 3 < 4, in ünïcödé 🔭.

        ## Quick stats

        | Metric | Value |
        | --- | --- |
        | Site | [[Observatory]] |
        | Staff | 12 |

        ## Life

        Long ago.

        *Updated 2026-01-01*

        ## Related

        - [[Observatory]] — works there
        - [[Bo]] — a friend
        === Observatory.md
        # Observatory

        A dome.
        === Bo.md
        Knows [[Ada Quill]].
        === Silent.md
        === Zeros.md
        1000000000000000001 and 00000000000000000000 and "owner".
        """;

    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero)
    );
    private readonly ReplyRenderer _renderer;
    private readonly KeptCards _kept;
    private readonly Vault _vault = VaultText.Vault(Notes);

    public KeptCardsTests()
    {
        _renderer = new ReplyRenderer(
            new LinkTemplates { NoteUrl = "https://notes.example/{path}" },
            new CardOptions(),
            _time
        );
        _kept = new KeptCards(_renderer, _time);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000000000000000001")]
    [InlineData("99999999999999999999")]
    public void A_kept_card_is_byte_for_byte_the_card_made_anew(string owner)
    {
        foreach (var note in _vault.Notes)
        {
            var card = CardOf(note);
            var anew = Anew(card, owner);
            // Made, and made before.
            for (var time = 0; time < 2; time++)
            {
                var answer = _kept.Answer(card, owner)!;
                Assert.Equal(anew, Encoding.UTF8.GetString(ProtocolJson.Bytes(answer)));
                Assert.Equal(anew, Written(Assert.IsType<MessagePayload>(answer.Data)));
            }

            Assert.Equal(Anew(card, "7"), Body(_kept.Answer(card, "7")));
        }
    }

    [Fact]
    public void A_card_that_is_not_the_same_for_everybody_is_not_kept()
    {
        var ada = _vault.Note("Actors/Ada Quill.md");
        var card = CardOf(ada);
        Reply[] others =
        [
            card with
            {
                IsPrivate = true,
            },
            card with
            {
                Menu = 0,
            },
            card with
            {
                Trail = Trail.Empty.Then(ada.Key),
            },
            card with
            {
                Match = new NameMatch(ada, "Countess", MatchKind.Alias),
            },
            card with
            {
                Match = new NameMatch(ada, ada.Title, MatchKind.Fuzzy) { Query = "ada quil" },
            },
            new Reply.Stats(_vault, card.Match),
            new Reply.Notice("No."),
        ];
        Assert.All(others, other => Assert.Null(_kept.Answer(other, "1")));
    }

    [Fact]
    public void Whoever_is_no_number_gets_a_card_of_their_own() =>
        Assert.Null(_kept.Answer(CardOf(_vault.Note("Bo.md")), "\"1"));

    [Fact]
    public void Other_data_for_an_answer_takes_the_place_of_what_was_written()
    {
        var answer = _kept.Answer(CardOf(_vault.Note("Bo.md")), "1")!;
        var other = answer with { Data = new MessagePayload { Content = "Other." } };
        Assert.Contains("Other.", Body(other));
    }

    [Fact]
    public void A_new_vault_has_cards_of_its_own()
    {
        var before = Body(_kept.Answer(CardOf(_vault.Note("Bo.md")), "1"));
        var vault = VaultText.Vault(Notes.Replace("Knows", "Forgot", StringComparison.Ordinal));
        var note = vault.Note("Bo.md");
        var after = Body(_kept.Answer(CardOf(vault, note), "1"));
        Assert.Contains("Knows", before);
        Assert.Contains("Forgot", after);
        Assert.Equal(before, Body(_kept.Answer(CardOf(_vault.Note("Bo.md")), "1")));
    }

    [Fact]
    public void A_card_turns_stale_over_night()
    {
        var card = CardOf(_vault.Note("Actors/Ada Quill.md"));
        _time.SetUtcNow(Stale().AddSeconds(-1));
        Assert.DoesNotContain("stale", Body(_kept.Answer(card, "1")));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("stale", Body(_kept.Answer(card, "1")));
    }

    [Fact]
    public void What_is_kept_has_a_bound()
    {
        var notes = new StringBuilder();
        for (var number = 0; number < 30; number++)
        {
            notes.Append("=== Note ").Append(number).Append(".md\n");
            notes.Append(new string('x', 1500)).Append('\n');
        }

        const int Bound = 20_000;
        var vault = VaultText.Vault(notes.ToString());
        var kept = new KeptCards(_renderer, _time, Bound);
        foreach (var note in vault.Notes.Concat(vault.Notes))
        {
            Assert.Equal(
                Anew(CardOf(vault, note), "1"),
                Body(kept.Answer(CardOf(vault, note), "1"))
            );
            Assert.InRange(kept.BytesOf(vault), 1500, Bound);
        }
    }

    // The first moment at which the footer calls the note stale.
    private static DateTimeOffset Stale() =>
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(
            new CardOptions().StaleAfterDays + 1
        );

    private Reply.Card CardOf(Note note) => CardOf(_vault, note);

    private static Reply.Card CardOf(Vault vault, Note note) =>
        new(vault, new NameMatch(note, note.Title, MatchKind.Title));

    private string Anew(Reply reply, string owner) => Written(_renderer.Render(reply, owner));

    private static string Written(MessagePayload message) =>
        Encoding.UTF8.GetString(ProtocolJson.Bytes(InteractionResponse.Message(message)));

    private static string Body(InteractionResponse? answer) =>
        Encoding.UTF8.GetString(ProtocolJson.Bytes(answer!));
}
