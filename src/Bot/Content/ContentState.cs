namespace Bot.Content;

/// <summary>How the content is looked after at this moment, in words for admins. Safe to use from any thread.</summary>
internal sealed class ContentState
{
    private volatile string _watching =
        "Nothing is watched; /content reload reads the notes again.";
    private volatile Waiting? _waiting;

    /// <summary>What is done about files that change by themselves.</summary>
    public string Watching
    {
        get => _watching;
        set => _watching = value;
    }

    /// <summary>Why no notes are in service yet, and what happens next; null once there are some.</summary>
    public Waiting? Waiting
    {
        get => _waiting;
        set => _waiting = value;
    }
}

/// <summary>Why no notes are in service yet.</summary>
/// <param name="InShort">For anybody: it names no folder and no file.</param>
/// <param name="InFull">For admins: the reason, and what happens next.</param>
internal sealed record Waiting(string InShort, string InFull);
