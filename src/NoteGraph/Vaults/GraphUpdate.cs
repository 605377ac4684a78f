namespace NoteGraph.Vaults;

/// <summary>
/// Puts other links of some notes into the lists of a graph. Only those notes and the ones that their links led or lead to
/// get new lists; all others are shared with the graph before.
/// </summary>
/// <param name="from">The links from each note, which stay as they are.</param>
/// <param name="to">The links to each note, which stay as they are.</param>
internal sealed class GraphUpdate(Outgoing[][] from, Incoming[][] to)
{
    private readonly SortedDictionary<int, Outgoing[]> _changed = [];

    /// <summary>Takes the links that a note has now.</summary>
    public void Put(int note, Outgoing[] links)
    {
        if (!links.AsSpan().SequenceEqual(from[note]))
        {
            _changed.Add(note, links);
        }
    }

    /// <summary>The lists with the new links in them.</summary>
    public (Outgoing[][] From, Incoming[][] To) Run()
    {
        if (_changed.Count == 0)
        {
            return (from, to);
        }

        Outgoing[][] newFrom = [.. from];
        var added = new Dictionary<int, List<Incoming>>();
        foreach (var (note, links) in _changed)
        {
            newFrom[note] = links;
            Touch(note, from[note], added);
            Add(note, links, added);
        }

        Incoming[][] newTo = [.. to];
        foreach (var (target, links) in added)
        {
            newTo[target] = Merged(to[target], links);
        }

        return (newFrom, newTo);
    }

    private static void Touch(int note, Outgoing[] links, Dictionary<int, List<Incoming>> added)
    {
        foreach (var link in links)
        {
            if (link.To != Outgoing.Nowhere && link.To != note)
            {
                added.TryAdd(link.To, []);
            }
        }
    }

    private static void Add(int note, Outgoing[] links, Dictionary<int, List<Incoming>> added)
    {
        Touch(note, links, added);
        for (var at = 0; at < links.Length; at++)
        {
            if (links[at].To != Outgoing.Nowhere && links[at].To != note)
            {
                added[links[at].To].Add(new Incoming(note, at));
            }
        }
    }

    // Both are in the order of the notes that the links stand in, and no note has links in both.
    private Incoming[] Merged(Incoming[] before, List<Incoming> added)
    {
        var merged = new List<Incoming>(before.Length + added.Count);
        var next = 0;
        foreach (var link in before)
        {
            if (_changed.ContainsKey(link.From))
            {
                continue;
            }

            while (next < added.Count && added[next].From < link.From)
            {
                merged.Add(added[next++]);
            }

            merged.Add(link);
        }

        merged.AddRange(added[next..]);
        return [.. merged];
    }
}
