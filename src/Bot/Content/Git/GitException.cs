namespace Bot.Content.Git;

/// <summary>Git did not do what was asked of it. The message is for people and holds no secret.</summary>
internal sealed class GitException(string message, bool isPatienceOver = false) : Exception(message)
{
    /// <summary>Whether it took too long, so that another try would as well.</summary>
    public bool IsPatienceOver => isPatienceOver;
}
