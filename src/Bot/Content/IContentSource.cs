namespace Bot.Content;

/// <summary>Where the notes come from.</summary>
internal interface IContentSource
{
    /// <summary>The place as people call it: a folder, or a repository. It holds no secret.</summary>
    string Place { get; }

    /// <summary>The full path of the folder in which notes can be saved; null where there is none.</summary>
    /// <exception cref="Configuration.StartException">There should be one, and it is not there.</exception>
    string? Folder { get; }

    /// <summary>What an admin should know of it, in a sentence; null while all is well.</summary>
    string? Concern { get; }

    /// <summary>What helps when there is no note in it, in a sentence.</summary>
    string RemedyWithoutNotes { get; }

    /// <summary>Reads what is there now.</summary>
    /// <param name="look">How much of it may have changed; whoever knows better looks at that.</param>
    /// <returns>Everything that is there; the same object as the last time when it is known that nothing has changed.</returns>
    /// <exception cref="Configuration.StartException">It cannot be reached; the message says why and what helps.</exception>
    Task<ContentFiles> ReadAsync(ContentLook look, CancellationToken cancellation);
}
