namespace Bot.Tests.Support;

/// <summary>A state folder for one bot, which goes away after it.</summary>
internal sealed class StateOnDisk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot-state-");

    public string Path => _folder.FullName;

    public async ValueTask DisposeAsync() =>
        await Eventually.TrueAsync(HasDeleted, "the end of what writes to the state folder");

    // A reload that nobody waits for may still be adding its line.
    private bool HasDeleted()
    {
        try
        {
            _folder.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
