using Bot.Content;
using Bot.Content.Git;
using Bot.Http.Hook;
using Bot.Interactions.Content;
using Bot.Interactions.Fairness;
using Bot.Interactions.Rendering;
using Bot.Preview;
using Bot.Telemetry;
using Microsoft.Extensions.Options;

namespace Bot.Configuration;

/// <summary>Binds the sections of the configuration and has them validated at the start.</summary>
internal static class OptionsRegistration
{
    public static IServiceCollection AddBotOptions(this IServiceCollection services) =>
        services
            .AddSection<ContentOptions, ContentOptions.Validator>(ContentOptions.Section)
            .AddSection<GitOptions, GitOptions.Validator>(GitOptions.Section)
            .AddSection<HookOptions, HookOptions.Validator>(HookOptions.Section)
            .AddSection<DiscordOptions, DiscordOptions.Validator>(DiscordOptions.Section)
            .AddSection<AdminOptions, AdminOptionsValidator>(AdminOptions.Section)
            .AddSection<LinkTemplates, LinkTemplatesValidator>(LinkTemplates.Section)
            .AddSection<CardOptions, CardOptionsValidator>(CardOptions.Section)
            .AddSection<PreviewOptions>(PreviewOptions.Section)
            .AddSection<MetricsOptions>(MetricsOptions.Section)
            .AddSection<LimitsOptions, LimitsOptions.Validator>(LimitsOptions.Section)
            .AddSection<UseLimits, UseLimitsValidator>(UseLimits.Section)
            .AddSingleton(Value<AdminOptions>)
            .AddSingleton(Value<LinkTemplates>)
            .AddSingleton(Value<CardOptions>)
            .AddSingleton(Value<UseLimits>)
            .AddSingleton<UnknownSettings>();

    /// <summary>The sections that were added.</summary>
    public static IEnumerable<SettingsSection> Sections(this IServiceCollection services) =>
        services.Select(service => service.ImplementationInstance).OfType<SettingsSection>();

    private static TOptions Value<TOptions>(IServiceProvider provider)
        where TOptions : class => provider.GetRequiredService<IOptions<TOptions>>().Value;

    private static IServiceCollection AddSection<TOptions, TValidator>(
        this IServiceCollection services,
        string section
    )
        where TOptions : class
        where TValidator : IValidateOptions<TOptions>, new() =>
        services
            .AddSingleton<IValidateOptions<TOptions>>(provider => new SettingNames<TOptions>(
                section,
                new TValidator(),
                provider.GetRequiredService<SettingCatalog>(),
                provider.GetRequiredService<IConfiguration>()
            ))
            .AddSection<TOptions>(section);

    private static IServiceCollection AddSection<TOptions>(
        this IServiceCollection services,
        string section
    )
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton(new SettingsSection(section, typeof(TOptions)));
    }
}
