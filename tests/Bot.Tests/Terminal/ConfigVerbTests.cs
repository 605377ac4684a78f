using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public class ConfigVerbTests
{
    [Fact]
    public async Task Every_setting_is_printed_with_its_value_and_its_origin_and_no_secret()
    {
        using var folder = new ContentFolderOnDisk().With("token", "hunter2.file\n");

        var result = await BotProcess.RunAsync(
            [
                ("Discord__Token_FILE", Path.Combine(folder.Path, "token")),
                ("Discord__Status", "See https://user:hunter2@example.org/api"),
                ("Content__Exclude__0", "Templates/**"),
                ("Cards__Colors__ai", "#000000"),
                ("ASPNETCORE_URLS", "http://127.0.0.1:5099"),
            ],
            "config",
            "--set",
            "limits:requestseconds=7",
            "--set",
            "Limits__MaxAtOnce=8",
            "--set",
            "Cards__Colors__new=#0000FF",
            "--set",
            "Cards:Colors:my__tag=#00FF00"
        );

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("hunter2", result.Output + result.Error, StringComparison.Ordinal);
        Line("Limits:RequestSeconds", "7", "command line");
        Line("Limits:MaxAtOnce", "8", "command line");
        Line("Limits:MaxBodyBytes", "1048576", "default");
        Line("Discord:Token", "(hidden)", $"file {folder.Path}/token");
        Line("Discord:Shards", "(as Discord says)", "default");
        Line("Discord:Status", "See https://***@example.org/api", "environment");
        Line("Links:ImageUrl", "-", "default");
        Line("Content:Exclude:0", "Templates/**", "environment");
        Line("Cards:Colors:ai", "#000000", "environment");
        Line("Cards:Colors:lab", "#4E86C6", "default");
        Line("Cards:Colors:new", "#0000FF", "command line");
        Line("Cards:Colors:my__tag", "#00FF00", "command line");
        Line("Logging:LogLevel:Default", "Information", "appsettings.json");
        Line("urls", "http://127.0.0.1:5099", "environment");

        void Line(string name, string value, string origin)
        {
            var line = Assert.Single(
                result.Output.Split('\n'),
                each => each.StartsWith(name + " ", StringComparison.Ordinal)
            );
            Assert.Equal(
                [name, value, origin],
                line.Split(
                    "  ",
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            );
        }
    }

    [Fact]
    public async Task In_JSON_it_says_the_same_with_what_is_unknown()
    {
        var result = await BotProcess.RunAsync(
            [("Discord__Token", "hunter2"), ("Discord__Tokn", "hunter2")],
            "config",
            "--json",
            "--set",
            "Discord:Status=a\r\nb"
        );

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("hunter2", result.Output + result.Error, StringComparison.Ordinal);
        var json = JsonNode.Parse(result.Output)!;
        var settings = json["settings"]!
            .AsArray()
            .ToDictionary(setting => (string)setting!["name"]!, setting => setting!);
        Assert.Equal("(hidden)", (string?)settings["Discord:Token"]["value"]);
        Assert.Equal("environment", (string?)settings["Discord:Token"]["origin"]);
        Assert.Equal("a\r\nb", (string?)settings["Discord:Status"]["value"]);
        Assert.Null(settings["Preview:Enabled"]["value"]);
        Assert.Equal("in development", (string?)settings["Preview:Enabled"]["whenUnset"]);
        Assert.Contains(
            "did you mean Discord:Token?",
            (string?)Assert.Single(json["unknown"]!.AsArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_said_after_all_is_printed()
    {
        var result = await BotProcess.RunAsync(
            "config",
            "--set",
            "Limits:RequestSeconds=abc",
            "--set",
            "Preview:Enabled=perhaps\r\n\u001b[2J"
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Limits:MaxBodyBytes", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Limits:RequestSeconds: must be a whole number, or be left out. It is “abc”, from the command line.",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            @"Preview:Enabled: must be true or false, or be left out. It is “perhaps\u000D\u000A\u001B[2J”",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, result.Error.Trim().Split('\n').Length);
    }

    [Theory]
    [InlineData("Discord:Token=hunter2")]
    [InlineData("discord:TOKEN=hunter2")]
    [InlineData("Discord__Token=hunter2")]
    [InlineData("Content__Git:TOKEN=hunter2")]
    public async Task A_secret_on_the_command_line_is_refused(string assignment)
    {
        var result = await BotProcess.RunAsync("config", "--set", assignment);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Token_FILE", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Output + result.Error, StringComparison.Ordinal);
    }
}
