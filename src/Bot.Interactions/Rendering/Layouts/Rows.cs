using System.Collections.Immutable;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>Puts buttons and menus into rows.</summary>
internal static class Rows
{
    /// <summary>The rows in their order: buttons as many as fit side by side, a menu on its own. Empty ones are left out.</summary>
    public static ImmutableArray<ActionRow> Of(params ReadOnlySpan<IEnumerable<Component>> groups)
    {
        var rows = ImmutableArray.CreateBuilder<ActionRow>();
        foreach (var group in groups)
        {
            foreach (var row in group.Chunk(DiscordLimits.ButtonsInRow))
            {
                rows.Add(new ActionRow([.. row]));
            }
        }

        return rows.Count <= DiscordLimits.Rows
            ? rows.ToImmutable()
            : [.. rows.Take(DiscordLimits.Rows)];
    }
}
