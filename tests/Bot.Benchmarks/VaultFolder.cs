using Bot.Content;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>The vault that is measured.</summary>
internal static class VaultFolder
{
    /// <summary>Loads a vault and says what it is; null, with a word on the error output, when there are no notes.</summary>
    public static async Task<Vault?> LoadAsync(string folder, CancellationToken cancellation)
    {
        var options = VaultOptions.Default;
        var found = await ContentReader.ReadAsync(folder, [], options.MaxNoteBytes, cancellation);
        if (found.Notes.IsEmpty)
        {
            await Console.Error.WriteLineAsync($"There are no notes in {folder}.");
            return null;
        }

        Console.WriteLine($"{found.Notes.Length} notes in {folder}");
        return VaultBuilder.Build(found.Notes, found.Attachments, options);
    }
}
