using System.Reflection;
using Bot.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Configuration;

public class SettingCatalogTests
{
    private static readonly string[] WordsOfSecrets =
    [
        "Token",
        "Secret",
        "Password",
        "Credential",
        "PrivateKey",
        "WebhookUrl",
    ];

    private static readonly SettingCatalog Settings = new(
        new ServiceCollection().AddBotOptions().Sections()
    );

    /// <summary>The classes that name the section they are bound to, wherever they are.</summary>
    public static TheoryData<Type> OptionsClasses =>
        [
            .. new[] { typeof(BotApplication).Assembly }
                .Concat(
                    typeof(BotApplication)
                        .Assembly.GetReferencedAssemblies()
                        .Where(name => name.Name!.StartsWith("Bot.", StringComparison.Ordinal))
                        .Select(Assembly.Load)
                )
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsAbstract && SectionOf(type) is not null),
        ];

    [Theory]
    [MemberData(nameof(OptionsClasses))]
    public void Every_options_class_is_known_with_all_that_can_be_set(Type options)
    {
        var settings = new SettingCatalog([new SettingsSection(SectionOf(options)!, options)]);

        Assert.All(settings.All, setting => Assert.NotNull(Settings.Find(setting.Name)));
        Assert.NotEmpty(settings.All);
    }

    [Fact]
    public void What_is_called_like_a_secret_is_one()
    {
        Assert.All(
            Settings.All.Where(setting =>
                setting.Type == typeof(string)
                && WordsOfSecrets.Any(word =>
                    setting.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                )
            ),
            setting => Assert.True(setting.IsSecret, $"{setting.Name} needs [Secret].")
        );
        Assert.True(Settings.Find("Discord:Token")!.IsSecret);
        Assert.False(Settings.Find("Discord:PublicKey")!.IsSecret);
    }

    [Theory]
    [InlineData("limits:requestseconds", "Limits:RequestSeconds")]
    [InlineData("Content:Exclude:0", "Content:Exclude")]
    [InlineData("Cards:Colors:ai", "Cards:Colors")]
    [InlineData("Cards:Colors:ai:more", null)]
    [InlineData("Limits:RequestSeconds:0", null)]
    [InlineData("Limits", null)]
    [InlineData("", null)]
    public void A_key_leads_to_the_setting_that_it_gives_a_value_to(string key, string? setting)
    {
        Assert.Equal(setting, Settings.Find(key)?.Name);
    }

    private static string? SectionOf(Type type) =>
        type.GetField("Section", BindingFlags.Static | BindingFlags.Public)
            is { IsLiteral: true } field
            ? field.GetRawConstantValue() as string
            : null;
}
