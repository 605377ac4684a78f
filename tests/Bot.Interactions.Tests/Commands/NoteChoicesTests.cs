using System.Collections.Immutable;
using Bot.Interactions.Protocol;
using Bot.Interactions.Tests.Rendering;
using NoteGraph.Notes;

namespace Bot.Interactions.Tests.Commands;

public class NoteChoicesTests
{
    [Fact]
    public void A_row_shows_title_alias_and_summary_and_carries_the_key() =>
        Assert.Equal(
            [
                new AutocompleteChoice(
                    "Ada Quill (via alias AQ) — Runs the observatory.",
                    NoteKey.For(new NoteId("Actors/Ada Quill.md")).Value
                ),
            ],
            Rows(
                "aq",
                """
                === Actors/Ada Quill.md
                ---
                aliases: [AQ]
                ---
                Runs the observatory.
                """
            )
        );

    [Fact]
    public void A_row_found_by_the_name_of_its_file_says_so() =>
        Assert.Equal(
            ["Acme (via file name 2024-01 Acme)"],
            Names("2024", "=== Actors/2024-01 Acme.md\n---\ntitle: Acme\n---\n")
        );

    [Fact]
    public void Links_and_marks_of_a_summary_are_shown_as_text() =>
        Assert.Equal(
            ["Ada — Runs the observatory with Tarn."],
            Names("ada", "=== Actors/Ada.md\nRuns the **observatory** with [[Tarn Works|Tarn]].")
        );

    [Fact]
    public void Notes_of_one_title_are_told_apart_by_their_folder() =>
        Assert.Equal(
            [
                "Mercury (Metals) — A metal.",
                "Mercury (Planets) — A planet.",
                "Mercury (/) — A god.",
            ],
            Names(
                    "mercury",
                    "=== Planets/Mercury.md\nA planet.\n=== Metals/Mercury.md\nA metal.\n=== Mercury.md\nA god."
                )
                .Order(StringComparer.Ordinal)
                .OrderBy(name => name.Contains("(/)", StringComparison.Ordinal))
        );

    [Fact]
    public void Names_that_are_cut_to_the_same_text_are_numbered()
    {
        var title = new string('x', 120);
        var names = Names("xx", $"=== A/{title} one.md\nOne.\n=== A/{title} two.md\nTwo.");
        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 100));
        Assert.EndsWith(" (2)", names[1]);
    }

    [Fact]
    public void A_row_is_cut_between_characters_as_a_reader_sees_them()
    {
        var names = Names("fam", $"=== Family.md\n{new string('a', 87)}👩‍👩‍👧‍👦 and more");
        Assert.Equal("Family — " + new string('a', 87) + "…", names.Single());
    }

    [Fact]
    public void A_row_is_one_line_without_marks_that_turn_it_around() =>
        Assert.Equal(
            ["Ada — Runs the observatory."],
            Names("ada", "=== Ada.md\nRuns\nthe \u202Eobservatory\u202C.")
        );

    [Fact]
    public void No_more_than_25_rows_come_and_each_is_within_the_limits()
    {
        var notes = string.Join(
            '\n',
            Enumerable
                .Range(0, 60)
                .Select(i => $"=== Folder {i % 7}/Note {i / 2}.md\n{new string('w', 40 + i)}")
        );
        foreach (var partial in (string[])["", "n", "note", "note 1", "?"])
        {
            var rows = Rows(partial, notes);
            Assert.Equal(25, rows.Length);
            Assert.Equal(25, rows.DistinctBy(row => row.Name, StringComparer.Ordinal).Count());
            Assert.All(
                rows,
                row =>
                {
                    Assert.InRange(row.Name.Length, 1, 100);
                    Assert.InRange(row.Value.Length, 1, 100);
                }
            );
        }
    }

    [Theory]
    [MemberData(nameof(NamesInMessagesTests.Unseen), MemberType = typeof(NamesInMessagesTests))]
    public void A_title_that_cannot_be_seen_has_a_row_that_can(string title)
    {
        var names = Names(
            "",
            $"""
            === 1.md
            ---
            title: "{title}"
            ---
            === 2.md
            ---
            title: "\u2067{title}"
            ---
            === Ada.md
            Of note.
            """
        );
        Assert.Equal(["Ada — Of note.", "…", "… (2)"], names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(NamesInMessagesTests.Unseen), MemberType = typeof(NamesInMessagesTests))]
    public void A_heading_that_cannot_be_seen_has_no_row(string written)
    {
        var commands = Requests.Dispatcher(
            $"=== Ada.md\n## Early life\n## {System.Text.RegularExpressions.Regex.Unescape(written)}\n## Work\n"
        );
        Assert.Equal(
            ["Early life", "Work"],
            commands
                .Complete(Requests.Of("note", "name=ada", "section="), "section")
                .Select(row => row.Name)
        );
    }

    [Theory]
    [MemberData(nameof(NamesInMessagesTests.Unseen), MemberType = typeof(NamesInMessagesTests))]
    public void No_row_of_a_tag_is_blank(string written)
    {
        var rows = Requests
            .Dispatcher($"=== Ada.md\n---\ntags: [\"{written}\", seen]\n---\n")
            .Complete(Requests.Of("tags", "tag="), "tag");
        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row =>
            {
                Assert.StartsWith("#", row.Name, StringComparison.Ordinal);
                Assert.InRange(row.Name.Length, 1, 100);
                Assert.InRange(row.Value.Length, 1, 100);
            }
        );
    }

    [Fact]
    public void Actor_completes_actors_only() =>
        Assert.Equal(
            ["Light Works — Lamps."],
            Requests
                .Dispatcher("=== Actors/Light Works.md\nLamps.\n=== Ideas/Light.md\nBright.")
                .Complete(Requests.Of("actor", "name=light"), "name")
                .Select(row => row.Name)
        );

    [Fact]
    public void Sections_of_the_chosen_note_are_completed()
    {
        var commands = Requests.Dispatcher(
            "=== Ada.md\n# Life\n## Early life\n## **Work**\n## Early life\n## \n"
        );
        string[] Sections(string name, string partial) =>
            [
                .. commands
                    .Complete(Requests.Of("note", name, "section=" + partial), "section")
                    .Select(row => row.Name),
            ];

        var key = "name=" + NoteKey.For(new NoteId("Ada.md")).Value;
        Assert.Equal(["Life", "Early life", "Work", "Early life (2)"], Sections(key, ""));
        Assert.Equal(["Life", "Early life", "Early life (2)"], Sections("name=ada", "LIFE"));
        Assert.Empty(Sections("name=nobody", ""));
        Assert.Empty(commands.Complete(Requests.Of("note", "section=l"), "section"));
    }

    [Fact]
    public void An_option_that_completes_nothing_has_no_rows()
    {
        var commands = Requests.Dispatcher("=== Ada.md\nText.");
        Assert.Empty(commands.Complete(Requests.Of("note", "name=ada"), "private"));
        Assert.Empty(commands.Complete(Requests.Of("dance", "name=ada"), "name"));
    }

    private static ImmutableArray<AutocompleteChoice> Rows(string partial, string notes) =>
        Requests.Dispatcher(notes).Complete(Requests.Of("note", "name=" + partial), "name");

    private static string[] Names(string partial, string notes) =>
        [.. Rows(partial, notes).Select(row => row.Name)];
}
