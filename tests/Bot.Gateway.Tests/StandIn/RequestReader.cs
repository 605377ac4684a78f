using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>Reads a request as Discord does: JSON, or a form with the JSON in <c>payload_json</c> beside files.</summary>
internal static class RequestReader
{
    public static async Task<RecordedCall> ReadAsync(HttpContext context, string path)
    {
        var request = context.Request;
        JsonNode? body = null;
        Dictionary<string, byte[]> files = [];
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            body = Parse(form["payload_json"].ToString());
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, context.RequestAborted);
                files[file.FileName] = bytes.ToArray();
            }
        }
        else
        {
            using var reader = new StreamReader(request.Body);
            body = Parse(await reader.ReadToEndAsync(context.RequestAborted));
        }

        return new RecordedCall(
            request.Method,
            path,
            request.Headers.Authorization is { Count: > 0 } value ? value.ToString() : null,
            body,
            files,
            TimeProvider.System.GetUtcNow()
        );
    }

    private static JsonNode? Parse(string json)
    {
        try
        {
            return json.Length == 0 ? null : JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
