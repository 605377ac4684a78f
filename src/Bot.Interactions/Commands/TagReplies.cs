using Bot.Interactions.Components;
using Bot.Interactions.Replies;
using NoteGraph.Vaults;

namespace Bot.Interactions.Commands;

/// <summary>The replies about tags.</summary>
internal static class TagReplies
{
    /// <summary>What a button or a menu leads to; null when the tag has gone.</summary>
    /// <param name="value">The chosen row of the menu.</param>
    public static Reply? Of(Vault vault, CustomId id, string? value) =>
        id switch
        {
            CustomId.Tags { Tag: null } all => new Reply.TagList(vault, all.Page),
            CustomId.Tags { Tag: { } key } page => Of(vault, key, page.Page),
            CustomId.PickTag when CustomId.PickTag.Picked(value) is { } key => Of(vault, key, 0),
            _ => null,
        };

    private static Reply.TagPage? Of(Vault vault, TagKey key, int page) =>
        vault.Tags.Get(key) is { } tag ? new Reply.TagPage(vault, tag, page) : null;
}
