using System.Net;

namespace Bot.Http;

/// <summary>Tells who is on this machine from who is not.</summary>
internal static class LocalRequests
{
    /// <summary>Headers by which a proxy says for whom it asks. Whoever that is, they are not known to be here.</summary>
    private static readonly string[] MarksOfProxies =
    [
        "CF-Connecting-IP",
        "Forwarded",
        "True-Client-IP",
        "Via",
        "X-Client-IP",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
    ];

    /// <summary>
    /// Whether the connection and the host that the client names are both this machine, and no proxy stands in between that
    /// says so.
    /// </summary>
    public static bool IsLocal(HttpContext context) =>
        // No address means a transport that only this machine has, such as a Unix socket.
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && IsLoopbackName(context.Request.Host.Host)
        // Some proxies ask under the name of this machine and say nothing, in a version that no browser uses any more.
        // Source: nginx, "ngx_http_proxy_module", proxy_http_version and proxy_set_header.
        && !HttpProtocol.IsHttp10(context.Request.Protocol)
        && !MarksOfProxies.Any(context.Request.Headers.ContainsKey);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && IPAddress.IsLoopback(address)
        );
}
