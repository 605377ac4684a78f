using Bot.Configuration;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Configuration;

public class UnknownSettingsTests
{
    private static readonly SettingCatalog Settings = new(
        new ServiceCollection().AddBotOptions().Sections()
    );

    [Theory]
    [InlineData("Content:Exlude:0", "Content:Exclude")]
    [InlineData("Content:Excludes", "Content:Exclude")]
    [InlineData("content:pth", "Content:Path")]
    [InlineData("Discord:Tokn", "Discord:Token")]
    [InlineData("Discord:Token_FIL", "Discord:Token_FILE")]
    [InlineData("Limits:RequestSecond", "Limits:RequestSeconds")]
    [InlineData("Limits:RequestSeconds:0", "Limits:RequestSeconds")]
    [InlineData("Content:NoteUrl", "Links:NoteUrl")]
    [InlineData("Discrod:Token", "Discord:Token")]
    [InlineData("Link:NoteUrl", "Links:NoteUrl")]
    [InlineData("Admin:UserIDs:0", null)]
    [InlineData("DISCORD_TOKEN", "Discord__Token")]
    [InlineData("CONTENT_PATH", "Content__Path")]
    [InlineData("discord-public-key", "Discord__PublicKey")]
    public void A_slip_is_told_with_what_is_probably_meant(string key, string? meant)
    {
        var sentences = Unknown((key, "x"));

        if (meant is null)
        {
            Assert.Empty(sentences);
        }
        else
        {
            var sentence = Assert.Single(sentences);
            Assert.StartsWith(key, sentence, StringComparison.Ordinal);
            Assert.EndsWith($"did you mean {meant}?", sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Content:Nonsense")]
    [InlineData("Discord:Whatever:It:Is")]
    public void What_is_like_nothing_is_told_without_a_guess(string key)
    {
        Assert.EndsWith(
            "“Bot config” lists what is known.",
            Assert.Single(Unknown((key, "x"))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Content:Exclude:0")]
    [InlineData("Cards:Colors:some tag")]
    [InlineData("Discord:Token_FILE")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("AllowedHosts")]
    [InlineData("PATH")]
    [InlineData("npm_config:cache")]
    public void What_is_known_or_belongs_to_others_is_not_told(string key)
    {
        Assert.Empty(Unknown((key, "x")));
    }

    [Theory]
    [InlineData("Discord", "Discord:Token")]
    [InlineData("CONTENT", "Content:Path")]
    [InlineData("Content:Git", "Content:Git:Url")]
    [InlineData("Content:Hook", "Content:Hook:Secret")]
    public void A_value_in_place_of_a_section_is_told(string key, string setting)
    {
        var sentence = Assert.Single(Unknown((key, "hunter2")));

        Assert.StartsWith($"{key} (from the ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(
            $"it is a section, whose settings have names such as {setting}.",
            sentence,
            StringComparison.Ordinal
        );
        Assert.Single(Unknown((key, "")));
    }

    [Fact]
    public void Only_secrets_are_read_from_files()
    {
        Assert.Contains(
            "Discord:PublicKey is no secret",
            Assert.Single(Unknown(("Discord:PublicKey_FILE", "/run/secrets/key"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_that_would_act_on_a_terminal_or_fill_it_is_shown_in_one_short_line()
    {
        var sentences = Unknown(
            ("Content:Exl\r\nude\u001b[2J\u202E", "x"),
            ($"Content:{new string('x', 100_000)}", "x")
        );

        Assert.Equal(2, sentences.Length);
        Assert.All(
            sentences,
            sentence =>
            {
                Assert.True(sentence.Length < 300);
                Assert.DoesNotContain(sentence, char.IsControl);
                Assert.DoesNotContain('\u202E', sentence);
            }
        );
    }

    [Fact]
    public void A_value_is_never_told()
    {
        Assert.DoesNotContain(
            "hunter2",
            Assert.Single(Unknown(("Discord:Tokn", "hunter2"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_slip_in_the_environment_is_warned_about_and_does_no_harm()
    {
        using var content = new ContentFolderOnDisk().With("Ada.md", "Somebody.\n");

        var result = await BotProcess.RunAsync(
            [
                ("Content__Exlude__0", "Templates/**"),
                ("DISCORD_TOKEN", "hunter2"),
                ("Discord", "hunter2"),
            ],
            "ask",
            "/note name:Ada",
            "--content",
            content.Path
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "Content:Exlude:0 (from the environment) is unknown and has no effect; did you mean Content:Exclude?",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("did you mean Discord__Token?", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Discord (from the environment) has no effect",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<string> Unknown(
        params (string Key, string Value)[] settings
    )
    {
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(
            settings.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))
        );
        return UnknownSettings.In(configuration, Settings);
    }
}
