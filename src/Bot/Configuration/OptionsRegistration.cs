using Bot.Content;
using Bot.Content.Git;
using Bot.Interactions.Content;
using Bot.Interactions.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Binds the sections of the configuration and has them validated at the start.</summary>
internal static class OptionsRegistration
{
    public static IServiceCollection AddBotOptions(this IServiceCollection services) =>
        services
            .AddSection<ContentOptions, ContentOptions.Validator>(ContentOptions.Section)
            .AddSection<GitOptions, GitOptionsValidator>(GitOptions.Section)
            .AddSection<DiscordOptions, DiscordOptions.Validator>(DiscordOptions.Section)
            .AddSection<LimitsOptions, LimitsOptions.Validator>(LimitsOptions.Section)
            .AddSection<LinkTemplates, LinkTemplatesValidator>(LinkTemplatesValidator.Section)
            .AddSection<CardOptions, CardOptionsValidator>(CardOptions.Section)
            .AddSection<AdminOptions, AdminOptionsValidator>(AdminOptions.Section)
            .AddSingleton(Value<AdminOptions>)
            .AddSingleton(Value<LinkTemplates>)
            .AddSingleton(Value<CardOptions>);

    private static TOptions Value<TOptions>(IServiceProvider provider)
        where TOptions : class => provider.GetRequiredService<IOptions<TOptions>>().Value;

    private static IServiceCollection AddSection<TOptions, TValidator>(
        this IServiceCollection services,
        string section
    )
        where TOptions : class
        where TValidator : IValidateOptions<TOptions>, new()
    {
        services.AddSingleton<IValidateOptions<TOptions>>(
            new SettingNames<TOptions>(section, new TValidator())
        );
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        return services;
    }
}
