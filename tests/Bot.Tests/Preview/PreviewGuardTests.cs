using System.Net;
using Bot.Preview;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Preview;

public sealed class PreviewGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", 200)]
    [InlineData("127.8.9.1", "127.0.0.1:5080", 200)]
    [InlineData("::1", "[::1]:5080", 200)]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST", 200)]
    [InlineData(null, "localhost", 200)]
    [InlineData("192.0.2.7", "localhost:5080", 403)]
    [InlineData("192.0.2.7", "192.0.2.1:5080", 403)]
    [InlineData("127.0.0.1", "rebound.example:5080", 403)]
    [InlineData("127.0.0.1", "localhost.example", 403)]
    [InlineData("127.0.0.1", "", 403)]
    public Task Only_this_machine_gets_in(string? address, string host, int status) =>
        AnswersAsync(status, allowRemote: false, address, context => context.Host = new(host));

    [Theory]
    [InlineData("192.0.2.7", "bot.example")]
    [InlineData("127.0.0.1", "bot.example")]
    public Task Others_get_in_when_told_so(string address, string host) =>
        AnswersAsync(200, allowRemote: true, address, context => context.Host = new(host));

    [Theory]
    [InlineData("application/json", "same-origin", null, 200)]
    [InlineData("application/json; charset=utf-8", "same-origin", "http://localhost:5080", 200)]
    [InlineData("application/json", null, "http://localhost:5080", 200)]
    [InlineData("application/json", null, null, 200)]
    [InlineData("application/json", "cross-site", null, 403)]
    [InlineData("application/json", "same-site", null, 403)]
    [InlineData("application/json", "none", null, 403)]
    [InlineData("application/json", null, "http://evil.example", 403)]
    [InlineData("application/json", null, "https://localhost:5080", 403)]
    [InlineData("application/json", null, "http://localhost:5081", 403)]
    [InlineData("application/json", null, "null", 403)]
    [InlineData("text/plain", "same-origin", null, 403)]
    [InlineData("application/x-www-form-urlencoded", null, null, 403)]
    [InlineData(null, "same-origin", null, 403)]
    public Task Only_the_page_itself_may_post(
        string? contentType,
        string? site,
        string? origin,
        int status
    ) =>
        AnswersAsync(
            status,
            allowRemote: false,
            "127.0.0.1",
            request =>
            {
                request.Method = "POST";
                request.Host = new("localhost:5080");
                request.ContentType = contentType;
                if (site is not null)
                {
                    request.Headers["Sec-Fetch-Site"] = site;
                }

                if (origin is not null)
                {
                    request.Headers.Origin = origin;
                }
            }
        );

    private static async Task AnswersAsync(
        int status,
        bool allowRemote,
        string? address,
        Action<HttpRequest> prepare
    )
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Scheme = "http" } };
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        prepare(context.Request);
        var passed = false;
        await new PreviewGuard(allowRemote).InvokeAsync(
            context,
            _ =>
            {
                passed = true;
                return Task.CompletedTask;
            }
        );
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(status == 200, passed);
        Assert.Contains(
            "default-src 'none'",
            context.Response.Headers.ContentSecurityPolicy.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", context.Response.Headers.XContentTypeOptions);
    }
}
