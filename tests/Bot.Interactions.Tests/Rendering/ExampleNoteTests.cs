using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using Microsoft.Extensions.Time.Testing;
using NoteGraph.Lookup;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Rendering;

/// <summary>The card of the note that shows the format. It lies beside the repository and may be missing.</summary>
public class ExampleNoteTests
{
    private readonly Embed _card = Card();

    [Fact]
    public void Its_title_is_the_name_of_the_file() => Assert.Equal("Jan Leike", _card.Title);

    [Fact]
    public void Its_description_is_the_first_paragraph_without_the_name() =>
        Assert.Equal(
            "AI alignment leader. Left OpenAI for Anthropic. Superalignment team exodus.",
            _card.Description
        );

    [Fact]
    public void Its_quick_stats_are_fields_in_their_order() =>
        Assert.Equal(
            [
                ("Current", "Anthropic"),
                ("Previous", "OpenAI Superalignment"),
                ("Left", "May 2024"),
                ("Focus", "AI alignment"),
            ],
            _card.Fields.SkipLast(1).Select(field => (field.Name, field.Value))
        );

    [Fact]
    public void Its_related_entries_have_their_annotations() =>
        Assert.Equal(
            [
                "- Anthropic — current employer",
                "- OpenAI — former employer (Superalignment co-lead)",
                "- Ilya Sutskever — former colleague (left same week)",
                "- Dario Amodei — current boss",
                "- OpenAI talent exodus — context",
            ],
            _card.Fields[^1].Value.Split('\n')
        );

    [Fact]
    public void Its_tags_stand_above_and_its_date_below()
    {
        Assert.Equal("#actor #ai #talent #safety", _card.Author?.Name);
        Assert.Equal("Updated 2026-01-01", _card.Footer?.Text);
    }

    private static Embed Card()
    {
        var text = File.ReadAllText(Repository.Shared("example-note.md"));
        var vault = VaultText.Vault("=== Actors/Jan Leike.md\n" + text);
        var note = vault.Note("Actors/Jan Leike.md");
        var renderer = new ReplyRenderer(
            new LinkTemplates(),
            new CardOptions(),
            new FakeTimeProvider(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero))
        );
        var match = new NameMatch(note, note.Title, MatchKind.Title);
        return renderer.Render(new Reply.Card(vault, match), "1").Embeds[0];
    }
}
