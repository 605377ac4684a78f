using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Configuration;

public class SettingsTests
{
    [Theory]
    [InlineData("Content:Path", "")]
    [InlineData("Content:MaxLossPercent", "101")]
    [InlineData("Content:MaxLossPercent", "-1")]
    [InlineData("Content:Exclude:0", "a/../b")]
    [InlineData("Content:Exclude:7", "Private/..")]
    [InlineData("Content:Exclude:0", "../content/Private/**")]
    [InlineData("Content:Exclude:0", "..\\Private\\**")]
    [InlineData("Discord:Token", "Bot abc")]
    [InlineData("Discord:PublicKey", "abc")]
    [InlineData(
        "Discord:PublicKey",
        "g000000000000000000000000000000000000000000000000000000000000000"
    )]
    [InlineData("Discord:ApplicationId", "mine")]
    [InlineData("Discord:GuildId", "12")]
    [InlineData("Discord:ApiBaseUrl", "ftp://example.org")]
    [InlineData("Discord:ApiBaseUrl", "https://discord.com/api?v=10")]
    [InlineData("Discord:ApiBaseUrl", "https://discord.com/api#v10")]
    [InlineData("Discord:ApiBaseUrl", "")]
    [InlineData("Limits:MaxBodyBytes", "0")]
    [InlineData("Limits:RequestSeconds", "2")]
    [InlineData("Limits:RequestSeconds", "301")]
    [InlineData("Limits:MaxNoteBytes", "1")]
    [InlineData("Links:NoteUrl", "https://example.org/without-a-mark")]
    [InlineData("Links:NoteUrl", "https://{path}.example.org/")]
    [InlineData("Links:ImageUrl", "javascript:{path}")]
    [InlineData("Cards:StaleAfterDays", "-1")]
    [InlineData("Cards:Colors:ai", "blue")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Build(setting, value));

        var failure = Assert.Single(exception.Failures);
        Assert.StartsWith(setting + ": ", failure, StringComparison.Ordinal);
        Assert.EndsWith(".", failure, StringComparison.Ordinal);
        Assert.Contains("from the command line.", failure, StringComparison.Ordinal);
        Assert.Equal(
            setting != "Discord:Token",
            failure.Contains($"It is “{value}”, from", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Limits:RequestSeconds", "")]
    [InlineData("Limits:RequestSeconds", "99999999999999999999")]
    [InlineData("Limits:RequestSeconds", "1.5")]
    [InlineData("Limits:RequestSeconds", "5s\r\nInjected: yes")]
    [InlineData("Discord:Register", "")]
    [InlineData("Content:Watch", "7")]
    [InlineData("Content:Watch", "Poll, Off")]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Logging:LogLevel:Default", "9")]
    [InlineData("Logging:Console:LogLevel:Microsoft", "Debugg")]
    public void A_value_that_cannot_be_read_is_told_on_one_line(string setting, string value)
    {
        var message = Assert.Throws<StartException>(() => Build(setting, value)).Message;

        Assert.StartsWith($"{setting}: must be ", message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, char.IsControl);
    }

    [Theory]
    [InlineData("urls", "foo")]
    [InlineData("urls", "127.0.0.1:5080")]
    [InlineData("urls", "ftp://127.0.0.1:5080")]
    [InlineData("urls", "http://127.0.0.1:80x")]
    [InlineData("urls", "http://127.0.0.1:5080;http://127.0.0.1:")]
    [InlineData("urls", "http://127.0.0.1:65536")]
    [InlineData("urls", "http://127.0.0.1:-1")]
    [InlineData("urls", "http://[::1]:x")]
    [InlineData("http_ports", "abc")]
    [InlineData("https_ports", "8080;x")]
    [InlineData("Kestrel:Endpoints:Here:Url", "http://127.0.0.1:x")]
    public void An_address_that_the_server_would_take_for_another_is_refused(
        string setting,
        string value
    )
    {
        var message = Assert.Throws<StartException>(() => Build(setting, value)).Message;

        Assert.StartsWith($"{setting}: ", message, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls", "http://127.0.0.1:0;https://[::1]:5081/;http://*:80;http://+;http://bot")]
    [InlineData("urls", "http://unix:/run/bot.sock")]
    [InlineData("http_ports", "8080; 8081")]
    [InlineData("Kestrel:Endpoints:Here:Url", "http://localhost:5080/")]
    [InlineData("Logging:LogLevel:Default", "trace")]
    [InlineData("Content:Watch", "poll")]
    public async Task A_right_one_of_them_is_taken(string setting, string value)
    {
        await using var app = Build(setting, value);

        Assert.Equal(value, app.Configuration[setting]);
    }

    [Theory]
    [InlineData("https://user:hunter2@discord.com/api/v10")]
    [InlineData("https://hunter2@discord.com/api/v10")]
    [InlineData("https://discord.com/api/v10?key=hunter2")]
    public void An_address_of_Discord_with_a_password_is_refused_and_the_password_not_shown(
        string address
    )
    {
        var exception = Assert.Throws<OptionsValidationException>(() =>
            Build("Discord:ApiBaseUrl", address)
        );

        Assert.StartsWith(
            "Discord:ApiBaseUrl: must be an http or https address without a user name",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord:ApplicationId", "12345678901234")]
    [InlineData("Discord:GuildId", "123456789012345678901")]
    [InlineData("Admin:GuildIds:0", "")]
    [InlineData("Admin:UserIds:0", "123456789012345\n")]
    [InlineData("Admin:AuditChannelId", "１２３４５６７８９０１２３４５")]
    public void An_id_that_is_none_of_Discords_is_refused(string setting, string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Build(setting, value));

        Assert.Contains(
            " must be a number of 15 to 20 digits. ",
            Assert.Single(exception.Failures),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_list_written_as_one_value_is_refused_since_it_would_be_passed_over()
    {
        Assert.StartsWith(
            "Content:Exclude: takes several values, each under a name of its own, such as Content:Exclude:0.",
            Assert.Throws<StartException>(() => Build("Content:Exclude", "Private/**")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_wrong_value_of_a_list_is_named_as_it_is_set()
    {
        var exception = Assert.Throws<OptionsValidationException>(() =>
            BotApplication.Build(
                new Dictionary<string, string?>
                {
                    ["Content:Exclude:2"] = "a/../b",
                    ["Content:Exclude:4"] = "Templates/**",
                    ["Content:Exclude:6"] = null,
                }
            )
        );

        Assert.Collection(
            exception.Failures,
            first =>
                Assert.StartsWith("Content:Exclude:2: must be ", first, StringComparison.Ordinal),
            second =>
                Assert.StartsWith("Content:Exclude:6: must be ", second, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var exception = Assert.Throws<StartException>(() =>
            BotApplication.Build(
                new Dictionary<string, string?>
                {
                    ["Limits:RequestSeconds"] = "abc",
                    ["Cards:Pictures"] = "maybe",
                }
            )
        );

        Assert.Equal(2, exception.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("Limits:MaxBodyBytes", "many")]
    [InlineData("Preview:Enabled", "perhaps")]
    public void A_value_of_the_wrong_kind_stops_the_start_and_is_named(string setting, string value)
    {
        var exception = Assert.Throws<StartException>(() => Build(setting, value));

        Assert.Contains(setting, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord:Token", "")]
    [InlineData("Discord:Token", "MTIz.abc-_.DEF")]
    [InlineData("Content:Exclude:0", "")]
    [InlineData("Content:Exclude:0", "/Private/**")]
    [InlineData("Content:Exclude:0", "Drafts../**")]
    [InlineData("Discord:PublicKey", "")]
    [InlineData("Discord:ApiBaseUrl", "http://127.0.0.1:8099/api/v10/")]
    [InlineData("Links:NoteUrl", "https://example.org/{path}?x=1")]
    [InlineData("Limits:RequestSeconds", "3")]
    [InlineData("Limits:MaxBodyBytes", "16384")]
    [InlineData("Cards:Colors:ai", "#0000FF")]
    [InlineData("Cards:Colors:ai", "")]
    [InlineData("Content:MaxLossPercent", "0")]
    [InlineData("Content:MaxLossPercent", "100")]
    public async Task A_right_setting_is_taken(string setting, string value)
    {
        await using var app = Build(setting, value);

        Assert.Equal(value, app.Configuration[setting]);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(
        string setting,
        string value
    ) => BotApplication.Build(new Dictionary<string, string?> { [setting] = value });
}
