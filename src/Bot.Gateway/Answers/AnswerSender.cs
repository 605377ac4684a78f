using System.Net;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Discord;
using Discord.Net;
using InteractionResponseType = Bot.Interactions.Protocol.InteractionResponseType;

namespace Bot.Gateway.Answers;

/// <summary>Our answers as calls of Discord.Net.</summary>
internal static class AnswerSender
{
    /// <summary>How long the first answer is tried for. After that Discord has dropped the interaction.</summary>
    private static readonly TimeSpan FirstLimit = TimeSpan.FromSeconds(3);

    /// <summary>How long a later one is tried for, far within the 15 minutes that Discord gives.</summary>
    private static readonly TimeSpan LaterLimit = TimeSpan.FromMinutes(2);

    /// <summary>Says the first answer, which may be a deferral.</summary>
    public static async Task SendFirstAsync(
        IDiscordInteraction discord,
        InteractionResponse answer,
        CancellationToken cancellation
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(FirstLimit);
        var options = Options(FirstLimit, limit.Token);
        await (
            (answer.Type, discord, answer.Data) switch
            {
                (InteractionResponseType.ChannelMessageWithSource, _, MessagePayload message) =>
                    discord.RespondAsync(
                        message.Content,
                        EmbedAdapter.Convert(message),
                        isTTS: false,
                        message.IsPrivate,
                        MentionAdapter.Convert(message.AllowedMentions),
                        ComponentAdapter.Convert(message),
                        embed: null,
                        options
                    ),
                (
                    InteractionResponseType.UpdateMessage,
                    IComponentInteraction component,
                    MessagePayload message
                ) => component.UpdateAsync(
                    edit => Fill(edit, message, component.Message?.Attachments.Count > 0),
                    options
                ),
                (
                    InteractionResponseType.AutocompleteResult,
                    IAutocompleteInteraction typing,
                    AutocompletePayload rows
                ) => typing.RespondAsync(rows.Choices.Select(Row), options),
                (InteractionResponseType.DeferredUpdateMessage, _, _) => discord.DeferAsync(
                    ephemeral: false,
                    options
                ),
                (
                    InteractionResponseType.DeferredChannelMessageWithSource,
                    IComponentInteraction component,
                    _
                ) => component.DeferLoadingAsync(answer.Data is { IsPrivate: true }, options),
                (InteractionResponseType.DeferredChannelMessageWithSource, _, _) =>
                    discord.DeferAsync(answer.Data is { IsPrivate: true }, options),
                _ => throw new NotSupportedException(
                    $"An answer of type {answer.Type} to an interaction of type {discord.Type}."
                ),
            }
        );
    }

    /// <summary>Says the answer to an interaction that was deferred; without its files where Discord refuses it with them.</summary>
    /// <param name="refused">Is told of the refusal before the next attempt, which may fail as well.</param>
    public static async Task SendLaterAsync(
        IDiscordInteraction discord,
        InteractionResponse deferred,
        InteractionResponse answer,
        Action<HttpException> refused,
        CancellationToken cancellation
    )
    {
        if (answer.Data is not MessagePayload message)
        {
            throw new NotSupportedException($"An answer of type {answer.Type} after a deferral.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LaterLimit);
        RequestOptions NewOptions() => Options(LaterLimit, limit.Token);
        var completion = Deferral.Completion(deferred, answer);
        if (completion is AfterDeferral.DeleteThenFollowUp)
        {
            await discord.DeleteOriginalResponseAsync(NewOptions());
        }

        try
        {
            await PutAsync(message);
        }
        catch (HttpException refusal)
            when (!message.Files.IsEmpty && MayBeOfFiles(refusal.HttpCode))
        {
            refused(refusal);
            await PutAsync(message.WithFilesRefused());
        }

        Task PutAsync(MessagePayload words) =>
            completion is AfterDeferral.Edit
                ? discord.ModifyOriginalResponseAsync(
                    edit =>
                        Fill(
                            edit,
                            words,
                            discord is IComponentInteraction { Message.Attachments.Count: > 0 }
                        ),
                    NewOptions()
                )
                : FollowUpAsync(discord, words, NewOptions());
    }

    private static bool MayBeOfFiles(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge;

    private static Task<IUserMessage> FollowUpAsync(
        IDiscordInteraction discord,
        MessagePayload message,
        RequestOptions options
    ) =>
        message.Files.IsEmpty
            ? discord.FollowupAsync(
                message.Content,
                EmbedAdapter.Convert(message),
                isTTS: false,
                message.IsPrivate,
                MentionAdapter.Convert(message.AllowedMentions),
                ComponentAdapter.Convert(message),
                embed: null,
                options
            )
            : discord.FollowupWithFilesAsync(
                FileAdapter.Convert(message),
                message.Content,
                EmbedAdapter.Convert(message),
                isTTS: false,
                message.IsPrivate,
                MentionAdapter.Convert(message.AllowedMentions),
                ComponentAdapter.Convert(message),
                embed: null,
                options
            );

    /// <summary>
    /// Embeds and components always, since an edit that leaves them out leaves the old ones where they are; files where
    /// there are some now, or were some before that do not stay.
    /// </summary>
    private static void Fill(MessageProperties edit, MessagePayload message, bool hadFiles)
    {
        if (!message.Files.IsEmpty || (hadFiles && message.ReplacesFiles))
        {
            edit.Attachments = FileAdapter.Convert(message);
        }

        if (message.Content is { } content)
        {
            edit.Content = content;
        }

        edit.Embeds = EmbedAdapter.Convert(message);
        edit.Components = ComponentAdapter.Convert(message);
        edit.AllowedMentions = MentionAdapter.Convert(message.AllowedMentions);
    }

    private static AutocompleteResult Row(AutocompleteChoice choice) =>
        new(choice.Name, choice.Value);

    private static RequestOptions Options(TimeSpan limit, CancellationToken cancellation) =>
        new()
        {
            CancelToken = cancellation,
            Timeout = (int)limit.TotalMilliseconds,
            RetryMode = RetryMode.RetryRatelimit,
        };
}
