using System.Runtime.CompilerServices;

namespace Bot.Interactions.Tests.Gallery;

/// <summary>Where the shapes lie in the source tree, so that approving one changes the file that is committed.</summary>
internal static class GalleryFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Here(), "Shapes");

    public static string FileOf(string name, string ending) =>
        System.IO.Path.Combine(Path, name + ending);

    private static string Here([CallerFilePath] string file = "") =>
        System.IO.Path.GetDirectoryName(file)!;
}
