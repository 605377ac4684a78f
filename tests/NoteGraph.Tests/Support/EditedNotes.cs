using System.Globalization;
using System.Text;
using CsCheck;
using NoteGraph.Notes;

namespace NoteGraph.Tests.Support;

/// <summary>
/// A handful of files that are edited in every way that matters for links: written, removed, renamed (also in case only),
/// given other aliases or titles, withheld and published again, with attachments that come and go.
/// </summary>
public sealed class EditedNotes
{
    private static readonly string[] Paths =
    [
        "Basil.md",
        "basil.md",
        "Herbs/Basil.md",
        "Herbs/Chervil.md",
        "Herbs/chervil.md",
        "Actors/Dill.md",
        "Actors/Deep/Fennel.md",
        "Fennel.md",
        "Actors/Épice.md",
    ];

    private static readonly string[] Attachments = ["Basil.png", "Herbs/Dill.pdf", "Mint"];

    private static readonly string[] Names =
    [
        "Basil",
        "Chervil",
        "Dill",
        "Fennel",
        "Mint",
        "épice",
    ];

    private static readonly string[] Lines =
    [
        "[[{0}]] and [[{1}|more]]",
        "- [[{0}]] — because of [[{1}]]",
        "## Related\n\n- [[{0}]] — why",
        "## Quick stats\n\n- Seen: [[{1}]]",
        "[words](Herbs/{0}.md) ![[{1}.png]]",
        "[[Herbs/{0}]] [[./{1}]] [[{0}#Part]] [[#Here]]",
        "#actor #tag/{0}",
        "Just words about {0}.",
        "[words](\n  Herbs/{0}.md)\n> [of {1}](\n> Herbs/{1}\\.md)",
        "[of {0}][{1}] and [{1}]\n\n> [{1}]:\n> Herbs/{1}.md",
    ];

    /// <summary>One edit of the files.</summary>
    public abstract record Edit
    {
        public sealed record Write(
            int Path,
            int Alias,
            int Title,
            bool IsWithheld,
            (int, int, int)[] Body
        ) : Edit;

        public sealed record Remove(int Path) : Edit;

        public sealed record Rename(int From, int To) : Edit;

        public sealed record Toggle(int Attachment) : Edit;
    }

    private static readonly Gen<Edit> GenWrite = Gen.Select(
        Gen.Int[0, Paths.Length - 1],
        Gen.Int[0, Names.Length],
        Gen.Frequency((8, Gen.Const(Names.Length)), (1, Gen.Int[0, Names.Length - 1])),
        Gen.Frequency((7, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Select(
            Gen.Int[0, Lines.Length - 1],
            Gen.Int[0, Names.Length - 1],
            Gen.Int[0, Names.Length - 1]
        ).Array[0, 5],
        (path, alias, title, isWithheld, body) =>
            (Edit)new Edit.Write(path, alias, title, isWithheld, body)
    );

    private static readonly Gen<Edit> GenEdit = Gen.Frequency(
        (6, GenWrite),
        (1, Gen.Int[0, Paths.Length - 1].Select(path => (Edit)new Edit.Remove(path))),
        (
            1,
            Gen.Select(
                Gen.Int[0, Paths.Length - 1],
                Gen.Int[0, Paths.Length - 1],
                (from, to) => (Edit)new Edit.Rename(from, to)
            )
        ),
        (1, Gen.Int[0, Attachments.Length - 1].Select(at => (Edit)new Edit.Toggle(at)))
    );

    private readonly SortedDictionary<string, string> _notes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _attachments = new(StringComparer.Ordinal);

    /// <summary>Edits in the groups in which they come.</summary>
    public static Gen<Edit[][]> Any { get; } = GenEdit.Array[1, 4].Array[2, 8];

    /// <summary>The notes as they are now, each file new in memory as if it had been read.</summary>
    public NoteSource[] Sources() =>
        [.. _notes.Select(note => NoteSource.FromText(note.Key, note.Value))];

    /// <summary>The paths of the other files as they are now.</summary>
    public string[] Others() => [.. _attachments];

    /// <summary>The path of every file that an edit may touch, by what it touches.</summary>
    public void Apply(Edit edit)
    {
        switch (edit)
        {
            case Edit.Write write:
                _notes[Paths[write.Path]] = TextOf(write);
                break;
            case Edit.Remove remove:
                _notes.Remove(Paths[remove.Path]);
                break;
            case Edit.Rename rename when _notes.Remove(Paths[rename.From], out var text):
                _notes[Paths[rename.To]] = text;
                break;
            case Edit.Toggle toggle when !_attachments.Remove(Attachments[toggle.Attachment]):
                _attachments.Add(Attachments[toggle.Attachment]);
                break;
        }
    }

    private static string TextOf(Edit.Write write)
    {
        var text = new StringBuilder("---\n");
        text.Append(write.Alias < Names.Length ? $"aliases: [{Names[write.Alias]}]\n" : "");
        text.Append(write.Title < Names.Length ? $"title: {Names[write.Title]}\n" : "");
        text.Append(write.IsWithheld ? "publish: false\n" : "").Append("---\n\n");
        foreach (var (line, one, other) in write.Body)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, Lines[line], Names[one], Names[other]);
            text.Append("\n\n");
        }

        return text.ToString();
    }
}
