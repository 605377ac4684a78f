using Bot.Interactions.Replies;
using NoteGraph.Cards;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>The replies about two notes.</summary>
internal static class PairReplies
{
    /// <summary>What is asked about two notes that were found.</summary>
    public static Reply Show(Vault vault, NameMatch first, NameMatch second, PairView view) =>
        first.Note == second.Note
            ? new Reply.Notice($"Both are the same note: {NoticeText.Of(first.Note.Title)}.")
            {
                IsPrivate = true,
            }
        : view == PairView.Compare
            ? new Reply.Compare(vault, first, second, Comparison.Of(vault, first.Note, second.Note))
        : new Reply.Paths(vault, first, second, PathFinder.Find(vault, first.Note, second.Note));

    /// <summary>The same for notes that are known by their keys; null when one of them has gone.</summary>
    public static Reply? Show(VaultStore store, NoteKey first, NoteKey second, PairView view)
    {
        var (vault, left) = store.Follow(first);
        var right = store.Follow(second).Note;
        return left is null || right is null || vault.Get(right.Key) is not { } other
            ? null
            : Show(vault, Exactly(left), Exactly(other), view);
    }

    private static NameMatch Exactly(Note note) => new(note, note.Title, MatchKind.Key);
}
