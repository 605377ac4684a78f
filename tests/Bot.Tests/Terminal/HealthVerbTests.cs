using Bot.Http;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Terminal;

public class HealthVerbTests
{
    [Fact]
    public async Task A_bot_that_lives_is_found_where_the_settings_say()
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "Somebody.\n");
        await using var bot = await BotServer.StartAsync(content);

        var result = await BotProcess.RunAsync(
            [
                ("ASPNETCORE_HTTP_PORTS", $"{bot.Http.BaseAddress!.Port}"),
                ("http_proxy", "http://127.0.0.1:9"),
            ],
            "health"
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("200", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_not_there_exits_with_1_and_a_sentence()
    {
        var result = await BotProcess.RunAsync("health", "--url", "http://127.0.0.1:9");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            "http://127.0.0.1:9/: no answer.",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("file:///etc/passwd")]
    public async Task An_address_that_leads_nowhere_exits_with_2(string url)
    {
        Assert.Equal(2, (await BotProcess.RunAsync("health", "--url", url)).ExitCode);
    }

    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5080/")]
    [InlineData("urls", "http://+:80;http://x:81", "http://127.0.0.1/")]
    [InlineData("urls", "http://0.0.0.0:8081", "http://127.0.0.1:8081/")]
    [InlineData("urls", "http://[::]:8081", "http://127.0.0.1:8081/")]
    [InlineData("urls", "http://notes.internal:8081", "http://127.0.0.1:8081/")]
    [InlineData("urls", "http://LocalHost:8081", "http://localhost:8081/")]
    [InlineData("urls", "http://[::1]:8081", "http://[::1]:8081/")]
    [InlineData("urls", "http://10.1.2.3:8081", "http://10.1.2.3:8081/")]
    [InlineData("urls", "http://x:8081x", null)]
    [InlineData("http_ports", "8080;8081", "http://127.0.0.1:8080/")]
    [InlineData("https_ports", "8443", "https://127.0.0.1:8443/")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://*:8082", "http://127.0.0.1:8082/")]
    public void The_address_is_the_one_that_the_bot_listens_on(
        string? setting,
        string? value,
        string? address
    )
    {
        using var configuration = new ConfigurationManager();
        if (setting is not null)
        {
            configuration[setting] = value;
        }

        Assert.Equal(address, LocalAddress.Of(ListenAddress.Of(configuration))?.ToString());
    }
}
