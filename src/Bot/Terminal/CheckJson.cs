using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Checking;
using NoteGraph.Notes;

namespace Bot.Terminal;

/// <summary>A check as one JSON document, the same for the same content.</summary>
internal static class CheckJson
{
    /// <summary>Indented, and with letters of every script as they are: people read it too.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name of a kind of problem, such as <c>broken-link</c>.</summary>
    public static string NameOf(ProblemCode code) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    public static void Write(Stream output, CheckResult result)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("revision", result.Vault.Revision);
        json.WriteNumber("notes", result.Vault.Notes.Length);
        json.WriteNumber("actors", result.Actors);
        json.WriteNumber("describedActors", result.DescribedActors);
        json.WriteNumber("messages", result.Messages);
        json.WriteStartObject("summary");
        foreach (
            var kind in result.Problems.GroupBy(problem => problem.Code).OrderBy(kind => kind.Key)
        )
        {
            json.WriteNumber(NameOf(kind.Key), kind.Count());
        }

        json.WriteEndObject();
        json.WriteStartArray("problems");
        foreach (var problem in result.Problems)
        {
            Write(json, problem);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A problem with its place, what is wrong and what helps.</summary>
    public static void Write(Utf8JsonWriter json, VaultProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteString("code", NameOf(problem.Code));
        json.WriteString(
            "severity",
            JsonNamingPolicy.CamelCase.ConvertName(problem.Severity.ToString())
        );
        json.WriteString("message", problem.Message);
        json.WriteString("advice", problem.Advice);
        json.WriteEndObject();
    }
}
