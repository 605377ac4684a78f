using NoteGraph.Notes;

namespace NoteGraph.Tests.Support;

/// <summary>The links of a note in a short form, so that a table of cases shows them as they are written.</summary>
public static class WrittenLinks
{
    /// <summary>
    /// The links in a note's text, separated by a comma and a blank: <c>Target|Label</c>, after <c>!</c> for a
    /// transclusion, <c>md:</c> for Markdown's own form and <c>property:</c> for front matter.
    /// </summary>
    public static string In(string markdown) =>
        string.Join(", ", VaultText.Note(markdown).Links.Select(Short));

    private static string Short(NoteLink link)
    {
        var kind = link.Kind switch
        {
            LinkKind.Wikilink => "",
            LinkKind.Transclusion => "!",
            LinkKind.Markdown => "md:",
            _ => "property:",
        };
        return kind + link.Target + (link.Label is { } label ? "|" + label : "");
    }
}
