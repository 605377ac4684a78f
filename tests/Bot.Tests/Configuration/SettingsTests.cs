using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Configuration;

public class SettingsTests
{
    [Theory]
    [InlineData("Content:Path", "")]
    [InlineData("Content:MaxLossPercent", "101")]
    [InlineData("Content:MaxLossPercent", "-1")]
    [InlineData("Discord:Token", "Bot abc")]
    [InlineData("Discord:PublicKey", "abc")]
    [InlineData(
        "Discord:PublicKey",
        "g000000000000000000000000000000000000000000000000000000000000000"
    )]
    [InlineData("Discord:ApplicationId", "mine")]
    [InlineData("Discord:GuildId", "12")]
    [InlineData("Discord:ApiBaseUrl", "ftp://example.org")]
    [InlineData("Discord:ApiBaseUrl", "")]
    [InlineData("Limits:MaxBodyBytes", "0")]
    [InlineData("Limits:RequestSeconds", "301")]
    [InlineData("Limits:MaxNoteBytes", "1")]
    [InlineData("Links:NoteUrl", "https://example.org/without-a-mark")]
    [InlineData("Links:ImageUrl", "javascript:{path}")]
    [InlineData("Cards:StaleAfterDays", "-1")]
    [InlineData("Cards:Colors:ai", "blue")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Build(setting, value));

        var failure = Assert.Single(exception.Failures);
        Assert.StartsWith(setting + ": ", failure, StringComparison.Ordinal);
        Assert.EndsWith(".", failure, StringComparison.Ordinal);
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
    [InlineData("Discord:PublicKey", "")]
    [InlineData("Discord:ApiBaseUrl", "http://127.0.0.1:8099/api/v10/")]
    [InlineData("Links:NoteUrl", "https://example.org/{path}?x=1")]
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
