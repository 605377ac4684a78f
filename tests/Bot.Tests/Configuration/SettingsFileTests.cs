using Bot.Tests.Support;

namespace Bot.Tests.Configuration;

/// <summary>The program with a settings file of its own beside it, and with the secrets of a user.</summary>
public sealed class SettingsFileTests : IDisposable
{
    private readonly string _environment = $"Test{Guid.NewGuid():N}";
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk().With(
        "Ada.md",
        "Somebody.\n"
    );

    private string SettingsFile =>
        Path.Combine(AppContext.BaseDirectory, $"appsettings.{_environment}.json");

    public void Dispose()
    {
        File.Delete(SettingsFile);
        _content.Dispose();
    }

    [Theory]
    [InlineData("{", "appsettings")]
    [InlineData("", "appsettings")]
    [InlineData("[]", "appsettings")]
    [InlineData("{\"Limits\":{\"RequestSeconds\":1,\"RequestSeconds\":2}}", "RequestSeconds")]
    [InlineData("{\"Limits\":{\"RequestSeconds\":\"abc\"}}", "Limits:RequestSeconds: must be")]
    [InlineData("{\"Limits\":{\"RequestSeconds\":[1]}}", "Limits:RequestSeconds: takes one value")]
    [InlineData("{\"Discord\":{\"Token\":[\"hunter2\"]}}", "Discord:Token: takes one value")]
    [InlineData("{\"Discord\":{\"Status\":{\"a\":1}}}", "Discord:Status: takes one value")]
    [InlineData("{\"Limits\":{},\n}x", "LineNumber: 1")]
    [InlineData("{\"Content\":{\"Exclude\":\"Templates/**\"}}", "Content:Exclude: takes several")]
    [InlineData("{\"Discord\":{\"Token\":\"hunter2\"}}", "Discord:Token: stands in appsettings")]
    [InlineData("{\"discord\":{\"TOKEN\":\"hunter2\"}}", "Discord:Token: stands in appsettings")]
    public async Task A_settings_file_that_is_wrong_is_named_with_what_is_wrong_in_it(
        string json,
        string told
    )
    {
        await File.WriteAllTextAsync(SettingsFile, json, TestContext.Current.CancellationToken);

        var result = await RunAsync("ask", "/note name:Ada", "--content", _content.Path);

        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task A_token_in_a_settings_file_is_refused_even_where_the_environment_overrides_it()
    {
        await File.WriteAllTextAsync(
            SettingsFile,
            "{\"Discord\":{\"Token\":\"hunter2\"}}",
            TestContext.Current.CancellationToken
        );

        var result = await BotProcess.RunAsync(
            [("DOTNET_ENVIRONMENT", _environment), ("Discord__Token", "abc")],
            "check",
            "--content",
            _content.Path
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Discord__Token_FILE", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secrets_of_a_user_are_read_in_development()
    {
        var folder = Path.Combine(
            _content.Path,
            ".microsoft",
            "usersecrets",
            "bot-over-a-note-graph"
        );
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "secrets.json"),
            "{\"Discord:Token\":\"hunter2\"}",
            TestContext.Current.CancellationToken
        );

        var development = await ConfigAsync("Development");
        var production = await ConfigAsync("Production");

        Assert.Contains("user-secrets", Line(development), StringComparison.Ordinal);
        Assert.Contains("(hidden)", Line(development), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", development.Output, StringComparison.Ordinal);
        Assert.Contains("default", Line(production), StringComparison.Ordinal);

        async Task<ProcessResult> ConfigAsync(string environment) =>
            await BotProcess.RunAsync(
                [("DOTNET_ENVIRONMENT", environment), ("HOME", _content.Path)],
                "config"
            );

        static string Line(ProcessResult result) =>
            Assert.Single(
                result.Output.Split('\n'),
                line => line.StartsWith("Discord:Token ", StringComparison.Ordinal)
            );
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        BotProcess.RunAsync([("DOTNET_ENVIRONMENT", _environment)], arguments);
}
