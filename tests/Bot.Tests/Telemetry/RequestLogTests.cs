using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Telemetry;

public sealed class RequestLogTests
{
    private const string AskedFor = "xyzzyhunter";

    [Theory]
    [InlineData(false, "Logging:LogLevel:Default")]
    [InlineData(false, "Logging:LogLevel:Microsoft")]
    [InlineData(false, "Logging:LogLevel:Microsoft.AspNetCore")]
    [InlineData(false, "Logging:Console:LogLevel:Default")]
    [InlineData(false, "Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting")]
    [InlineData(true, "Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData(true, "Logging:LogLevel:Microsoft.AspNetCore.Routing.Matching.DfaMatcher")]
    [InlineData(true, "Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    public async Task What_a_page_asks_for_is_logged_for_those_alone_who_name_that_very_log(
        bool isLogged,
        string level
    )
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "One.\n");
        await using var bot = await RunningBot.StartAsync(
            content,
            [("Preview:Enabled", "true"), (level, "Trace")]
        );

        using var response = await bot.Http.GetAsync(
            $"/preview/problems?name={AskedFor}",
            TestContext.Current.CancellationToken
        );
        response.EnsureSuccessStatusCode();
        foreach (var path in (string[])[$"/{AskedFor}", $"/preview/{AskedFor}.js"])
        {
            using var missing = await bot.Http.GetAsync(
                path,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        bot.Terminate();
        await bot.EndedAsync();

        Assert.Equal(isLogged, bot.Written.Contains(AskedFor, StringComparison.Ordinal));
    }
}
