using System.Diagnostics;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Export;

/// <summary>A link as other programs get it.</summary>
/// <param name="To">The path of the note or other file that it leads to; null when it leads nowhere.</param>
/// <param name="Target">What was written, anchor included, as Obsidian's metadata cache gives it in <c>link</c>.</param>
/// <param name="Label">The words written for it; null when there are none.</param>
/// <param name="Kind">How it is written: <c>wikilink</c>, <c>markdown</c>, <c>transclusion</c> or <c>property</c>.</param>
/// <param name="ViaAlias">Whether it is resolved by a name that Obsidian does not follow.</param>
internal sealed record ExportedLink(
    string From,
    string? To,
    string Target,
    string? Label,
    string Kind,
    int Line,
    bool ViaAlias
)
{
    public static ExportedLink Of(Edge edge, Vault vault) =>
        new(
            edge.From.Id.Path,
            vault.PathOf(edge.Link, edge.From),
            edge.Link.Target,
            edge.Link.Label,
            NameOf(edge.Link.Kind),
            edge.Link.Line,
            edge.Resolution == Resolution.ViaAlias
        );

    private static string NameOf(LinkKind kind) =>
        kind switch
        {
            LinkKind.Wikilink => "wikilink",
            LinkKind.Markdown => "markdown",
            LinkKind.Transclusion => "transclusion",
            LinkKind.Property => "property",
            _ => throw new UnreachableException(),
        };
}
