using System.Text.Json;
using NoteGraph.Vaults;

namespace Bot.Terminal;

/// <summary>What differs between two vaults, as one JSON document.</summary>
internal static class DiffJson
{
    public static void Write(
        Stream output,
        Vault before,
        Vault after,
        VaultDiff diff,
        TimeSpan taken
    )
    {
        using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        WriteVault(json, "old", before);
        WriteVault(json, "new", after);
        WriteAll(json, "added", diff.Added, note => json.WriteStringValue(note.Id.Path));
        WriteAll(json, "changed", diff.Changed, changed => Write(json, changed));
        WriteAll(json, "renamed", diff.Renamed, renamed => Write(json, renamed));
        WriteAll(json, "removed", diff.Removed, note => json.WriteStringValue(note.Id.Path));
        WriteAll(json, "linksBroken", diff.Broken, edge => Write(json, edge));
        WriteAll(json, "linksMended", diff.Mended, edge => Write(json, edge));
        WriteAll(json, "problemsNew", diff.NewProblems, each => CheckJson.Write(json, each));
        WriteAll(json, "problemsGone", diff.GoneProblems, each => CheckJson.Write(json, each));
        json.WriteNumber("milliseconds", (long)taken.TotalMilliseconds);
        json.WriteEndObject();
    }

    private static void WriteVault(Utf8JsonWriter json, string name, Vault vault)
    {
        json.WriteStartObject(name);
        json.WriteString("revision", vault.Revision);
        json.WriteNumber("notes", vault.Notes.Length);
        json.WriteNumber("problems", vault.Problems.Length);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ChangedNote changed)
    {
        json.WriteStartObject();
        json.WriteString("path", changed.Note.Id.Path);
        json.WriteStartArray("parts");
        foreach (var part in Enum.GetValues<NoteParts>())
        {
            if (part != NoteParts.None && changed.Parts.HasFlag(part))
            {
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(part.ToString()));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RenamedNote renamed)
    {
        json.WriteStartObject();
        json.WriteString("from", renamed.From.Id.Path);
        json.WriteString("to", renamed.To.Id.Path);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Edge edge)
    {
        json.WriteStartObject();
        json.WriteString("path", edge.From.Id.Path);
        json.WriteNumber("line", edge.Link.Line);
        json.WriteString("target", edge.Link.Target);
        json.WriteEndObject();
    }
}
