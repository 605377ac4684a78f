using System.Collections.Immutable;

namespace NoteGraph.Lookup;

/// <summary>
/// Which note a reader means by a name. A guess is answered directly only where nothing else comes near; otherwise the
/// reader is asked.
/// </summary>
internal sealed class NameFinder(NameIndex index, string text, bool actorsOnly)
{
    private const int MaxOffered = 10;

    // Names that go on from the text come first, but names that are near it as a whole are not to be left out.
    private const int NearAfter = 3;
    private const int MostNear = 2;

    // So many choices are easily read.
    private const int Few = 5;

    // Initials of two letters fit too many names to be an answer.
    private const int MinInitials = 3;

    // So few letters begin a word of some name by chance, whole words aside.
    private const int MinPart = 4;

    // So short a name with an error in it is as well another name.
    private const int MinNear = 5;

    private readonly NameQuery _query = new(index, text, actorsOnly);

    public NoteLookup Find()
    {
        var equal = _query.Equal();
        return Exact(equal)
            ?? (
                _query.IsBlank ? new NoteLookup.Missing([])
                : equal.Count > 0 ? Taken(equal)
                : ByPart(Partial())
            );
    }

    /// <summary>What <see cref="Find"/> gives where the text is a whole name that few share and that means one note; null otherwise.</summary>
    public NoteLookup.Found? FindExact() =>
        _query.Equal() is { Count: <= MaxOffered } equal ? Exact(equal) as NoteLookup.Found : null;

    // By no actor: no other note is answered in its place.
    private NoteLookup.Missing Taken(List<int> equal)
    {
        var near = Near(AllowedErrors);
        return new NoteLookup.Missing(
            WithFew(
                Joined(
                    MatchesOf(equal),
                    [.. Matches(near, candidate => candidate.IsWhole).Take(MostNear)],
                    Matches(Partial())
                ),
                near
            )
        );
    }

    private NoteLookup? Exact(List<int> equal)
    {
        var counted = actorsOnly ? equal.FindAll(name => index.Names[name].IsActor) : equal;
        if (counted is [var only])
        {
            var match = Candidate.Of(only, index.Names[only], MatchTier.Exact);
            return new NoteLookup.Found(index.MatchOf(match));
        }

        if (counted.Count == 0)
        {
            return null;
        }

        var best = counted.GroupBy(RankOf).MinBy(group => group.Key)!;
        var matches = MatchesOf(best);
        return matches.Length == 1
            ? new NoteLookup.Found(matches[0])
            : new NoteLookup.Ambiguous(matches);
    }

    // As written before folded, a title before a file name before an alias; an alias to the letter and a title that
    // only folds to the text have equal right.
    private int RankOf(int name)
    {
        ref readonly var indexed = ref index.Names[name];
        var isAsWritten = Notes.NoteName.From(indexed.Text) == _query.Name;
        return (isAsWritten, indexed.Role) switch
        {
            (true, NameRole.Title) => 0,
            (true, NameRole.Stem) => 1,
            (true, NameRole.Alias) or (false, not NameRole.Alias) => 2,
            _ => 3,
        };
    }

    private TopCandidates Partial()
    {
        var top = new TopCandidates(MaxOffered);
        _query.CollectBeginnings(top);
        _query.CollectWords(top);
        return top;
    }

    private NoteLookup ByPart(TopCandidates parts)
    {
        if (parts.Count == 0)
        {
            return ByInitials();
        }

        Candidate? whole = null;
        var (wholes, isScattered) = (0, false);
        foreach (ref readonly var candidate in parts.Kept)
        {
            isScattered |= candidate.Tier is MatchTier.WholeWords or MatchTier.Words;
            if (candidate.IsWholeWords)
            {
                whole ??= candidate;
                wholes++;
            }
        }

        // Words that stand side by side in one name, while another has them further apart, may mean either.
        if (wholes == 1 && (parts.Count == 1 || (_query.Folded.Words.Length > 1 && !isScattered)))
        {
            return new NoteLookup.Found(index.MatchOf(whole!.Value));
        }

        if (parts.Count == 1 && Substance < MinPart)
        {
            return new NoteLookup.Missing(Joined(Initials(), Matches(parts)));
        }

        // Mata begins Matador, but it may as well be Meta with a slip.
        var near = Near(AllowedErrors);
        var offered = Joined(
            Matches(parts, candidate => candidate.IsWholeWords),
            Initials(),
            [
                .. Matches(
                        parts,
                        candidate => candidate.Tier is <= MatchTier.Prefix or MatchTier.WholeWords
                    )
                    .Take(NearAfter),
            ],
            [.. Matches(near, candidate => candidate.IsWhole).Take(MostNear)],
            Matches(parts)
        );
        // Beginnings of words here and there are hardly more than a guess.
        return offered.Length == 1 && !(parts.Kept[0].Tier == MatchTier.Words && near.Count > 0)
            ? new NoteLookup.Found(offered[0])
            : new NoteLookup.Ambiguous(wholes > 0 ? offered : WithFew(offered, near));
    }

    // Where little is offered there is room for names that begin near the text.
    private ImmutableArray<NameMatch> WithFew(
        ImmutableArray<NameMatch> offered,
        TopCandidates near
    ) => offered.Length >= Few ? offered : [.. Joined(offered, Matches(near)).Take(Few)];

    private ImmutableArray<NameMatch> Initials()
    {
        var top = new TopCandidates(MaxOffered);
        _query.CollectInitials(top);
        return Matches(top);
    }

    private NoteLookup ByInitials()
    {
        var initials = Initials();
        if (initials.IsEmpty)
        {
            return ByNearness();
        }

        var matches = Joined(initials, Matches(Near(AllowedErrors)));
        return matches.Length == 1 && _query.Folded.Compact.Length >= MinInitials
            ? new NoteLookup.Found(matches[0])
            : new NoteLookup.Ambiguous(matches);
    }

    private NoteLookup ByNearness()
    {
        // One error more than is answered, to see whether anything else is near.
        var allowed = AllowedErrors;
        var near = Near(_query.Folded.Compact.Length <= MinNear ? allowed : allowed + 1);
        if (
            near.Count == 0
            || near.Kept[0].Errors > allowed
            || _query.Folded.Compact.Length < MinNear
        )
        {
            return new NoteLookup.Missing(Joined(Matches(near), SharingWords()));
        }

        foreach (ref readonly var other in near.Kept[1..])
        {
            if (IsRival(near.Kept[0], other))
            {
                return new NoteLookup.Ambiguous(Matches(near));
            }
        }

        return new NoteLookup.Found(index.MatchOf(near.Kept[0]));
    }

    // Whether another name is near enough to be meant as well. A longer name that goes on from the very words of the
    // best one is none: whoever writes Mircosoft means Microsoft and not Microsoft Azure. But a surname that is one
    // note's alias and ends the title of another may mean either.
    private bool IsRival(in Candidate best, in Candidate other)
    {
        if (!best.IsWhole || other.IsWhole)
        {
            return other.Errors <= best.Errors + 1;
        }

        ref readonly var name = ref index.Names[best.Name];
        var goesOn = name.Role == NameRole.Title || other.Part.Start.Value == 0;
        return other.Errors <= best.Errors
            && !(goesOn && PartOf(other).SequenceEqual(name.Folded.Compact));
    }

    private ReadOnlySpan<char> PartOf(in Candidate candidate) =>
        index.Names[candidate.Name].Folded.Compact.AsSpan()[candidate.Part];

    // A sign that stands for a syllable or a word, from Hangul on, says as much as two letters.
    private int Substance => _query.Folded.Compact.Sum(letter => letter >= '\u1100' ? 2 : 1);

    private int AllowedErrors => Similarity.AllowedErrors(_query.Folded.Compact.Length);

    private TopCandidates Near(int errors)
    {
        var top = new TopCandidates(MaxOffered);
        if (errors > 0)
        {
            _query.CollectNear(top, errors);
        }

        return top;
    }

    // Nothing is near as a whole; notes that share a word with the text are the next best to offer.
    private ImmutableArray<NameMatch> SharingWords()
    {
        var top = new TopCandidates(MaxOffered);
        for (var i = 0; i < Math.Min(_query.Folded.Words.Length, 8); i++)
        {
            var word = _query.Folded.Word(i);
            if (word.Length >= 3)
            {
                new NameQuery(index, word.ToString(), actorsOnly).CollectBeginnings(top);
            }
        }

        return [.. Matches(top).Select(match => match with { Kind = MatchKind.Words })];
    }

    private ImmutableArray<NameMatch> MatchesOf(IEnumerable<int> names) =>
        [
            .. names
                .Select(name => Candidate.Of(name, index.Names[name], MatchTier.Exact))
                .OrderBy(candidate => candidate.Order)
                .DistinctBy(candidate => candidate.Note)
                .Take(MaxOffered)
                .Select(candidate => index.MatchOf(candidate)),
        ];

    private ImmutableArray<NameMatch> Matches(
        TopCandidates top,
        Predicate<Candidate>? wanted = null
    )
    {
        var matches = ImmutableArray.CreateBuilder<NameMatch>(top.Count);
        foreach (ref readonly var candidate in top.Kept)
        {
            if (wanted is null || wanted(candidate))
            {
                matches.Add(index.MatchOf(candidate));
            }
        }

        return matches.ToImmutable();
    }

    private static ImmutableArray<NameMatch> Joined(
        params ReadOnlySpan<ImmutableArray<NameMatch>> lists
    )
    {
        var joined = ImmutableArray.CreateBuilder<NameMatch>(MaxOffered);
        HashSet<Notes.Note> seen = [];
        foreach (var list in lists)
        {
            joined.AddRange(list.Where(match => seen.Add(match.Note)));
        }

        return joined.Count > MaxOffered ? [.. joined.Take(MaxOffered)] : joined.ToImmutable();
    }
}
