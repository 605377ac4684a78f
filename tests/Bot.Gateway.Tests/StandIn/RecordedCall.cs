using System.Text.Json.Nodes;

namespace Bot.Gateway.Tests.StandIn;

/// <summary>A REST call that reached the stand-in.</summary>
/// <param name="Path">Below the base address, without query.</param>
/// <param name="Authorization">The header as sent; null when there was none.</param>
/// <param name="Body">The JSON of the body or of the part <c>payload_json</c>; null when there was none.</param>
/// <param name="Files">Uploaded files by name.</param>
internal sealed record RecordedCall(
    string Method,
    string Path,
    string? Authorization,
    JsonNode? Body,
    IReadOnlyDictionary<string, byte[]> Files,
    DateTimeOffset At
)
{
    /// <summary>What the stand-in answered.</summary>
    public int Status { get; set; }

    public override string ToString() => $"{Method} {Path} -> {Status}";
}
