using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoteGraph.Vaults;

namespace NoteGraph.Export;

/// <summary>
/// The whole graph as one JSON document: <c>notes</c>, ordered by path, and <c>links</c>, ordered by the note they stand in
/// and their place in it. The same vault gives the same bytes.
/// </summary>
public static class GraphExport
{
    private const int FlushBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // Nobody puts this into a page of HTML, so letters of all scripts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the document while it is made; it is never whole in memory.</summary>
    public static void Write(Vault vault, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("notes");
        var notes = vault
            .Notes.AsParallel()
            .AsOrdered()
            .Select(note => ExportedNote.Of(note, vault));
        foreach (var note in notes)
        {
            JsonSerializer.Serialize(json, note, GraphJsonContext.Default.ExportedNote);
            FlushWhenLong(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var edge in vault.Notes.SelectMany(note => vault.LinksFrom(note)))
        {
            var link = ExportedLink.Of(edge, vault);
            JsonSerializer.Serialize(json, link, GraphJsonContext.Default.ExportedLink);
            FlushWhenLong(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void FlushWhenLong(Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushBytes)
        {
            json.Flush();
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(ExportedNote))]
[JsonSerializable(typeof(ExportedLink))]
internal sealed partial class GraphJsonContext : JsonSerializerContext;
