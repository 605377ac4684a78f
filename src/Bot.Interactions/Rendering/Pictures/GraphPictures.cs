using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Vaults;

namespace Bot.Interactions.Rendering.Pictures;

/// <summary>Makes pictures of parts of a vault.</summary>
/// <param name="painter">Null where nothing is to be drawn.</param>
internal sealed class GraphPictures(IGraphPainter? painter, TagColors colors)
{
    private const string FileName = "graph.png";

    // In words, some notes are enough.
    private const int MostNamed = 12;

    /// <summary>Whether there are pictures at all.</summary>
    public bool AreDrawn => painter is { IsAvailable: true };

    /// <summary>A note with its neighbours; null where nothing is drawn or it has none.</summary>
    public MessageFile? Around(Vault vault, Note note)
    {
        if (!AreDrawn || Neighbours.Of(vault, note) is not { IsEmpty: false } neighbours)
        {
            return null;
        }

        ImmutableArray<Note> notes = [note, .. neighbours];
        return File(
            $"around:{vault.Revision}:{note.Key.Value}",
            $"{TitleOf(note)} in the middle, linked with {Names(neighbours)}",
            PictureShape.Around,
            [.. notes.Select(each => NodeOf(each))],
            () => LinksAmong(vault, notes)
        );
    }

    /// <summary>The notes along some paths that all have the same ends; null where nothing is drawn or there is no path.</summary>
    public MessageFile? Along(Vault vault, ImmutableArray<NotePath> paths)
    {
        if (!AreDrawn || paths.IsEmpty)
        {
            return null;
        }

        List<(Note Note, int Layer, int Column)> places = [];
        for (var column = 0; column < paths.Length; column++)
        {
            var notes = NotesOf(paths[column]);
            for (var layer = 0; layer < notes.Length; layer++)
            {
                if (!places.Exists(place => place.Note == notes[layer]))
                {
                    places.Add((notes[layer], layer, column));
                }
            }
        }

        var order = places.Select(place => place.Note).ToImmutableArray();
        var steps = paths.SelectMany(path => path.Steps).ToList();
        return File(
            $"along:{vault.Revision}:{string.Join(':', order.Select(note => note.Key.Value))}",
            $"From {TitleOf(order[0])} by way of {Names(NotesOf(paths[0])[1..])}",
            PictureShape.Layers,
            [.. places.Select(place => NodeOf(place.Note, place.Layer, place.Column))],
            () =>
                [
                    .. LinksAmong(vault, order)
                        .Where(link =>
                            steps.Exists(step =>
                                IsOf(step, order[link.From], order[link.To])
                                || IsOf(step, order[link.To], order[link.From])
                            )
                        ),
                ]
        );
    }

    private static ImmutableArray<Note> NotesOf(NotePath path) =>
        [path.Steps[0].From, .. path.Steps.Select(step => step.To)];

    private static bool IsOf(PathStep step, Note from, Note to) =>
        step.From == from && step.To == to;

    private MessageFile File(
        string key,
        string description,
        PictureShape shape,
        ImmutableArray<PictureNode> nodes,
        Func<ImmutableArray<PictureLink>> links
    )
    {
        var words = TextFitter.FitPlain(description, DiscordLimits.AttachmentDescription);
        return new MessageFile(
            FileName,
            "image/png",
            words,
            () => painter!.Paint(new GraphPicture(key, words, shape, nodes, links()))
        );
    }

    private static ImmutableArray<PictureLink> LinksAmong(Vault vault, ImmutableArray<Note> notes)
    {
        var places = notes.Select((note, at) => (note, at)).ToDictionary();
        var links = notes
            .SelectMany(note =>
                vault
                    .LinksFrom(note)
                    .Where(edge => edge.To is { } to && to != note && places.ContainsKey(to))
                    .Select(edge => (From: places[note], To: places[edge.To!]))
            )
            .ToHashSet();
        return
        [
            .. links
                .Where(link => link.From < link.To || !links.Contains((link.To, link.From)))
                .Order()
                .Select(link => new PictureLink(
                    link.From,
                    link.To,
                    links.Contains((link.To, link.From))
                )),
        ];
    }

    private PictureNode NodeOf(Note note, int layer = 0, int column = 0) =>
        new(TitleOf(note), colors.Of(note), layer, column);

    private static string TitleOf(Note note) => VisibleText.Line(note.Title);

    private static string Names(ImmutableArray<Note> notes)
    {
        var names = string.Join(", ", notes.Take(MostNamed).Select(TitleOf));
        return notes.Length > MostNamed ? $"{names} and {notes.Length - MostNamed} more" : names;
    }
}
