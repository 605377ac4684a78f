using System.Net.Mime;
using Bot.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Preview;

/// <summary>
/// Keeps the preview to the people it is for. A web page from elsewhere that is open in the same browser must not be able
/// to use it: neither by posting to it, nor under a host name of its own that resolves to this machine.
/// </summary>
internal sealed class PreviewGuard(bool allowRemote)
{
    /// <summary>Only what this server itself sends is loaded or run; pictures in embeds come from anywhere.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // The browser asks each time and is answered 304 while nothing has changed.
        headers.CacheControl = "no-cache";
        if (Refusal(context) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = $"{MediaTypeNames.Text.Plain}; charset=utf-8";
            await context.Response.WriteAsync(reason + "\n", context.RequestAborted);
            return;
        }

        await next(context);
    }

    private string? Refusal(HttpContext context)
    {
        if (!allowRemote && !LocalRequests.IsLocal(context))
        {
            return "The preview page is for the machine it runs on. Preview:AllowRemote=true opens it to others.";
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return null;
        }

        return IsSameOrigin(context.Request) && IsJson(context.Request)
            ? null
            : "Only the preview page itself may post here.";
    }

    /// <summary>Browsers send one of the two headers with every post; a program on this machine may send neither.</summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [var site])
        {
            return site == "same-origin";
        }

        return request.Headers.Origin.Count == 0
            || request.Headers.Origin == $"{request.Scheme}://{request.Host.Value}";
    }

    /// <summary>A form on another site can post without asking first, but not with this content type.</summary>
    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(
            MediaTypeNames.Application.Json,
            StringComparison.OrdinalIgnoreCase
        );
}
