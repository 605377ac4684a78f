using NoteGraph.Notes;

namespace Bot.Benchmarks.Generated;

/// <summary>A vault of any size that is like a given one in its distributions and says nothing. The same for the same seed.</summary>
internal sealed class GeneratedVault
{
    private const string ActorFolder = "Actors";

    // Shares of the notes that are no actors.
    private static readonly (string Folder, double Share)[] Folders =
    [
        ("Ideas", 0.44),
        ("Wares", 0.12),
        ("Events", 0.09),
        ("Days", 0.09),
        ("Fields", 0.07),
        ("Readers", 0.06),
        ("Places", 0.06),
        ("Books", 0.04),
        ("Reports", 0.03),
    ];

    private readonly VaultShape _shape;
    private readonly int _seed;
    private readonly NoteNames _names;
    private readonly NoteWriter _writer;

    public GeneratedVault(int notes, VaultShape shape, int seed)
    {
        (Count, _shape, _seed) = (notes, shape, seed);
        _names = NoteNames.Of(notes, shape, seed);
        _writer = new NoteWriter(_names, new LinkTargets(notes, shape, seed), shape, seed);
    }

    /// <summary>How many notes there are.</summary>
    public int Count { get; }

    /// <summary>The note with a number below <see cref="Count"/>.</summary>
    public NoteSource Note(int number)
    {
        var dice = Dice.For(_seed + 1, number);
        var isActor = dice.Happens(_shape.Actors);
        var folder = isActor ? ActorFolder : FolderAt(dice.Next());
        return NoteSource.FromText(
            $"{folder}/{_names.Titles[number]}.md",
            _writer.Write(number, isActor)
        );
    }

    /// <summary>Writes all notes below a folder, which is made if need be.</summary>
    public void WriteTo(string folder)
    {
        foreach (var name in Folders.Select(each => each.Folder).Append(ActorFolder))
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }

        Parallel.For(
            0,
            Count,
            number =>
            {
                var note = Note(number);
                using var file = File.OpenHandle(
                    Path.Combine(folder, note.Path),
                    FileMode.Create,
                    FileAccess.Write
                );
                RandomAccess.Write(file, note.Content.Span, 0);
            }
        );
    }

    private static string FolderAt(double share)
    {
        foreach (var (folder, part) in Folders)
        {
            if ((share -= part) < 0)
            {
                return folder;
            }
        }

        return Folders[0].Folder;
    }
}
