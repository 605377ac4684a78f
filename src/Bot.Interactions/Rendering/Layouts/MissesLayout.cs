using System.Globalization;
using System.Text;
using Bot.Interactions.Names;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Names that were asked for in vain, each with the line that would mend it.</summary>
internal static class MissesLayout
{
    private const int Shown = 10;
    private const int MaxLine = 300;
    private const int MaxName = 100;

    public static MessagePayload Of(Reply.Misses reply)
    {
        var missed = MissedName.Of(reply.Vault, reply.Names).Take(Shown).ToList();
        if (missed.Count == 0)
        {
            return NoticeLayout.Of(
                new Reply.Notice(
                    $"In the last {NameMisses.Days} days, or since I started, every name was found."
                )
            );
        }

        StringBuilder text = new();
        foreach (var each in missed)
        {
            var entry = Entry(each);
            if (text.Length + entry.Length + 1 > DiscordLimits.EmbedDescription)
            {
                break;
            }

            text.Append(entry).Append('\n');
        }

        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = "Names that were not found",
                    Description = text.ToString().TrimEnd(),
                    Footer = new EmbedFooter(
                        $"Of the last {NameMisses.Days} days, or since I started. Nobody is remembered with them."
                    ),
                    Color = TagColors.Default,
                },
            ],
        };
    }

    private static string Entry(MissedName missed)
    {
        var name = DiscordMarkdown.Name(missed.Miss.Name, MaxName);
        var asked = string.Create(
            CultureInfo.InvariantCulture,
            $"**{name}** · {missed.Miss.Times} {(missed.Miss.Times == 1 ? "time" : "times")}"
        );
        if (missed.Nearest is not { } note || missed.AliasLine is not { } line)
        {
            return $"{asked} · nothing comes near: a note of that name would help";
        }

        var nearest =
            $"{asked} · perhaps {DiscordMarkdown.Name(note.Title, MaxName)}, in its front matter:";
        // A fence cannot hold another one, and a line that is cut is none to paste.
        return line.Length > MaxLine || line.Contains("```", StringComparison.Ordinal)
            ? $"{nearest} one more under `aliases`"
            : $"{nearest}\n```yaml\n{VisibleText.Line(line)}\n```";
    }
}
