using NoteGraph.Notes;

namespace Bot.Interactions.Replies;

/// <summary>What is shown of two notes.</summary>
public enum PairView
{
    /// <summary>Their quick stats side by side.</summary>
    Compare,

    /// <summary>How one is connected with the other.</summary>
    Path,
}

/// <summary>A question for one of two notes.</summary>
/// <param name="View">What is shown once both are known.</param>
/// <param name="First">The first note; null when it is the one asked for.</param>
/// <param name="Second">The second note; null when it is the one asked for.</param>
public sealed record PairQuestion(PairView View, NoteKey? First, NoteKey? Second);
