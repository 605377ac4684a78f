using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoteGraph.Export;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Export;

public class GraphExportTests
{
    [Fact]
    public void A_note_is_written_with_its_card_as_plain_text()
    {
        var graph = Export(
            """
            === Actors/Ada.md
            ---
            aliases: [Countess, "002475"]
            tags: [computing]
            ---
            #actor #people/Writers

            **Ada** — wrote the *first* program for the [[Engine|machine]] of `Babbage`.

            ## Quick stats

            | Metric | Value |
            |--------|-------|
            | **Born** | 1815 in [[London]] |

            *Updated 2026-01-01*

            ## Related

            - [[Engine]] — what the **program** was for
            - [[Nobody]] — is not *there*
            - [Letters](https://example.com/letters)

            ### Family

            - [[Lord#Poems|A lord]]

            ## On `code` & [[Engine|more]]
            === Engine.md
            ---
            title: The Engine
            ---
            === Lord.md
            A poet.
            """
        );

        AssertJson(
            """
            {
              "path": "Actors/Ada.md",
              "title": "Ada",
              "aliases": ["Countess", "002475"],
              "tags": ["computing", "actor", "people/Writers"],
              "actor": true,
              "summary": "wrote the first program for the machine of Babbage.",
              "stats": [{"name": "Born", "value": "1815 in London"}],
              "related": [
                {"path": "Engine.md", "name": "Engine", "annotation": "what the program was for", "group": null},
                {"path": null, "name": "Nobody", "annotation": "is not there", "group": null},
                {"path": null, "name": "Letters", "annotation": null, "group": null},
                {"path": "Lord.md", "name": "A lord", "annotation": null, "group": "Family"}
              ],
              "updated": "2026-01-01",
              "headings": ["Quick stats", "Related", "Family", "On `code` & [[Engine|more]]"]
            }
            """,
            graph["notes"]![0]!
        );
        AssertJson(
            """
            {
              "path": "Engine.md", "title": "The Engine", "aliases": [], "tags": [], "actor": false, "summary": "",
              "stats": [], "related": [], "updated": null, "headings": []
            }
            """,
            graph["notes"]![1]!
        );
    }

    [Theory]
    [InlineData("[[B]]", "wikilink", "folder/B.md", "B", null)]
    [InlineData("[[folder/b|the label]]", "wikilink", "folder/B.md", "folder/b", "the label")]
    [InlineData("[[B#Part one#More]]", "wikilink", "folder/B.md", "B#Part one#More", null)]
    [InlineData("[[B#^block|x]]", "wikilink", "folder/B.md", "B#^block", "x")]
    [InlineData("[[#Own heading]]", "wikilink", "A.md", "#Own heading", null)]
    [InlineData("![[B]]", "transclusion", "folder/B.md", "B", null)]
    [InlineData("![[picture.png|200]]", "transclusion", "picture.png", "picture.png", "200")]
    [InlineData("[words](folder/B.md)", "markdown", "folder/B.md", "folder/B.md", "words")]
    [InlineData("[[Nobody]]", "wikilink", null, "Nobody", null)]
    public void A_link_is_written_with_what_it_leads_to(
        string markdown,
        string kind,
        string? to,
        string target,
        string? label
    )
    {
        var graph = Export($"=== A.md\n\n{markdown}\n=== folder/B.md\nText.\n=== picture.png\n");

        AssertJson(
            new JsonObject
            {
                ["from"] = "A.md",
                ["to"] = to,
                ["target"] = target,
                ["label"] = label,
                ["kind"] = kind,
                ["line"] = 2,
                ["viaAlias"] = false,
            }.ToJsonString(),
            Assert.Single(graph["links"]!.AsArray())!
        );
    }

    [Fact]
    public void A_link_in_front_matter_is_a_property_and_one_by_an_alias_says_so()
    {
        var links = Export(
            "=== A.md\n---\nfriend: \"[[Bee]]\"\n---\n=== B.md\n---\naliases: Bee\n---\n"
        )["links"]!;

        Assert.Equal("property", links[0]!["kind"]!.GetValue<string>());
        Assert.Equal("B.md", links[0]!["to"]!.GetValue<string>());
        Assert.True(links[0]!["viaAlias"]!.GetValue<bool>());
    }

    [Fact]
    public void A_link_that_may_mean_several_notes_by_an_alias_leads_nowhere()
    {
        var links = Export(
            "=== A.md\n[[Bee]]\n=== B.md\n---\naliases: Bee\n---\n=== C.md\n---\naliases: Bee\n---\n"
        )["links"]!;

        Assert.Null(links[0]!["to"]);
        Assert.False(links[0]!["viaAlias"]!.GetValue<bool>());
    }

    [Fact]
    public void A_withheld_note_and_the_links_to_it_are_left_out()
    {
        var text = Encoding.UTF8.GetString(
            Bytes(
                VaultText.Vault(
                    """
                    === Secret.md
                    ---
                    publish: false
                    aliases: [Hidden]
                    ---
                    Links to [[A]].
                    === A.md
                    Knows [[Secret]] and [[Hidden|a friend]].

                    ## Related

                    - [[Secret]] — keep quiet
                    """
                )
            )
        );

        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
        Assert.EndsWith("\"links\":[]}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_all_scripts_stay_readable()
    {
        var json = Encoding.UTF8.GetString(Bytes(VaultText.Vault("=== Łódź 東京 🐝 <b>.md\n")));

        Assert.Contains("\"title\":\"Łódź 東京 ", json, StringComparison.Ordinal);
        Assert.Contains("<b>\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_vault_gives_empty_lists() =>
        Assert.Equal("""{"notes":[],"links":[]}""", Encoding.UTF8.GetString(Bytes(Vault.Empty)));

    internal static byte[] Bytes(Vault vault)
    {
        using var output = new MemoryStream();
        GraphExport.Write(vault, output);
        return output.ToArray();
    }

    private static JsonNode Export(string text) => JsonNode.Parse(Bytes(VaultText.Vault(text)))!;

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.Equal(Indented(JsonNode.Parse(expected)!), Indented(actual));

    private static string Indented(JsonNode node) =>
        node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
