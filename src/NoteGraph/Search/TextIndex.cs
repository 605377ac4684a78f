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

    // When more than a quarter of the notes have changed, a new index is made as quickly as this one is changed.
    private const int ManyShare = 4;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private RowPlaces _rows;
    private bool _isDisposed;

    private TextIndex(SqliteConnection connection, Vault vault)
    {
        _connection = connection;
        _rows = RowPlaces.Of(vault);
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
            index.Create();
            var all = Enumerable.Range(0, vault.Notes.Length);
            index.Write(writer => ForEach(all, index._rows, writer.Insert, progress, cancellation));
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Takes over what another vault has otherwise, so that from now on it is the one that is searched: notes that came,
    /// went, were renamed or say something else. A note that is the same object in both reads the same, since one that
    /// names a withheld note is made anew whenever it might read otherwise.
    /// </summary>
    /// <returns>False when that would take so long that a new index is better, or the index has been disposed of.</returns>
    public bool TryFollow(Vault vault)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return false;
            }

            var rows = _rows.After(vault, out var gone, out var come);
            if (
                Math.Max(gone.Count, come.Count)
                > Math.Max(BatchSize, vault.Notes.Length / ManyShare)
            )
            {
                return false;
            }

            Write(writer =>
            {
                ForEach(gone, _rows, writer.Delete);
                ForEach(come, rows, writer.Insert);
            });
            _rows = rows;
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

            var vault = _rows.Vault;
            var unknown = query.Tags.Where(tag => vault.Tags.Find(tag) is null);
            if (unknown.FirstOrDefault() is { } tag)
            {
                return new SearchResults(vault, query, []) { UnknownTag = tag };
            }

            if (query.Terms.IsEmpty)
            {
                return new SearchResults(vault, query, Tagged(query, null));
            }

            var all = Tagged(query, Matching(MatchExpression.All(query)));
            return all.IsEmpty && query.Terms.Length > 1
                ? new SearchResults(
                    vault,
                    query,
                    Tagged(query, Matching(MatchExpression.Any(query)))
                )
                {
                    HasOnlySome = true,
                }
                : new SearchResults(vault, query, all);
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

    // A title says most about what a note is about, then its other names, then its headings; equals come by path.
    private IEnumerable<Note> Matching(string expression)
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            "SELECT rowid, bm25(notes, 12, 8, 4, 1) FROM notes WHERE notes MATCH $query";
        command.Parameters.AddWithValue("$query", expression);
        using var reader = command.ExecuteReader();
        List<(double Rank, int Place)> found = [];
        while (reader.Read())
        {
            found.Add((reader.GetDouble(1), _rows.PlaceOf((int)reader.GetInt64(0))));
        }

        found.Sort();
        var notes = _rows.Vault.Notes;
        return found.Select(each => notes[each.Place]);
    }

    // Without words the notes of the tag, in its own order.
    private ImmutableArray<Note> Tagged(SearchQuery query, IEnumerable<Note>? notes)
    {
        var found = query.Tags.Select(tag => _rows.Vault.Tags.Find(tag)!.Notes).ToList();
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

    // With room for 16 million bytes before they are sorted in, where 1 is usual, a third of the writing is spared.
    private void Create()
    {
        using var create = _connection.CreateCommand();
        create.CommandText =
            "CREATE VIRTUAL TABLE notes USING fts5(title, names, headings, body, content='', "
            + "tokenize='unicode61 remove_diacritics 2');"
            + "INSERT INTO notes(notes, rank) VALUES ('hashsize', 16777216)";
        create.ExecuteNonQuery();
    }

    private void Write(Action<NoteWriter> notes)
    {
        using var transaction = _connection.BeginTransaction();
        using (var writer = new NoteWriter(_connection, transaction))
        {
            notes(writer);
        }

        transaction.Commit();
    }

    // While a batch is written, the next one is made plain text.
    private static void ForEach(
        IEnumerable<int> all,
        RowPlaces rows,
        Action<int, NoteWords> write,
        Action<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var done = 0;
        var next = Task.FromResult<(int Row, NoteWords Words)[]>([]);
        foreach (var batch in all.Chunk(BatchSize).Append([]))
        {
            var texts = next.GetAwaiter().GetResult();
            next = Task.Run(() => WordsOf(rows, batch, cancellation), cancellation);
            foreach (var (row, words) in texts)
            {
                write(row, words);
            }

            done += texts.Length;
            progress?.Invoke(done);
        }
    }

    private static (int Row, NoteWords Words)[] WordsOf(
        RowPlaces rows,
        int[] batch,
        CancellationToken cancellation
    )
    {
        var texts = new (int, NoteWords)[batch.Length];
        Parallel.For(
            0,
            texts.Length,
            new ParallelOptions { CancellationToken = cancellation },
            at =>
                texts[at] = (
                    batch[at],
                    NoteWords.Of(rows.Vault, rows.Vault.Notes[rows.PlaceOf(batch[at])])
                )
        );
        return texts;
    }
}
