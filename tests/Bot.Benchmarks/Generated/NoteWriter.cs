using System.Globalization;
using System.Text;

namespace Bot.Benchmarks.Generated;

/// <summary>Writes one generated note: names, tags, a summary, sections, quick stats, related entries.</summary>
internal sealed class NoteWriter(NoteNames names, LinkTargets targets, VaultShape shape, int seed)
{
    // How far apart a note's counts may be in the order of all notes: a long note has many links and sections.
    private const double Together = 0.5;
    private const int DifferentTags = 2000;
    private const int MeanToken = 7;

    /// <summary>The text of a note.</summary>
    /// <param name="note">Its number.</param>
    /// <param name="isActor">Whether it is an actor.</param>
    public string Write(int note, bool isActor)
    {
        var dice = Dice.For(seed, note);
        var size = dice.Next();
        var bytes = shape.Bytes.CountAt(size);
        var links = shape.Links.CountAt(dice.Near(size, Together));
        var stats = shape.Stats.CountAt(dice.Near(size, Together));
        var related = Math.Min(links, shape.Related.CountAt(dice.Near(size, Together)));
        var sections =
            shape.Sections.CountAt(dice.Near(size, Together))
            - (stats > 0 ? 1 : 0)
            - (related > 0 ? 1 : 0);

        var text = new StringBuilder(bytes + 512);
        var written = new NoteLinks(names, targets, shape);
        Head(text, note, isActor, ref dice);
        var end = End(stats, related, written, ref dice);
        var body = new BodyText(text, written, links - related, bytes - end.Length);
        body.Write(Math.Max(0, sections), ref dice);
        return text.Append(end).ToString();
    }

    private void Head(StringBuilder text, int note, bool isActor, ref Dice dice)
    {
        if (names.Aliases[note] is { IsEmpty: false } aliases)
        {
            text.AppendLine("---")
                .Append("aliases: [")
                .AppendJoin(", ", aliases)
                .AppendLine("]")
                .AppendLine("---");
        }

        var tags = shape.Tags.CountAt(dice.Next());
        for (var tag = 0; tag < tags; tag++)
        {
            // The frequent ones first, as with words: each tenfold number of tags is used as often.
            text.Append('#')
                .Append(
                    tag == 0 && isActor
                        ? "actor"
                        : Vocabulary.Word((int)Math.Pow(DifferentTags, dice.Next()))
                )
                .Append(' ');
        }

        text.AppendLine().AppendLine().Append("**").Append(names.Titles[note]).Append("** — ");
    }

    private static string End(int stats, int related, NoteLinks links, ref Dice dice)
    {
        var text = new StringBuilder();
        if (stats > 0)
        {
            text.AppendLine("\n## Quick stats\n").AppendLine("| Metric | Value |\n|---|---|");
            for (var row = 0; row < stats; row++)
            {
                text.Append("| ").Append(Vocabulary.Name(dice.Below(1000))).Append(" | ");
                Words(text, 1 + dice.Below(6), ref dice);
                text.Append(CultureInfo.InvariantCulture, $"{dice.Below(5000)}").AppendLine(" |");
            }

            text.Append(
                CultureInfo.InvariantCulture,
                $"\n*Updated 2026-{1 + dice.Below(12):00}-{1 + dice.Below(28):00}*\n"
            );
        }

        if (related > 0)
        {
            text.AppendLine("\n## Related\n");
            for (var entry = 0; entry < related; entry++)
            {
                text.Append("- ");
                links.Write(text, ref dice);
                text.Append(" — ");
                Words(text, 3 + dice.Below(8), ref dice);
                text.AppendLine();
            }
        }

        return text.ToString();
    }

    private static void Words(StringBuilder text, int count, ref Dice dice)
    {
        for (var word = 0; word < count; word++)
        {
            text.Append(Vocabulary.OfText(ref dice)).Append(' ');
        }
    }

    /// <summary>The summary and the sections: prose, lists and tables of words and links, to a given length.</summary>
    private sealed class BodyText(StringBuilder text, NoteLinks links, int linksLeft, int end)
    {
        private int _linksLeft = linksLeft;

        public void Write(int sections, ref Dice dice)
        {
            var begin = text.Length;
            Line(sections == 0 ? end : Math.Min(end, begin + 150), ref dice);
            for (var section = 1; section <= sections; section++)
            {
                text.Append("\n\n## ");
                Words(text, 1 + dice.Below(3), ref dice);
                text.AppendLine().AppendLine();
                Section(begin + (int)((end - begin) * (long)section / sections), ref dice);
            }

            while (_linksLeft > 0)
            {
                text.Append("\n- ");
                Link(ref dice);
            }

            text.AppendLine();
        }

        // With quick stats and related entries, prose, lists and tables share the text as in the real vault.
        private void Section(int to, ref Dice dice)
        {
            switch (dice.Next())
            {
                case < 0.55:
                    while (text.Length < to)
                    {
                        Line(Math.Min(to, text.Length + 100 + dice.Below(300)), ref dice);
                        text.AppendLine().AppendLine();
                    }

                    break;
                case < 0.75:
                    while (text.Length < to)
                    {
                        text.Append("- ");
                        Line(Math.Min(to, text.Length + 20 + dice.Below(100)), ref dice);
                        text.AppendLine();
                    }

                    break;
                default:
                    text.AppendLine("| Aspect | Details |\n|--------|---------|");
                    while (text.Length < to)
                    {
                        text.Append("| ").Append(Vocabulary.Name(dice.Below(1000))).Append(" | ");
                        Line(Math.Min(to, text.Length + 10 + dice.Below(50)), ref dice);
                        text.AppendLine(" |");
                    }

                    break;
            }
        }

        private void Line(int to, ref Dice dice)
        {
            do
            {
                if (dice.Happens(_linksLeft * MeanToken / (double)Math.Max(1, end - text.Length)))
                {
                    Link(ref dice);
                }
                else
                {
                    text.Append(Vocabulary.OfText(ref dice));
                }

                text.Append(' ');
            } while (text.Length < to);
        }

        private void Link(ref Dice dice)
        {
            if (_linksLeft > 0)
            {
                _linksLeft--;
                links.Write(text, ref dice);
            }
        }
    }
}
