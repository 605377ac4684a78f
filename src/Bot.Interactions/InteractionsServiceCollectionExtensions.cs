using Bot.Interactions.Commands;
using Bot.Interactions.Components;
using Bot.Interactions.Content;
using Bot.Interactions.Fairness;
using Bot.Interactions.Names;
using Bot.Interactions.Registration;
using Bot.Interactions.Rendering;
using Bot.Interactions.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Search;
using NoteGraph.Vaults;

namespace Bot.Interactions;

/// <summary>Registers everything between an interaction and its response.</summary>
public static class InteractionsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the commands and the handler. The order of the commands is the one in which help and registration list them.
    /// Whoever adds it also adds a <see cref="VaultStore"/>, logging, metrics, a <see cref="TimeProvider"/>,
    /// the <see cref="LinkTemplates"/> and the <see cref="CardOptions"/>.
    /// </summary>
    public static IServiceCollection AddInteractions(this IServiceCollection services) =>
        services
            .AddSingleton<ICommand, ActorCommand>()
            .AddSingleton<ICommand, RelatedCommand>()
            .AddSingleton<ICommand, StatsCommand>()
            .AddSingleton<ICommand, PathCommand>()
            .AddSingleton<ICommand, CompareCommand>()
            .AddSingleton<ICommand, NoteCardCommand>()
            .AddSingleton<ICommand, TagsCommand>()
            .AddSingleton<ICommand, SearchCommand>()
            .AddSingleton<ICommand, FindActorsCommand>()
            .AddSingleton<TextSearch>()
            .AddSingleton<NameMisses>()
            .AddSingleton<RecentNotes>()
            .AddSingleton<CommandIds>()
            .AddSingleton<ICommand>(provider => new HelpCommand(
                () => provider.GetRequiredService<CommandDispatcher>().Definitions,
                provider.GetRequiredService<CommandIds>()
            ))
            .AddSingleton<CommandDispatcher>()
            .AddSingleton<ComponentPresses>()
            .AddSingleton<ReplyRenderer>()
            .AddSingleton<KeptCards>()
            .AddSingleton<InteractionMetrics>()
            .AddSingleton<RestMetrics>()
            .AddSingleton<InteractionHandler>()
            .AddSingleton(provider => new PromptAnswers(
                provider.GetRequiredService<InteractionHandler>().BeginAsync,
                provider.GetRequiredService<TimeProvider>()
            ));

    /// <summary>
    /// Adds limits on how much one user and one server may ask. Whoever adds it also adds the <see cref="UseLimits"/>.
    /// </summary>
    public static IServiceCollection AddFairUse(this IServiceCollection services) =>
        services.AddSingleton<FairUse>();

    /// <summary>
    /// Adds the command for those who look after the content. Whoever adds it also adds the <see cref="AdminOptions"/> and
    /// an <see cref="IContentControl"/>.
    /// </summary>
    public static IServiceCollection AddContentCommand(this IServiceCollection services) =>
        services
            .AddSingleton<ContentAdmins>()
            .AddSingleton<ContentPresses>()
            .AddSingleton<ICommand, ContentCommand>();
}
