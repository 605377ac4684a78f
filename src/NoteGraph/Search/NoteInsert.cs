using Microsoft.Data.Sqlite;

namespace NoteGraph.Search;

/// <summary>Writes notes into the index, each in the place of what stood there, with a statement that is prepared once.</summary>
internal sealed class NoteInsert : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _row;
    private readonly SqliteParameter[] _columns;

    public NoteInsert(SqliteConnection connection, SqliteTransaction transaction)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText =
            "INSERT OR REPLACE INTO notes(rowid, title, names, headings, body) VALUES ($row, $title, $names, $headings, $body)";
        _row = _command.Parameters.Add("$row", SqliteType.Integer);
        _columns =
        [
            _command.Parameters.Add("$title", SqliteType.Text),
            _command.Parameters.Add("$names", SqliteType.Text),
            _command.Parameters.Add("$headings", SqliteType.Text),
            _command.Parameters.Add("$body", SqliteType.Text),
        ];
    }

    public void Run(int row, NoteWords words)
    {
        _row.Value = row;
        _columns[0].Value = words.Title;
        _columns[1].Value = words.Names;
        _columns[2].Value = words.Headings;
        _columns[3].Value = words.Body;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
