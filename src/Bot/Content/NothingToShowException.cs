using Bot.Configuration;

namespace Bot.Content;

/// <summary>The content could be read, and there is no note in it that may be shown.</summary>
internal sealed class NothingToShowException : StartException
{
    private NothingToShowException(string message)
        : base(message) { }

    /// <summary>There is no note at all.</summary>
    /// <param name="place">Where there is none.</param>
    /// <param name="remedy">What helps, in a sentence.</param>
    public static NothingToShowException NoNotes(string place, string remedy) =>
        new($"There are no notes (*.md) in {place}. {remedy}");

    /// <summary>Every note is withheld.</summary>
    public static NothingToShowException AllWithheld(string place) =>
        new(
            $"All notes in {place} are withheld (publish: false), so that there is nothing to show. Publish one of them."
        );
}
