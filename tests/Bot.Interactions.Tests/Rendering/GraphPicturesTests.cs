using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Pictures;
using Moq;
using NoteGraph.Notes;
using NoteGraph.Paths;
using NoteGraph.Tests.Support;

namespace Bot.Interactions.Tests.Rendering;

public class GraphPicturesTests
{
    private const string Notes = """
        === Ada.md
        Text with a link to [[Far]].

        ## Related

        - [[Zed]] — first
        - [[Bo]] — second
        === Bo.md
        [[Ada]] and [[Zed]]
        === Zed.md
        === Far.md
        === Quiet.md
        [[Ada]]
        === Speaking.md
        ## Related

        - [[Ada]] — why
        === Alone.md
        """;

    private readonly List<GraphPicture> _painted = [];
    private readonly Mock<IGraphPainter> _painter = new();

    public GraphPicturesTests()
    {
        _painter.SetupGet(painter => painter.IsAvailable).Returns(true);
        _painter
            .Setup(painter => painter.Paint(Capture.In(_painted)))
            .Returns(new ReadOnlyMemory<byte>([1]));
    }

    [Fact]
    public void The_note_comes_first_then_its_related_entries_then_who_gives_a_reason_then_the_others()
    {
        var picture = Around("Ada");

        Assert.Equal(
            ["Ada", "Zed", "Bo", "Speaking", "Quiet", "Far"],
            picture.Nodes.Select(node => node.Label)
        );
        Assert.Equal(PictureShape.Around, picture.Shape);
    }

    [Fact]
    public void Links_have_their_direction_and_two_that_answer_each_other_are_one() =>
        Assert.Equal(
            [
                new PictureLink(0, 1, false),
                new PictureLink(0, 2, true),
                new PictureLink(0, 5, false),
                new PictureLink(2, 1, false),
                new PictureLink(3, 0, false),
                new PictureLink(4, 0, false),
            ],
            Around("Ada").Links
        );

    [Fact]
    public void What_it_shows_is_said_in_words() =>
        Assert.Equal(
            "Ada in the middle, linked with Zed, Bo, Speaking, Quiet, Far",
            Around("Ada").Description
        );

    [Fact]
    public void There_are_at_most_as_many_neighbours_as_can_be_read()
    {
        var links = string.Join(' ', Enumerable.Range(0, 100).Select(at => $"[[N{at}]]"));
        var others = string.Concat(Enumerable.Range(0, 100).Select(at => $"=== N{at}.md\n"));
        var vault = VaultText.Vault($"=== Hub.md\n{links}\n{others}");

        var file = Pictures().Around(vault, vault.Get(new NoteId("Hub.md"))!)!;
        file.Read();

        Assert.Equal(1 + Neighbours.Most, _painted.Single().Nodes.Length);
        Assert.True(file.Description.Length <= DiscordLimits.AttachmentDescription);
    }

    [Fact]
    public void Nothing_is_drawn_before_somebody_sends_it()
    {
        var vault = VaultText.Vault(Notes);

        Pictures().Around(vault, vault.Get(new NoteId("Ada.md"))!);

        Assert.Empty(_painted);
    }

    [Fact]
    public void A_note_without_neighbours_has_no_picture()
    {
        var vault = VaultText.Vault(Notes);

        Assert.Null(Pictures().Around(vault, vault.Get(new NoteId("Alone.md"))!));
    }

    [Fact]
    public void Where_nothing_can_be_drawn_there_is_no_picture()
    {
        _painter.SetupGet(painter => painter.IsAvailable).Returns(false);
        var vault = VaultText.Vault(Notes);

        Assert.Null(Pictures().Around(vault, vault.Get(new NoteId("Ada.md"))!));
    }

    [Fact]
    public void Paths_share_their_ends_and_stand_side_by_side_in_between()
    {
        var vault = VaultText.Vault(
            """
            === A.md
            [[B]] [[C]]
            === B.md
            === C.md
            === D.md
            [[B]] [[C]]
            """
        );
        var (from, to) = (vault.Get(new NoteId("A.md"))!, vault.Get(new NoteId("D.md"))!);

        Pictures().Along(vault, PathFinder.Find(vault, from, to))!.Read();

        var picture = _painted.Single();
        Assert.Equal(
            [("A", 0, 0), ("B", 1, 0), ("D", 2, 0), ("C", 1, 1)],
            picture.Nodes.Select(node => (node.Label, node.Layer, node.Column))
        );
        Assert.Equal(
            [(0, 1), (0, 3), (2, 1), (2, 3)],
            picture.Links.Select(link => (link.From, link.To))
        );
    }

    [Fact]
    public void A_picture_that_cannot_be_drawn_leaves_the_words()
    {
        _painter
            .Setup(painter => painter.Paint(It.IsAny<GraphPicture>()))
            .Throws(new InvalidOperationException("out of ink"));
        var vault = VaultText.Vault(Notes);
        var file = Pictures().Around(vault, vault.Get(new NoteId("Ada.md"))!)!;
        var message = new MessagePayload
        {
            Embeds = [new Embed { Title = "Ada", Image = new EmbedImage(file.Address) }],
            Files = [file],
        };

        var ready = message.WithFilesRead(out var failure);

        Assert.Equal("out of ink", failure?.Message);
        Assert.Empty(ready.Files);
        Assert.Equal(new Embed { Title = "Ada" }.ToString(), ready.Embeds.Single().ToString());
    }

    private GraphPictures Pictures() =>
        new(_painter.Object, new TagColors(new CardOptions().Colors));

    private GraphPicture Around(string name)
    {
        var vault = VaultText.Vault(Notes);
        Pictures().Around(vault, vault.Get(new NoteId(name + ".md"))!)!.Read();
        return _painted.Single();
    }
}
