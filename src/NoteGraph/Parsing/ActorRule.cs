using System.Collections.Immutable;
using NoteGraph.Notes;

namespace NoteGraph.Parsing;

/// <summary>Which notes describe an actor.</summary>
internal static class ActorRule
{
    public static bool IsActor(NoteId id, ImmutableArray<string> tags, VaultOptions options) =>
        options.ActorFolders.Any(folder => IsBelow(id, folder))
        || options.ActorTags.Any(actor => tags.Any(tag => IsOrIsNestedIn(tag, actor)));

    private static bool IsBelow(NoteId id, string folder) =>
        id
            .Folder.Split('/')
            .Any(part => string.Equals(part, folder, StringComparison.OrdinalIgnoreCase));

    private static bool IsOrIsNestedIn(string tag, string actor) =>
        tag.StartsWith(actor, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == actor.Length || tag[actor.Length] == '/');
}
