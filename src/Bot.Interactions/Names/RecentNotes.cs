using System.Collections.Immutable;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Names;

/// <summary>
/// What each user looked at last, to be suggested again. In memory only and of a bounded size; users are kept as a hash
/// with a seed that ends with the process, and forgotten after a day without a question. Safe for many threads.
/// </summary>
/// <param name="clock">Tells how long ago a user asked.</param>
public sealed class RecentNotes(TimeProvider clock)
{
    /// <summary>How many notes are remembered of a user.</summary>
    public const int MaxNotes = 5;

    /// <summary>How many users are remembered; the one who asked least recently makes room.</summary>
    public const int MaxUsers = 1000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, LinkedListNode<Seen>> _seen = [];

    // Who asked least recently comes first.
    private readonly LinkedList<Seen> _byAge = [];

    /// <summary>Remembers the note that a reply shows.</summary>
    public void Note(string userId, Reply reply)
    {
        var note = reply switch
        {
            Reply.Card card => card.Match.Note,
            Reply.Stats stats => stats.Match.Note,
            Reply.Related related => related.Match.Note,
            Reply.SectionPage section => section.Match.Note,
            _ => null,
        };
        if (note is null || userId == Commands.Caller.Nobody)
        {
            return;
        }

        lock (_lock)
        {
            var user = HashOf(userId);
            var before = Forget(user)?.Keys ?? [];
            if (_seen.Count == MaxUsers)
            {
                Forget(_byAge.First!.Value.User);
            }

            _seen[user] = _byAge.AddLast(
                new Seen(
                    user,
                    [note.Key, .. before.Where(key => key != note.Key).Take(MaxNotes - 1)],
                    clock.GetUtcNow()
                )
            );
        }
    }

    /// <summary>The notes that a user looked at, the last first.</summary>
    public ImmutableArray<NoteKey> Of(string userId)
    {
        lock (_lock)
        {
            var user = HashOf(userId);
            if (!_seen.TryGetValue(user, out var seen))
            {
                return [];
            }

            if (clock.GetUtcNow() - seen.Value.At <= Lifetime)
            {
                return seen.Value.Keys;
            }

            Forget(user);
            return [];
        }
    }

    private Seen? Forget(int user)
    {
        if (!_seen.Remove(user, out var seen))
        {
            return null;
        }

        _byAge.Remove(seen);
        return seen.Value;
    }

    // Seeded anew by each process.
    private static int HashOf(string userId) => HashCode.Combine(userId);

    private sealed record Seen(int User, ImmutableArray<NoteKey> Keys, DateTimeOffset At);
}
