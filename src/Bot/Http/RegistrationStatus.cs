namespace Bot.Http;

/// <summary>Whether Discord knows the commands of this build, as far as this process has seen to it.</summary>
internal sealed class RegistrationStatus
{
    private volatile bool _isDone;

    /// <summary>Whether the commands at Discord are ours.</summary>
    public bool IsDone
    {
        get => _isDone;
        set => _isDone = value;
    }
}
