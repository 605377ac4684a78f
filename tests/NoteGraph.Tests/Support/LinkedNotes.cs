using System.Text;
using CsCheck;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Support;

/// <summary>
/// A few notes that link to each other in every way there is; some of them are withheld. No note names another in mere
/// words, which are the author's own business.
/// </summary>
public sealed class LinkedNotes
{
    private static readonly string[] Stems = ["Quinoa", "Rhubarb", "Saffron", "Tamarind", "Wasabi"];

    // {0} is the stem of another note, {1} its path, {2} its alias, {3} its path in a Markdown link.
    private static readonly string[] Links =
    [
        "[[{0}]]",
        "[[{0}|a word]]",
        "[[{0}|about {0}]]",
        "[[{2}]]",
        "[[{2}#Part|{0}]]",
        "[[{1}]]",
        "![[{0}#Part]]",
        "[words]({3})",
        "[of {2}](<{1}>)",
        "- [[{0}]] — because of [[{2}]]",
        "- [[{0}]], [[{2}]] (both)",
        "| Name | Value |\n|---|---|\n| [[{0}\\|x]] | [[{1}]] |\n",
        "## On [[{0}]]",
        "## Related",
        "## Quick stats",
        "- Seen: [[{0}]]",
        "`[[{0}]]` and %%[[{2}]]%%",
        "[[a [[{0}]] b]]",
        "> [!note] [[{0}]]\n> [[{2}]]",
        "#actor",
        "![words]({3})",
        "[{0}]({3} \"on {2}\")",
        "[wo\nrds]({3}#Part) [x](/{3})",
        "`[words]({3})` <!-- [[{0}]] [x]({3}) -->",
        "```\n[[{0}]]\n[words]({3})\n```",
        "$[[{0}]]$ and \\[words]({3})",
        "[words][r] by reference\n\n[r]: {3} \"on {0}\"",
        "[[{0}.md]] [[/{1}]] [[../{1}]] [[ {0} |]] [[{0}#^block]]",
        "[[{0}|{2} **in** bold]] [[{0}|a&amp;b]] ![[{2}|{0}]]",
        "[a [[{0}]] b]({3})",
        "[[a|[{0}]({3})]]",
        "- [w]({3}) — it is [[{0}]]\n- [[{2}]] (about [[{0}]])",
        ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> [[{0}]]",
        "**[[{0}]]** — [[{2}]] is [w](<{1}>).",
        "[of {0}](\n  {3}\n  'on {2}')",
        "> [of {0}](\n> {3}) and\n> - ![w](\n>   {3})",
        "- [w]({3}\\#Part) — [w](<{1}\\#Part>), [{0}]({3}&num;Part)",
        "[on {2}][{0}] and [{0}][], ![about {0}]\n\n[about {0}]: <{1}>\n[{0}]:\n  {3}\n  'on {2}'",
        "> ## Of [{2}]\n> [{2}]:\n> {3}\n> (on {0})",
        "| Name | Value |\n|---|---|\n| [of {0}]({3}\\#\\|) | [w](<{1}#\\>>) |\n",
    ];

    private static readonly Gen<(int Link, int To)[]> GenBody = Gen.Select(
        Gen.Int[0, Links.Length - 1],
        Gen.Int[0, Stems.Length - 1]
    ).Array[0, 8];

    private readonly ((int Link, int To)[] Body, bool IsWithheld)[] _drawn;
    private readonly IReadOnlyList<NoteSource> _sources;

    private LinkedNotes(
        ((int Link, int To)[] Body, bool IsWithheld)[] drawn,
        IEnumerable<NoteSource> sources
    ) => (_drawn, _sources) = (drawn, [.. sources]);

    public static Gen<LinkedNotes> Any { get; } =
        Gen.Select(Gen.Select(GenBody, Gen.Bool).Array[Stems.Length], Of);

    /// <summary>The stems and aliases that nothing may show.</summary>
    public IReadOnlyList<string> WithheldNames =>
        [
            .. _drawn
                .Index()
                .Where(note => note.Item.IsWithheld)
                .SelectMany(note => (string[])[Stems[note.Index], AliasOf(note.Index)]),
        ];

    public Vault Vault() => VaultBuilder.Build([.. _sources], [], VaultOptions.Default);

    /// <summary>The same notes, read in another order.</summary>
    public LinkedNotes Reversed() => new(_drawn, _sources.Reverse());

    /// <summary>The same notes, with nothing in them but their front matter.</summary>
    public LinkedNotes WithoutText() => Of([.. _drawn.Select(note => note with { Body = [] })]);

    public override string ToString() =>
        string.Concat(
            _sources.Select(source =>
                $"=== {source.Path}\n{Encoding.UTF8.GetString(source.Content.Span)}\n"
            )
        );

    private static LinkedNotes Of(((int Link, int To)[] Body, bool IsWithheld)[] notes) =>
        new(notes, notes.Select((note, at) => NoteSource.FromText(PathOf(at), TextOf(at, note))));

    private static string PathOf(int at) => $"Folder {at % 2}/{Stems[at]}.md";

    private static string AddressOf(int at) =>
        PathOf(at).Replace(" ", "%20", StringComparison.Ordinal);

    private static string AliasOf(int at) => $"Also-{Stems[at].ToUpperInvariant()}-{at}";

    private static string TextOf(int at, ((int Link, int To)[] Body, bool IsWithheld) note)
    {
        var text = new StringBuilder("---\n");
        text.Append("aliases: [").Append(AliasOf(at)).Append("]\n");
        text.Append(note.IsWithheld ? "publish: false\n" : "");
        var friend = (at + 1) % Stems.Length;
        text.Append("friend: \"[[").Append(Stems[friend]).Append("]]\"\n");
        text.Append("also: \"[w](").Append(AddressOf(friend)).Append(")\"\n");
        text.Append("third: \"\\x5b[").Append(Stems[friend]).Append("]]\"\n");
        text.Append("summary: 'it''s\n  [of it](\n\n  ")
            .Append(AddressOf(friend))
            .Append(")'\n---\n\n");
        foreach (var (link, to) in note.Body)
        {
            text.AppendFormat(
                System.Globalization.CultureInfo.InvariantCulture,
                Links[link],
                Stems[to],
                PathOf(to),
                AliasOf(to),
                AddressOf(to)
            );
            text.Append("\n\n");
        }

        return text.ToString();
    }
}
