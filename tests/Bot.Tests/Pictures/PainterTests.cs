using Bot.Interactions.Rendering.Pictures;
using Bot.Pictures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Pictures;

public sealed class PainterTests : IDisposable
{
    // The first bytes of every PNG, then the length and the name of its header, width and height.
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly SkiaGraphPainter _painter = NewPainter();

    public void Dispose() => _painter.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(25)]
    public void A_note_with_neighbours_is_a_PNG_at_twice_the_size_it_is_shown_in(int notes)
    {
        var picture = Around(notes);

        var (width, height) = SizeOf(Paint(picture));

        var scene = Scene.Of(picture);
        Assert.Equal((int)(2 * scene.Width), width);
        Assert.True(height > 2 * scene.Height);
    }

    [Fact]
    public void The_same_graph_is_the_same_picture_to_the_byte()
    {
        using var other = NewPainter();

        Assert.Equal(Paint(Around(20)), other.Paint(Around(20)).ToArray());
    }

    [Fact]
    public void Another_color_is_another_picture() =>
        Assert.NotEqual(
            Paint(Around(5)),
            Paint(
                Around(5) with
                {
                    Key = "other",
                    Nodes = [.. Around(5).Nodes.Select(node => node with { Color = 0xFF0000 })],
                }
            )
        );

    [Fact]
    public void What_was_drawn_is_kept_under_its_key()
    {
        var first = Paint(Around(4));

        Assert.Same(first, ArrayOf(_painter.Paint(Around(4))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u202Eevil")]
    [InlineData("a\nb\tc\0d")]
    [InlineData("\uD83D")]
    [InlineData("x\uDE00y")]
    [InlineData("東京都は大きい 한국어")]
    [InlineData("مرحبا بالعالم OpenAI")]
    [InlineData("עברית")]
    [InlineData("ภาษาไทย हिन्दी")]
    [InlineData("👩‍👩‍👧 🚀")]
    [InlineData("Z̸̛͚͐a̷͓͑l̶̰͝g̷̱͂o̸͎͋")]
    [InlineData("\uE000\uFFFF")]
    public void Any_title_can_be_drawn(string title) => SizeOf(Paint(Named(title)));

    [Fact]
    public void So_can_a_very_long_one() => SizeOf(Paint(Named(new string('W', 100_000))));

    [Fact]
    public void Labels_around_a_note_never_share_a_row()
    {
        for (var count = 2; count <= 25; count++)
        {
            var spots = AroundArrangement.Of(count).Spots.Skip(1).ToList();
            foreach (var side in spots.GroupBy(spot => spot.Side))
            {
                var rows = side.Select(spot => spot.Y).Order().ToList();
                Assert.All(
                    rows.Zip(rows.Skip(1)),
                    pair => Assert.True(pair.Second - pair.First >= 20, $"{count} notes")
                );
            }
        }
    }

    [Fact]
    public void Everything_stays_within_the_picture()
    {
        for (var count = 2; count <= 25; count++)
        {
            var scene = AroundArrangement.Of(count);
            Assert.All(scene.Spots, spot => AssertWithin(scene, spot));
        }

        for (var columns = 1; columns <= 3; columns++)
        {
            var scene = LayersArrangement.Of([
                .. Enumerable
                    .Range(0, columns)
                    .SelectMany(column =>
                        Enumerable
                            .Range(0, 7)
                            .Select(layer => new PictureNode("N", 0, layer, column))
                    ),
            ]);
            Assert.All(scene.Spots, spot => AssertWithin(scene, spot));
        }
    }

    [Fact]
    public void A_path_with_alternatives_is_drawn()
    {
        var picture = new GraphPicture(
            "along",
            "A path",
            PictureShape.Layers,
            [new("A", 1), new("B", 2, 1), new("C", 3, 2), new("D", 4, 1, 1), new("E", 5, 1, 2)],
            [
                new(0, 1, true),
                new(2, 1, false),
                new(0, 3, false),
                new(3, 2, false),
                new(4, 2, false),
            ]
        );

        SizeOf(Paint(picture));
    }

    private static void AssertWithin(Scene scene, Spot spot)
    {
        var (left, right) = spot.Side switch
        {
            LabelSide.Left => (spot.X - spot.Radius - 7 - spot.LabelWidth, spot.X + spot.Radius),
            LabelSide.Right => (spot.X - spot.Radius, spot.X + spot.Radius + 7 + spot.LabelWidth),
            _ => (spot.X - (spot.LabelWidth / 2), spot.X + (spot.LabelWidth / 2)),
        };
        Assert.InRange(left, 0, scene.Width);
        Assert.InRange(right, 0, scene.Width);
        Assert.InRange(spot.Y, spot.Radius, scene.Height - spot.Radius);
    }

    private static SkiaGraphPainter NewPainter()
    {
        var painter = new SkiaGraphPainter(NullLogger<SkiaGraphPainter>.Instance);
        Assert.SkipUnless(painter.IsAvailable, "There are no fonts here to draw with.");
        return painter;
    }

    private byte[] Paint(GraphPicture picture) => ArrayOf(_painter.Paint(picture));

    private static byte[] ArrayOf(ReadOnlyMemory<byte> bytes)
    {
        Assert.True(
            System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment)
        );
        return segment.Array!;
    }

    private static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal(Signature, png[..8]);
        return (Number(16), Number(20));

        int Number(int at) =>
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
    }

    private static GraphPicture Named(string title) =>
        new(
            title,
            "",
            PictureShape.Around,
            [new(title, 0x336699), new(title, 0x996633)],
            [new(0, 1, true)]
        );

    private static GraphPicture Around(int notes) =>
        new(
            $"around:{notes}",
            "",
            PictureShape.Around,
            [.. Enumerable.Range(0, notes).Select(at => new PictureNode($"Note {at}", 0x4E86C6))],
            [
                .. Enumerable
                    .Range(1, notes - 1)
                    .Select(at =>
                        at % 3 == 0
                            ? new PictureLink(at, 0, false)
                            : new PictureLink(0, at, at % 3 == 1)
                    ),
                .. Enumerable.Range(1, notes - 2).Select(at => new PictureLink(at, at + 1, false)),
            ]
        );
}
