using NoteGraph.Cards;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Cards;

/// <summary>What a card holds, as lines that a test can name.</summary>
internal static class CardText
{
    /// <summary>The card of the note <c>Acme.md</c>.</summary>
    public static NoteCard Of(string text) => VaultText.Note("=== Acme.md\n" + text).Card;

    /// <summary><c>name = value</c>, or <c>name = value [remark]</c>.</summary>
    public static string[] Stats(string text) =>
        [
            .. Of(text)
                .Stats.Select(stat =>
                    $"{stat.Name} = {stat.Value}{(stat.Remark is null ? "" : $" [{stat.Remark}]")}"
                ),
        ];

    /// <summary><c>group / name -> target: annotation</c>, without what an entry does not have.</summary>
    public static string[] Related(string text) => [.. Of(text).Related.Select(Line)];

    private static string Line(RelatedEntry entry)
    {
        var group = entry.Group is null ? "" : $"{entry.Group} / ";
        var target = (entry.Link?.Target ?? entry.Url) is { } to ? $" -> {to}" : "";
        var annotation = entry.Annotation is null ? "" : $": {entry.Annotation}";
        return group + entry.Name + target + annotation;
    }
}
