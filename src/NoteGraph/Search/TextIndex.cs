using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Search;

/// <summary>
/// The full text of a vault's notes, as readers see it, in an SQLite database in memory (FTS5). The database holds no
/// text, only which words stand where.
/// </summary>
/// <remarks>
/// Chosen before Lucene.NET, which indexes the same notes in about the same time: its version 4.8 is still a beta, and what
/// SQLite holds costs the garbage collector nothing. The price is a native library. Figures stand in the benchmarks' results.
/// </remarks>
public sealed class TextIndex : IDisposable
{
    private const int BatchSize = 256;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private Vault _vault;
    private bool _isDisposed;

    private TextIndex(SqliteConnection connection, Vault vault)
    {
        _connection = connection;
        _vault = vault;
    }

    /// <summary>Reads all notes. Takes seconds for thousands of notes.</summary>
    /// <param name="progress">Told from time to time how many notes are done.</param>
    /// <exception cref="OperationCanceledException">The index is not wanted any more.</exception>
    public static TextIndex Build(Vault vault, Action<int> progress, CancellationToken cancellation)
    {
        var index = new TextIndex(new SqliteConnection("Data Source=:memory:"), vault);
        try
        {
            index._connection.Open();
            index.Fill(progress, cancellation);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Takes over what another vault says otherwise, so that from now on it is the one that is searched. Only for a vault
    /// whose other notes read as before: <see cref="Vault.ReadsLike"/>.
    /// </summary>
    /// <returns>False when that would take so long that a new index is better, or the index has been disposed of.</returns>
    public bool TryFollow(Vault vault)
    {
        int[] changed =
        [
            .. Enumerable
                .Range(0, vault.Notes.Length)
                .Where(at => !ReferenceEquals(vault.Notes[at], _vault.Notes[at])),
        ];
        if (changed.Length > BatchSize)
        {
            return false;
        }

        var texts = WordsOf(vault, changed, CancellationToken.None);
        lock (_gate)
        {
            if (_isDisposed)
            {
                return false;
            }

            using var transaction = _connection.BeginTransaction();
            using var insert = new NoteInsert(_connection, transaction);
            for (var at = 0; at < changed.Length; at++)
            {
                insert.Run(changed[at], texts[at]);
            }

            transaction.Commit();
            _vault = vault;
            return true;
        }
    }

    /// <summary>The notes that a query finds, the best first; null once the index is disposed of.</summary>
    public SearchResults? Search(SearchQuery query)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return null;
            }

            var unknown = query.Tags.Where(tag => _vault.Tags.Find(tag) is null);
            if (unknown.FirstOrDefault() is { } tag)
            {
                return new SearchResults(_vault, query, []) { UnknownTag = tag };
            }

            if (query.Terms.IsEmpty)
            {
                return new SearchResults(_vault, query, Tagged(query, null));
            }

            var all = Tagged(query, Matching(MatchExpression.All(query)));
            return all.IsEmpty && query.Terms.Length > 1
                ? new SearchResults(
                    _vault,
                    query,
                    Tagged(query, Matching(MatchExpression.Any(query)))
                )
                {
                    HasOnlySome = true,
                }
                : new SearchResults(_vault, query, all);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _connection.Dispose();
        }
    }

    // A title says most about what a note is about, then its other names, then its headings.
    private List<Note> Matching(string expression)
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            "SELECT rowid FROM notes WHERE notes MATCH $query ORDER BY bm25(notes, 12, 8, 4, 1), rowid";
        command.Parameters.AddWithValue("$query", expression);
        using var reader = command.ExecuteReader();
        List<Note> notes = [];
        while (reader.Read())
        {
            notes.Add(_vault.Notes[(int)reader.GetInt64(0)]);
        }

        return notes;
    }

    // Without words the notes of the tag, in its own order.
    private ImmutableArray<Note> Tagged(SearchQuery query, List<Note>? notes)
    {
        var found = query.Tags.Select(tag => _vault.Tags.Find(tag)!.Notes).ToList();
        IEnumerable<Note> ordered =
            notes is not null ? notes
            : found.Count > 0 ? found[0]
            : [];
        foreach (var tagged in found)
        {
            var wanted = tagged.ToHashSet();
            ordered = ordered.Where(wanted.Contains);
        }

        return [.. ordered];
    }

    private void Fill(Action<int> progress, CancellationToken cancellation)
    {
        using (var create = _connection.CreateCommand())
        {
            create.CommandText =
                "CREATE VIRTUAL TABLE notes USING fts5(title, names, headings, body, content='', contentless_delete=1, "
                + "tokenize='unicode61 remove_diacritics 2')";
            create.ExecuteNonQuery();
        }

        using var transaction = _connection.BeginTransaction();
        using var insert = new NoteInsert(_connection, transaction);
        var done = 0;
        foreach (var places in Enumerable.Range(0, _vault.Notes.Length).Chunk(BatchSize))
        {
            var texts = WordsOf(_vault, places, cancellation);
            for (var at = 0; at < places.Length; at++)
            {
                insert.Run(places[at], texts[at]);
            }

            done += places.Length;
            progress(done);
        }

        transaction.Commit();
    }

    private static NoteWords[] WordsOf(Vault vault, int[] places, CancellationToken cancellation)
    {
        var texts = new NoteWords[places.Length];
        Parallel.For(
            0,
            texts.Length,
            new ParallelOptions { CancellationToken = cancellation },
            at => texts[at] = NoteWords.Of(vault, vault.Notes[places[at]])
        );
        return texts;
    }
}
