namespace NoteGraph.Vaults;

/// <summary>
/// Holds the vault in service. Readers take <see cref="Current"/> once per request and never wait; a reload
/// publishes a whole new vault by swapping the reference.
/// </summary>
public sealed class VaultStore
{
    private volatile Vault _current = Vault.Empty;

    /// <summary>The vault in service; <see cref="Vault.Empty"/> before the first publication.</summary>
    public Vault Current => _current;

    /// <summary>Puts a vault into service.</summary>
    public void Publish(Vault vault) => _current = vault;
}
