using NoteGraph.Notes;
using NoteGraph.Parsing;

namespace NoteGraph.Vaults;

/// <summary>
/// The definitions of links to withheld notes in a text (<c>[label]: address</c>), and the links that use them by label.
/// </summary>
internal sealed class WithheldReferences(string text, LinkMask mask)
{
    /// <summary>The longest label of a definition; as in CommonMark.</summary>
    public const int LongestLabel = 999;

    private readonly Dictionary<string, NoteLink> _links = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _places = [];

    /// <summary>Takes a definition.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="label">Its label.</param>
    /// <param name="link">What it leads to.</param>
    public void Add(int start, int end, string label, NoteLink link)
    {
        _places.TryAdd(start, end);
        if (label.Length is > 0 and <= LongestLabel)
        {
            _links.TryAdd(WhiteSpace.Collapse(label), link);
        }
    }

    /// <summary>
    /// Cuts the links whose words give away a name; once there are none, the definitions, without which the other links
    /// are mere words.
    /// </summary>
    public void Cut(TextCuts cuts)
    {
        if (_places.Count > 0 && !CutUses(cuts))
        {
            foreach (var (start, end) in _places)
            {
                cuts.Add(start, end, "");
            }
        }
    }

    private bool CutUses(TextCuts cuts)
    {
        var isAnyCut = false;
        foreach (var brackets in BracketText.In(text))
        {
            if (
                UseOf(brackets) is var (label, end, link)
                && (mask.GivesAway(text, brackets.Inner) || mask.GivesAway(text, label))
            )
            {
                var isOnOneLine = !cuts.HasBreakIn(brackets.Start, end);
                var instead = mask.InsteadOf(link, text, brackets.Inner, isOnOneLine);
                cuts.Add(brackets.Start, end, instead);
                isAnyCut = true;
            }
        }

        return isAnyCut;
    }

    private (Range Label, int End, NoteLink Link)? UseOf(BracketText words)
    {
        if (
            words.Start == words.End
            || _places.ContainsKey(words.Start)
            || (words.IsBefore(text, ']') && words.IsAfter(text, '['))
            || MarkdownLinkText.At(text, words) is not null
        )
        {
            return null;
        }

        var label = words.IsBefore(text, '[') ? LabelAt(words.End + 1) : null;
        var named = label is { } other && other.End - other.Start > 1 ? other : words;
        return
            named.End - named.Start <= LongestLabel + 1
            && _links.TryGetValue(WhiteSpace.Collapse(text[named.Inner]), out var link)
            ? (named.Inner, (label ?? words).End + 1, link)
            : null;
    }

    // A label holds no brackets.
    private BracketText? LabelAt(int start)
    {
        var end = Math.Min(text.Length, start + LongestLabel + 2);
        for (var at = start + 1; at < end; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case ']':
                    return new BracketText(start, at);
                case '[':
                    return null;
            }
        }

        return null;
    }
}
