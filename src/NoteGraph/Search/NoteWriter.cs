using Microsoft.Data.Sqlite;

namespace NoteGraph.Search;

/// <summary>
/// Writes notes into the index and takes them out, with statements that are prepared once. The index holds no text, so what
/// is taken out has to be said again; then it is as if it had never been there, in how words are weighed too. Source:
/// SQLite, "FTS5 Extension", The 'delete' Command.
/// </summary>
internal sealed class NoteWriter : IDisposable
{
    private const string Columns = "rowid, title, names, headings, body";
    private const string Values = "$row, $title, $names, $headings, $body";

    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _delete;

    public NoteWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        _insert = Command($"INSERT INTO notes({Columns}) VALUES ({Values})");
        _delete = Command($"INSERT INTO notes(notes, {Columns}) VALUES ('delete', {Values})");

        SqliteCommand Command(string text)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = text;
            command.Parameters.Add("$row", SqliteType.Integer);
            command.Parameters.Add("$title", SqliteType.Text);
            command.Parameters.Add("$names", SqliteType.Text);
            command.Parameters.Add("$headings", SqliteType.Text);
            command.Parameters.Add("$body", SqliteType.Text);
            return command;
        }
    }

    /// <summary>Writes a note into a row that is free.</summary>
    public void Insert(int row, NoteWords words) => Run(_insert, row, words);

    /// <summary>Takes out the note in a row.</summary>
    /// <param name="words">What was written there.</param>
    public void Delete(int row, NoteWords words) => Run(_delete, row, words);

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private static void Run(SqliteCommand command, int row, NoteWords words)
    {
        command.Parameters[0].Value = row;
        command.Parameters[1].Value = words.Title;
        command.Parameters[2].Value = words.Names;
        command.Parameters[3].Value = words.Headings;
        command.Parameters[4].Value = words.Body;
        command.ExecuteNonQuery();
    }
}
