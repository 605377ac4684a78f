using System.Buffers;
using System.Globalization;
using System.Text;
using Bot.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Endpoint;

/// <summary>
/// The yardstick: checks the same signature with the same library and answers a constant. It reads nothing of what it was
/// sent, limits nothing and logs nothing.
/// </summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync(int port, string publicKey)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var verifier = new SignatureVerifier(publicKey);
        var answer = """{"type":4,"data":{"content":"Hello."}}"""u8.ToArray();
        app.MapGet("/healthz", () => "alive");
        app.MapPost(
            "/interactions",
            async (HttpContext context) =>
            {
                var request = context.Request;
                var signed = new ArrayBufferWriter<byte>(2048);
                Encoding.UTF8.GetBytes(
                    request.Headers[InteractionsEndpoint.TimestampHeader].ToString(),
                    signed
                );
                var body = await request.BodyReader.ReadAtLeastAsync((int)request.ContentLength!);
                foreach (var segment in body.Buffer)
                {
                    signed.Write(segment.Span);
                }

                request.BodyReader.AdvanceTo(body.Buffer.End);
                if (
                    !SignatureVerifier.TryParse(
                        request.Headers[InteractionsEndpoint.SignatureHeader],
                        out var signature
                    ) || !verifier.Verifies(signed.WrittenSpan, signature)
                )
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }

                context.Response.ContentType = "application/json";
                context.Response.ContentLength = answer.Length;
                await context.Response.Body.WriteAsync(answer);
            }
        );
        await app.RunAsync();
        return 0;
    }
}
