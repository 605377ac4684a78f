using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Cards;
using NoteGraph.Paths;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>The shortest chains between two notes, each step with its reason and the direction it was written in.</summary>
internal static class PathLayout
{
    private const int NameLength = 100;
    private const int ReasonLength = 160;

    public static MessagePayload Of(Reply.Paths reply, NoteStyle style, string owner)
    {
        var (from, to) = (reply.First.Note, reply.Second.Note);
        // The first is in the description, which has room for any.
        var others = reply
            .Found.Skip(1)
            .Select(path => Write(reply, path, style))
            .Where(way => way.Length <= DiscordLimits.FieldValue)
            .ToList();
        var picture = style.Pictures.Along(reply.Vault, reply.Found);
        return new MessagePayload
        {
            Files = picture is null ? [] : [picture],
            Content = SmallPrint.Reasons(reply.First, reply.Second),
            Embeds =
            [
                new Embed
                {
                    Title = $"{PairFrame.TitleOf(from)} → {PairFrame.TitleOf(to)}",
                    Description = reply.Found.IsEmpty
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"No chain of {PathFinder.MaxSteps} links or fewer connects the two."
                        )
                        : Write(reply, reply.Found[0], style),
                    Color = style.Colors.Of(from),
                    Fields = [.. others.Select(way => new EmbedField("Or", way))],
                    Image = picture is null ? null : new EmbedImage(picture.Address),
                    Footer = reply.Found.IsEmpty ? null : new EmbedFooter(Footer(reply.Found)),
                },
            ],
            Components = Rows.Of(
                PairFrame.Buttons(from, to, PairView.Path, owner),
                HopMenu.Of(
                    reply
                        .Found.SelectMany(path => path.Steps)
                        .Where(step => step.To != to)
                        .Select(step => (step.To, "")),
                    NoteView.Card,
                    "Stop on the way…",
                    owner,
                    Trail.Empty.Then(from.Key)
                )
            ),
        };
    }

    private static string Write(Reply.Paths reply, NotePath path, NoteStyle style)
    {
        var start = NameOf(path.Steps[0].From, style);
        return string.Join(
            '\n',
            path.Steps.Select(step => Line(reply, step, style)).Prepend($"**{start}**")
        );
    }

    // The arrow points as the link was written: from the note that says it to the one it speaks of.
    private static string Line(Reply.Paths reply, PathStep step, NoteStyle style)
    {
        var markdown = new DiscordMarkdown(reply.Vault, step.Link.From, style.Notes);
        var said = step.Link.Annotation ?? MentionSentence.Of(step.Link) ?? "";
        var reason = TextFitter.Fit(markdown.Line(said), ReasonLength);
        return $"{(step.IsBackwards ? "←" : "→")} **{NameOf(step.To, style)}**"
            + (reason.Length > 0 ? " — " + reason : "");
    }

    private static string NameOf(NoteGraph.Notes.Note note, NoteStyle style) =>
        TextFitter.Fit(DiscordMarkdown.NoteName(note, style.Notes), NameLength);

    private static string Footer(ImmutableArray<NotePath> found)
    {
        var steps = found[0].Steps.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{steps} {(steps == 1 ? "step" : "steps")} · the arrow points from the note that says it"
        );
    }
}
