using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Support;

/// <summary>
/// Builds a vault from one string: a line <c>=== path</c> begins each file, what follows is its text. A file that does
/// not end in <c>.md</c> is an attachment. A string without such a line is the one note <c>Note.md</c>.
/// </summary>
public static class VaultText
{
    private const string PathMark = "=== ";

    public static Vault Vault(string text, VaultOptions? options = null, Vault? before = null)
    {
        var files = Files(text).ToArray();
        return VaultBuilder.Build(
            [.. files.Where(IsNote).Select(file => NoteSource.FromText(file.Path, file.Text))],
            [.. files.Where(file => !IsNote(file)).Select(file => file.Path)],
            options ?? VaultOptions.Default,
            before: before
        );
    }

    /// <summary>The published note at a path.</summary>
    public static Note Note(this Vault vault, string path) =>
        vault.Get(new NoteId(path))
        ?? throw new ArgumentException($"There is no note {path}.", nameof(path));

    /// <summary>The one note that is written in a text.</summary>
    public static Note Note(string text, VaultOptions? options = null) =>
        Vault(text, options).Notes.Single();

    private static bool IsNote((string Path, string Text) file) =>
        file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Path, string Text)> Files(string text)
    {
        var path = "Note.md";
        var lines = new List<string>();
        var isNamed = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(PathMark, StringComparison.Ordinal))
            {
                if (isNamed)
                {
                    yield return (path, string.Join('\n', lines));
                }

                path = line[PathMark.Length..].Trim();
                isNamed = true;
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        yield return (path, string.Join('\n', lines));
    }
}
