using System.Text;

namespace Bot.Tests.Support;

/// <summary>A folder of notes that goes away with the test.</summary>
internal sealed class ContentFolderOnDisk : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-tests-").FullName;

    public ContentFolderOnDisk With(string path, string text) =>
        With(path, Encoding.UTF8.GetBytes(text));

    public ContentFolderOnDisk With(string path, byte[] bytes)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
