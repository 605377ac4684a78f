using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class VaultStoreTests
{
    private readonly VaultStore _store = new();

    [Fact]
    public void A_note_that_is_there_is_the_one_its_key_stands_for()
    {
        Publish("=== People/Ada.md\nCounts.");

        Assert.Equal("People/Ada.md", Follow("People/Ada.md"));
    }

    [Fact]
    public void A_note_that_was_moved_unchanged_is_followed()
    {
        Publish("=== People/Ada.md\nCounts.\n=== B.md\nB");
        Publish("=== Archive/Ada.md\nCounts.\n=== B.md\nB");

        Assert.Equal("Archive/Ada.md", Follow("People/Ada.md"));
    }

    [Fact]
    public void A_note_that_was_moved_twice_is_followed_all_the_way()
    {
        Publish("=== Ada.md\nCounts.");
        Publish("=== Ada L.md\nCounts.");
        Publish("=== Ada Lovelace.md\nCounts.");

        Assert.Equal("Ada Lovelace.md", Follow("Ada.md"));
    }

    [Fact]
    public void A_renamed_note_is_followed_by_the_alias_that_keeps_its_old_name()
    {
        Publish("=== People/Ada.md\nCounts.");
        Publish("=== People/Ada Lovelace.md\n---\naliases: [Ada]\n---\nCounts and writes.");

        Assert.Equal("People/Ada Lovelace.md", Follow("People/Ada.md"));
    }

    [Fact]
    public void An_alias_keeps_an_old_name_without_the_vault_before()
    {
        Publish("=== People/Ada Lovelace.md\n---\naliases: [Ada]\n---\nCounts.");

        Assert.Equal("People/Ada Lovelace.md", Follow("People/Ada.md"));
    }

    [Fact]
    public void What_two_notes_could_be_is_neither()
    {
        Publish("=== Ada.md\nCounts.");
        Publish("=== Ada 1.md\nCounts.\n=== Ada 2.md\nCounts.");

        Assert.Null(Follow("Ada.md"));
    }

    [Fact]
    public void A_note_that_was_removed_has_no_heir()
    {
        Publish("=== Ada.md\nCounts.\n=== B.md\nB");
        Publish("=== B.md\nB");

        Assert.Null(Follow("Ada.md"));
    }

    [Fact]
    public void A_note_that_comes_back_is_itself_again()
    {
        Publish("=== Ada.md\nCounts.");
        Publish("=== Lovelace.md\nCounts.");
        Publish("=== Ada.md\nCounts.\n=== Lovelace.md\nCounts.");

        Assert.Equal("Ada.md", Follow("Ada.md"));
    }

    private void Publish(string notes) => _store.Publish(VaultText.Vault(notes));

    private string? Follow(string path) =>
        _store.Follow(NoteKey.For(new NoteId(path))).Note?.Id.Path;
}
