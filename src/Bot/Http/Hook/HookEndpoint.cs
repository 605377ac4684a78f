using Bot.Configuration;
using Bot.Content.Git;
using Microsoft.Extensions.Options;

namespace Bot.Http.Hook;

/// <summary>
/// The webhook of the repository's host. A delivery carries no time that is signed, so that one could be sent again by
/// whoever saw it; all it does is to have what is there now read once more.
/// </summary>
internal sealed partial class HookEndpoint(
    HookSignature signature,
    HookReloads reloads,
    IOptions<GitOptions> git,
    IOptions<LimitsOptions> limits,
    ILogger<HookEndpoint> logger
) : IDisposable
{
    /// <summary>The largest delivery. Source: GitHub, "Webhook events and payloads", Payload cap.</summary>
    public const int MaxBodyBytes = 25 * 1024 * 1024;

    public const string Path = "/content/hook";
    public const string SignatureHeader = "X-Hub-Signature-256";
    public const string EventHeader = "X-GitHub-Event";

    // A delivery that is refused may never be sent again, so that large ones wait, apart from those on the other way in.
    private readonly UnverifiedBodies _bodies = UnverifiedBodies.OfUpTo(limits.Value.MaxBodyBytes);
    private readonly UnverifiedBodies _largest = UnverifiedBodies.OfUpTo(MaxBodyBytes);

    /// <summary>
    /// 401 for whatever is wrong with the signature, before the body is looked into; 413 above the limit, which without a
    /// stated length is that of any request; 400 for a signed body that tells of no push; 202 when a reload follows; 200 for a
    /// delivery that needs none.
    /// </summary>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (!HookSignature.TryParse(context.Request.Headers[SignatureHeader], out var given))
        {
            return Results.Unauthorized();
        }

        if (context.Request.ContentLength is not { } length || length <= limits.Value.MaxBodyBytes)
        {
            return await ReadAsync(context, given, limits.Value.MaxBodyBytes, _bodies);
        }

        return await ReadAsync(context, given, MaxBodyBytes, _largest);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _bodies.Dispose();
        _largest.Dispose();
    }

    private async Task<IResult> ReadAsync(
        HttpContext context,
        byte[] given,
        int limit,
        UnverifiedBodies bodies
    )
    {
        using var body = await CappedBody.ReadAsync(
            context.Request,
            ReadOnlyMemory<byte>.Empty,
            limit,
            bodies,
            waits: true,
            context.RequestAborted
        );
        return body switch
        {
            { IsWhole: false } => Results.StatusCode(body.Status),
            _ when !signature.Verifies(body.Bytes.Span, given) => Results.Unauthorized(),
            _ => Answer(context.Request, body.Bytes),
        };
    }

    private IResult Answer(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        switch (request.Headers[EventHeader].ToString())
        {
            case "ping":
                return Results.Text("pong\n");
            case not "push":
                return Results.Text("ignored: only pushes matter\n");
        }

        if (!request.HasJsonContentType())
        {
            return Results.Text(
                "choose application/json as the content type\n",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        }

        if (!PushEvent.TryParse(body, out var push))
        {
            return Results.Text("this tells of no push\n", statusCode: 400);
        }

        if (!push.Changes(git.Value.Branch))
        {
            return Results.Text("ignored: the notes come from another branch\n");
        }

        LogPushed();
        reloads.Ask();
        return Results.Text("a reload follows\n", statusCode: StatusCodes.Status202Accepted);
    }

    [LoggerMessage(LogLevel.Information, "The webhook tells of a push; a reload follows.")]
    private partial void LogPushed();
}
