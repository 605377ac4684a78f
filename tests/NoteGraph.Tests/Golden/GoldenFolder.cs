using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Golden;

/// <summary>A vault with what Obsidian itself made of it. It lies beside the repository and may be missing.</summary>
internal static class GoldenFolder
{
    private static readonly Lazy<Vault> LazyVault = new(Load);

    /// <summary>The folder, or null when it is not there.</summary>
    public static string? Path { get; } = Repository.FindShared("golden");

    /// <summary>The vault in it, with no note left out.</summary>
    public static Vault Vault => LazyVault.Value;

    /// <summary>Ends a test that needs the folder when it is not there.</summary>
    public static string Required() => Repository.Shared("golden");

    /// <summary>The bytes of a note.</summary>
    public static NoteSource Source(string path) =>
        new(path, File.ReadAllBytes(System.IO.Path.Combine(Required(), "vault", path)));

    private static Vault Load()
    {
        var root = System.IO.Path.Combine(Required(), "vault");
        var paths = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'))
            .ToLookup(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        return VaultBuilder.Build(
            [.. paths[true].Select(Source)],
            [.. paths[false]],
            VaultOptions.Default
        );
    }
}
