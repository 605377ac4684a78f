using CsCheck;
using NoteGraph.Notes;
using NoteGraph.Search;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Search;

public class TextSearchTests
{
    private static readonly string[] Queries =
    [
        "basil",
        "more",
        "because",
        "dill fennel",
        "\"just words\"",
        "men*",
        "unpublished",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_search_waits_for_its_index()
    {
        var store = new VaultStore();
        store.Publish(VaultText.Vault("=== A.md\nneedle"));
        using var search = new TextSearch(store);

        Assert.Equal(["A"], await Find(search, "needle"));
        Assert.Equal(100, search.Percent);
    }

    [Fact]
    public async Task Another_vault_is_searched_as_soon_as_it_is_in_service()
    {
        var store = new VaultStore();
        store.Publish(VaultText.Vault("=== A.md\nneedle"));
        using var search = new TextSearch(store);
        search.KeepReady();
        Assert.Equal(["A"], await Find(search, "needle"));

        store.Publish(
            VaultText.Vault("=== A.md\n---\npublish: false\n---\nneedle\n=== B.md\nneedle")
        );

        Assert.Equal(["B"], await Find(search, "needle"));
    }

    [Fact]
    public async Task Without_an_index_there_is_no_answer_yet()
    {
        var store = new VaultStore();
        store.Publish(
            VaultText.Vault(
                string.Join(
                    '\n',
                    Enumerable.Range(0, 3_000).Select(i => $"=== N{i}.md\nneedle {i}")
                )
            )
        );
        using var search = new TextSearch(store);

        Assert.Null(search.TrySearch(SearchQuery.Parse("needle")));

        Assert.Equal(3_000, (await Find(search, "needle")).Count);
        Assert.NotNull(search.TrySearch(SearchQuery.Parse("needle")));
    }

    [Fact]
    public async Task Only_the_last_of_many_vaults_is_indexed_to_the_end()
    {
        var store = new VaultStore();
        using var search = new TextSearch(store);
        search.KeepReady();
        for (var i = 0; i < 50; i++)
        {
            store.Publish(VaultText.Vault($"=== N{i}.md\nneedle"));
        }

        Assert.Equal(["N49"], await Find(search, "needle"));
    }

    [Fact]
    public void After_its_end_vaults_are_published_all_the_same()
    {
        var store = new VaultStore();
        var search = new TextSearch(store);
        search.KeepReady();
        search.Dispose();

        store.Publish(VaultText.Vault("=== A.md\nneedle"));

        Assert.Throws<ObjectDisposedException>(() => search.TrySearch(SearchQuery.Parse("needle")));
    }

    [Fact]
    public async Task Before_the_first_vault_nothing_is_found()
    {
        using var search = new TextSearch(new VaultStore());
        Assert.Empty(await Find(search, "needle"));
    }

    [Fact]
    public async Task A_note_that_says_something_else_is_found_by_its_new_words_and_not_by_its_old_ones()
    {
        const string rest = "=== B.md\nneedle";
        var store = new VaultStore();
        store.Publish(VaultText.Vault("=== A.md\nneedle\n" + rest));
        using var search = new TextSearch(store);
        search.KeepReady();
        Assert.Equal(["A", "B"], await Find(search, "needle"));

        store.Publish(VaultText.Vault("=== A.md\nthread\n" + rest, before: store.Current));

        Assert.Equal(["A"], await Find(search, "thread"));
        Assert.Equal(["B"], await Find(search, "needle"));
    }

    [Fact]
    public async Task Vaults_that_come_while_the_first_is_indexed_take_over_its_index()
    {
        var rest = string.Join(
            '\n',
            Enumerable.Range(0, 2_000).Select(i => $"=== N{i}.md\nneedle {i}")
        );
        var store = new VaultStore();
        store.Publish(VaultText.Vault("=== A.md\nfirst\n" + rest));
        using var search = new TextSearch(store);
        search.KeepReady();
        for (var i = 0; i < 5; i++)
        {
            store.Publish(VaultText.Vault($"=== A.md\nthread{i}\n" + rest, before: store.Current));
        }

        Assert.Equal(["A"], await Find(search, "thread4"));
        Assert.Empty(await Find(search, "thread3"));
        Assert.Equal(2_000, (await Find(search, "needle")).Count);
    }

    [Fact]
    public void An_index_is_followed_by_notes_that_came_went_and_got_other_names()
    {
        var before = VaultText.Vault(
            "=== A.md\nneedle [[C]]\n=== B.md\nneedle\n=== C.md\nneedle, needle"
        );
        using var index = TextIndex.Build(before, _ => { }, CancellationToken.None);
        var after = VaultText.Vault(
            "=== A.md\nneedle [[C]]\n=== B2.md\nneedle\n=== C.md\n---\npublish: false\n---\nneedle, needle\n=== D.md\nneedle",
            before: before
        );

        Assert.True(index.TryFollow(after));

        Assert.Equal(["A", "B2", "D"], Titles(index, "needle").Order(StringComparer.Ordinal));
        Assert.Equal(["B2"], Titles(index, "b2"));
        Assert.Empty(Titles(index, "b"));
        Assert.Empty(Titles(index, "c"));
        Assert.Equal(["A"], Titles(index, "unpublished"));
    }

    [Fact]
    public void An_index_is_not_followed_by_a_vault_of_other_notes()
    {
        using var index = TextIndex.Build(Many("Old"), _ => { }, CancellationToken.None);

        Assert.False(index.TryFollow(Many("New")));
        Assert.Equal(300, Titles(index, "needle").Count);

        static Vault Many(string name) =>
            VaultText.Vault(
                string.Join(
                    '\n',
                    Enumerable.Range(0, 300).Select(i => $"=== {name} {i}.md\nneedle")
                )
            );
    }

    [Fact]
    public void A_note_that_is_the_same_object_in_two_vaults_has_the_same_words() =>
        EditedNotes.Any.Sample(
            groups =>
            {
                var notes = new EditedNotes();
                var before = Vault.Empty;
                foreach (var edits in groups)
                {
                    Array.ForEach(edits, notes.Apply);
                    var after = VaultBuilder.Build(
                        notes.Sources(),
                        notes.Others(),
                        VaultOptions.Default,
                        before: before
                    );
                    Assert.All(
                        after.Notes.Where(note => ReferenceEquals(before.Get(note.Id), note)),
                        note => Assert.Equal(NoteWords.Of(before, note), NoteWords.Of(after, note))
                    );
                    before = after;
                }
            },
            iter: 500
        );

    [Fact]
    public Task After_any_edits_the_search_finds_what_a_new_one_does() =>
        EditedNotes.Any.SampleAsync(
            async groups =>
            {
                var notes = new EditedNotes();
                var store = new VaultStore();
                using var search = new TextSearch(store);
                search.KeepReady();
                foreach (var edits in groups)
                {
                    Array.ForEach(edits, notes.Apply);
                    store.Publish(
                        VaultBuilder.Build(
                            notes.Sources(),
                            notes.Others(),
                            VaultOptions.Default,
                            before: store.Current
                        )
                    );
                    using var anew = new TextSearch(store);
                    foreach (var query in Queries)
                    {
                        Assert.Equal(await Find(anew, query), await Find(search, query));
                    }
                }
            },
            iter: 200
        );

    private static List<string> Titles(TextIndex index, string query) =>
        [.. index.Search(SearchQuery.Parse(query))!.Notes.Select(note => note.Title)];

    private static async Task<List<string>> Find(TextSearch search, string query)
    {
        var results = await search.SearchAsync(
            SearchQuery.Parse(query),
            Patience,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        return [.. results!.Notes.Select(note => note.Title)];
    }
}
