using System.Text;

namespace Bot.Benchmarks.Generated;

/// <summary>The links of one generated note, as they are written.</summary>
internal sealed class NoteLinks(NoteNames names, LinkTargets targets, VaultShape shape)
{
    private const double Labelled = 0.05;
    private readonly List<string> _written = [];

    /// <summary>Writes one more link: to a note that this one has linked to before, or to another.</summary>
    public void Write(StringBuilder text, ref Dice dice)
    {
        if (_written.Count == 0 || dice.Happens(shape.NewTargets))
        {
            _written.Add(Target(ref dice));
        }
        else
        {
            _written.Add(_written[dice.Below(_written.Count)]);
        }

        text.Append("[[").Append(_written[^1]);
        if (dice.Happens(Labelled))
        {
            text.Append('|').Append(Vocabulary.OfText(ref dice));
        }

        text.Append("]]");
    }

    private string Target(ref Dice dice)
    {
        var kind = dice.Next();
        if (kind < shape.Broken)
        {
            return $"{Vocabulary.Name(dice.Below(100_000))} {Vocabulary.OfText(ref dice)}";
        }

        var note = targets.Draw(ref dice);
        var aliases = names.Aliases[note];
        return kind < shape.Broken + shape.ViaAlias && !aliases.IsEmpty
            ? aliases[dice.Below(aliases.Length)]
            : names.Titles[note];
    }
}
