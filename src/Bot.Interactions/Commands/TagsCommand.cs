using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary><c>/tags</c>: what tags there are, or the notes of one.</summary>
public sealed class TagsCommand(VaultStore store) : ICommand
{
    private const string Tag = "tag";
    private const int MostNear = 10;

    /// <inheritdoc />
    public CommandDefinition Definition { get; } =
        new(
            "tags",
            "Browse by tag: what there is, or the notes of one",
            [
                new(Tag, "The tag; leave it out for the list of all", Completes: true),
                NoteOptions.PrivateOption,
            ]
        );

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandRequest request, CancellationToken cancellation)
    {
        var vault = store.Current;
        Reply reply = request.Text(Tag) is { } tag ? Find(vault, tag) : new Reply.TagList(vault);
        return ValueTask.FromResult(request.ForCaller(reply));
    }

    /// <inheritdoc />
    public ImmutableArray<AutocompleteChoice> Complete(
        CommandRequest request,
        string option,
        CancellationToken deadline
    ) =>
        option == Tag
            ?
            [
                .. store
                    .Current.Tags.Complete(request.Text(Tag) ?? "")
                    .Take(DiscordLimits.Choices)
                    .Select(Choice),
            ]
            : [];

    // The value is the key, since a tag may be longer than a value may be.
    private static AutocompleteChoice Choice(TaggedNotes tag)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $" ({tag.Notes.Length})");
        return new AutocompleteChoice(
            ChoiceText.Fit("#" + tag.Tag, DiscordLimits.ChoiceText - count.Length) + count,
            tag.Key.Value
        );
    }

    private static Reply Find(Vault vault, string tag)
    {
        var found =
            (TagKey.TryParse(tag, out var key) ? vault.Tags.Get(key) : null)
            ?? vault.Tags.Find(tag)
            // The label of a row, which some clients send in place of its value.
            ?? vault.Tags.Find(tag[..Math.Max(0, tag.LastIndexOf(" (", StringComparison.Ordinal))]);
        if (found is not null)
        {
            return new Reply.TagPage(vault, found);
        }

        var near = vault
            .Tags.Complete(tag)
            .Take(MostNear)
            .Select(each => NoticeText.Of("#" + each.Tag))
            .ToList();
        return new Reply.Notice(
            near.Count > 0
                ? $"No note has the tag “{NoticeText.Of(tag)}”. Near it: {string.Join(" · ", near)}"
                : $"No note has the tag “{NoticeText.Of(tag)}”. `/tags` lists what there is."
        )
        {
            IsPrivate = true,
        };
    }
}
