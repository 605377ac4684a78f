using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Golden;

/// <summary>A vault with what Obsidian itself made of it. It lies beside the repository and may be missing.</summary>
internal static class GoldenFolder
{
    private static readonly Lazy<Vault> LazyVault = new(Load);

    /// <summary>The folder, or null when it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The vault in it, with no note left out.</summary>
    public static Vault Vault => LazyVault.Value;

    /// <summary>Ends a test that needs the folder when it is not there.</summary>
    public static string Required()
    {
        Assert.SkipWhen(
            Path is null,
            "The folder shared/golden does not lie beside the repository."
        );
        return Path!;
    }

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

    private static string? Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
            {
                var golden = System.IO.Path.Combine(folder.FullName, "..", "shared", "golden");
                return Directory.Exists(golden) ? golden : null;
            }
        }

        return null;
    }
}
