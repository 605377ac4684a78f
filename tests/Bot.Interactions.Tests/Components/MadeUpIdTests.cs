using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Tests.Handler;
using CsCheck;
using Microsoft.Extensions.Logging;
using NoteGraph.Notes;
using NoteGraph.Vaults;
using static Bot.Interactions.Tests.Handler.HandlerUnderTest;

namespace Bot.Interactions.Tests.Components;

/// <summary>Ids of components that no message of the bot has, but that a client can send.</summary>
public class MadeUpIdTests
{
    private const string Notes = """
        === Actors/Ada Quill.md
        Runs the observatory with [[Tarn Works]]. #sky

        ## Career
        Began at sea.
        === Actors/Tarn Works.md
        Builds bridges.
        === Hidden.md
        ---
        publish: false
        ---
        What nobody may see.
        """;

    private static readonly NoteKey Ada = NoteKey.For(new NoteId("Actors/Ada Quill.md"));
    private static readonly NoteKey Hidden = NoteKey.For(new NoteId("Hidden.md"));

    private static readonly string[] Real =
    [
        new CustomId.Show(new NoteState(Replies.NoteView.Card, Ada), Owner).ToString(),
        new CustomId.Show(new NoteState(Replies.NoteView.Section, Ada), Owner).ToString(),
        new CustomId.Share(new NoteState(Replies.NoteView.Card, Ada), Owner).ToString(),
        new CustomId.PickSection(new NoteState(Replies.NoteView.Card, Ada), Owner).ToString(),
        new CustomId.Hop(Replies.NoteView.Related, 1, Owner).ToString(),
        new CustomId.Pair(Replies.PairView.Path, Ada, null, Owner).ToString(),
        new CustomId.Tags(TagKey.For("sky"), 0, Owner).ToString(),
        new CustomId.PickTag(Owner).ToString(),
        new CustomId.Search("sea", 0, Owner).ToString(),
    ];

    // A real id that was cut, put together from two, has a character changed, or is of another version; or any text at all.
    private static readonly Gen<string> Ids = Gen.Frequency(
        (
            2,
            Gen.Select(Gen.OneOf(Real), Gen.Int[0, 100], (id, at) => id[..Math.Min(at, id.Length)])
        ),
        (
            2,
            Gen.Select(
                Gen.OneOf(Real),
                Gen.OneOf(Real),
                Gen.Int[0, 100],
                (one, other, at) =>
                    one[..Math.Min(at, one.Length)] + other[Math.Min(at, other.Length)..]
            )
        ),
        (
            3,
            Gen.Select(
                Gen.OneOf(Real),
                Gen.Int[0, 99],
                Gen.Char,
                (id, at, sign) =>
                    string.Concat(
                        id.AsSpan(0, at % id.Length),
                        [sign],
                        id.AsSpan(at % id.Length + 1)
                    )
            )
        ),
        (
            3,
            Gen.Select(
                Gen.OneOf(Real),
                Gen.Int[0, 9],
                Gen.OneOf(
                    "",
                    "-",
                    "0",
                    "00",
                    "-1",
                    "999999999",
                    "9999999999",
                    "~",
                    "all",
                    "more-1",
                    "٣",
                    "v1",
                    Owner
                ),
                (id, at, part) =>
                {
                    var parts = id.Split(':');
                    parts[at % parts.Length] = part;
                    return string.Join(':', parts);
                }
            )
        ),
        (1, Gen.Select(Gen.OneOf(Real), Gen.Int[0, 99], (id, version) => $"v{version}{id[2..]}")),
        (1, Gen.String[0, 120])
    );

    private static readonly Gen<string> Values = Gen.Frequency(
        (2, Gen.OneOf(Ada.Value, Hidden.Value, "0", "1", "99999", "all", "more-0", "more-99", "")),
        (1, Gen.String[0, 120])
    );

    [Fact]
    public void Whatever_is_pressed_by_whomever_gets_an_answer_and_is_no_error()
    {
        var handler = new HandlerUnderTest(Notes);
        Gen.Select(Ids, Values, Gen.OneOf(Owner, Other), Gen.Bool)
            .Sample(
                (id, value, user, isEphemeral) =>
                {
                    var answer = handler
                        .Press(id, user, isEphemeral, value)
                        .GetAwaiter()
                        .GetResult();
                    var message = MessageOf(answer);
                    var text = System.Text.Encoding.UTF8.GetString(ProtocolJson.Bytes(answer));
                    Assert.Empty(message.AllowedMentions.Parse);
                    Assert.DoesNotContain("nobody may see", text, StringComparison.Ordinal);
                    Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
                },
                iter: 3000,
                threads: 1
            );
        Assert.All(handler.Log.Lines, line => Assert.Equal(LogLevel.Information, line.Level));
    }

    [Fact]
    public void Nobody_changes_somebody_elses_message()
    {
        var handler = new HandlerUnderTest(Notes);
        Gen.Select(Ids, Values)
            .Sample(
                (id, value) =>
                {
                    var answer = handler.Press(id, Other, false, value).GetAwaiter().GetResult();
                    // Unless the made-up id says that the message is theirs, or the button is there to post anew.
                    if (
                        CustomId.TryParse(id, out var read)
                        && (read.Owner == Other || read is CustomId.Share)
                    )
                    {
                        return;
                    }

                    Assert.Equal(InteractionResponseType.ChannelMessageWithSource, answer.Type);
                    Assert.Equal(MessageFlags.Ephemeral, MessageOf(answer).Flags);
                },
                iter: 3000,
                threads: 1
            );
    }

    [Theory]
    [InlineData("~")]
    [InlineData("key")]
    public async Task A_withheld_note_is_as_good_as_gone_for_who_knows_its_key(string view)
    {
        var handler = new HandlerUnderTest(Notes);
        var answer = await handler.Press(
            view == "key"
                ? new CustomId.Show(new NoteState(Replies.NoteView.Card, Hidden), Owner).ToString()
                : new CustomId.Hop(Replies.NoteView.Card, 0, Owner).ToString(),
            Owner,
            false,
            Hidden.Value
        );

        Assert.Contains(
            "has gone",
            System.Text.Encoding.UTF8.GetString(ProtocolJson.Bytes(answer)),
            StringComparison.Ordinal
        );
    }
}
