using NoteGraph.Notes;

namespace NoteGraph.Vaults;

/// <summary>
/// Holds the vault in service. Readers take <see cref="Current"/> once per request and never wait; a reload
/// publishes a whole new vault by swapping the reference.
/// </summary>
public sealed class VaultStore
{
    private volatile Service _service = new(Vault.Empty, Renames.Of(Vault.Empty));

    /// <summary>Raised, on the thread that published, once another vault is in service.</summary>
    public event EventHandler? Published;

    /// <summary>The vault in service; <see cref="Vault.Empty"/> before the first publication.</summary>
    public Vault Current => _service.Vault;

    /// <summary>Puts a vault into service.</summary>
    public void Publish(Vault vault)
    {
        var before = _service;
        _service = new Service(vault, before.Renames.After(before.Vault, vault));
        Published?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>
    /// The vault in service with the note that a key, handed out earlier, stands for in it: also one that was renamed since,
    /// where that can be told from its text or from an alias that keeps its old name. Null for a note that has gone.
    /// </summary>
    public (Vault Vault, Note? Note) Follow(NoteKey key)
    {
        var service = _service;
        return (
            service.Vault,
            service.Vault.Get(key) ?? service.Renames.HeirOf(key, service.Vault)
        );
    }

    private sealed record Service(Vault Vault, Renames Renames);
}
