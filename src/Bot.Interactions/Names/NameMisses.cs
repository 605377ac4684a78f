using System.Collections.Immutable;
using Bot.Interactions.Replies;
using NoteGraph.Lookup;

namespace Bot.Interactions.Names;

/// <summary>
/// What was asked for and not found, or found by a guess alone: which names, and how often of late. In memory only, of a
/// bounded size, and without a word on who asked. A count is dropped after 30 days. Safe for many threads.
/// </summary>
/// <param name="clock">Tells one day from the next.</param>
public sealed class NameMisses(TimeProvider clock)
{
    /// <summary>How many days a count lives.</summary>
    public const int Days = 30;

    /// <summary>How many names are counted; the rarest makes room for a new one.</summary>
    public const int MaxNames = 500;

    /// <summary>The longest text that is taken for a name. What is longer may be anything, and is nobody's business.</summary>
    public const int MaxLength = 80;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the name in a reply, if it was not found or guessed.</summary>
    public void Note(Reply reply)
    {
        foreach (var asked in AskedName.In(reply))
        {
            if (asked.Missed is { } name)
            {
                Note(name);
            }
        }
    }

    /// <summary>Counts a text that was given as a name. Keys of notes, long texts and mere signs are left out.</summary>
    public void Note(string text)
    {
        var name = text.Trim();
        var folded = FoldedName.From(name).Compact;
        if (
            name.Length > MaxLength
            || folded.Length == 0
            || NoteGraph.Notes.NoteKey.TryParse(name, out _)
        )
        {
            return;
        }

        var today = Today;
        lock (_lock)
        {
            if (!_counts.TryGetValue(folded, out var count))
            {
                MakeRoom(today);
                _counts[folded] = count = new Count(name);
            }

            count.Add(today);
        }
    }

    /// <summary>The names that are still counted, the most frequent first; of equal ones the latest.</summary>
    public ImmutableArray<NameMiss> All()
    {
        lock (_lock)
        {
            DropOld(Today);
            return
            [
                .. _counts
                    .Values.OrderByDescending(count => count.Total)
                    .ThenByDescending(count => count.LastDay)
                    .ThenBy(count => count.Name, StringComparer.Ordinal)
                    .Select(count => new NameMiss(count.Name, count.Total)),
            ];
        }
    }

    private int Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;

    private void MakeRoom(int today)
    {
        if (_counts.Count < MaxNames)
        {
            return;
        }

        DropOld(today);
        if (_counts.Count >= MaxNames)
        {
            _counts.Remove(_counts.MinBy(each => (each.Value.Total, each.Value.LastDay)).Key);
        }
    }

    private void DropOld(int today)
    {
        foreach (var (folded, count) in _counts)
        {
            count.DropBefore(today - Days + 1);
            if (count.Total == 0)
            {
                _counts.Remove(folded);
            }
        }
    }

    // The name as it was first written, with a count for each day.
    private sealed class Count(string name)
    {
        private readonly Queue<(int Day, int Times)> _days = new();
        private (int Day, int Times) _last;

        public string Name => name;

        public int LastDay => _last.Day;

        public int Total => _last.Times + _days.Sum(day => day.Times);

        public void Add(int day)
        {
            DropBefore(day - Days + 1);
            if (_last.Day != day && _last.Times > 0)
            {
                _days.Enqueue(_last);
                _last = default;
            }

            _last = (day, _last.Times + 1);
        }

        public void DropBefore(int day)
        {
            while (_days.TryPeek(out var oldest) && oldest.Day < day)
            {
                _days.Dequeue();
            }

            _last = _last.Day < day ? default : _last;
        }
    }
}

/// <summary>A name that was not found, or only guessed.</summary>
/// <param name="Name">The name as it was first asked for.</param>
/// <param name="Times">How often it was asked for.</param>
public sealed record NameMiss(string Name, int Times);
