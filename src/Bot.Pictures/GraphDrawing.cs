using Bot.Interactions.Rendering.Pictures;
using SkiaSharp;

namespace Bot.Pictures;

/// <summary>Draws a graph onto a ground of its own, so that it reads the same on a dark and on a light page.</summary>
internal sealed class GraphDrawing(GraphPicture picture, Scene scene, Fonts fonts)
{
    // Twice the size that it is shown in, for the screens of phones.
    private const float Scale = 2;

    private const float TextSize = 15.5f;
    private const float CentreTextSize = 17;
    private const float LegendTextSize = 12.5f;
    private const float LegendHeight = 26;
    private const float Corner = 10;
    private const float Arrow = 7;
    private const float LabelGap = 7;

    // Even areas and smooth edges: with this one filter the least compression gives a file as small as the usual settings do,
    // in a seventh of the time.
    private static readonly SKPngEncoderOptions Encoding = new(SKPngEncoderFilterFlags.Sub, 1);

    private static readonly SKColor Ground = new(0x2B, 0x2D, 0x31);
    private static readonly SKColor Text = new(0xF2, 0xF3, 0xF5);
    private static readonly SKColor Quiet = new(0xB5, 0xBA, 0xC1);
    private static readonly SKColor Names = new(0x8F, 0xB8, 0xFF);
    private static readonly SKColor Named = new(0xFF, 0xC4, 0x6B);
    private static readonly SKColor Mutual = new(0x7F, 0xE0, 0xA4);
    private static readonly SKColor Aside = new(0xFF, 0xFF, 0xFF, 0x24);

    // The more of them there are, the fainter each is drawn.
    private const int ManyAsides = 30;

    private readonly byte _asideAlpha = (byte)(
        Aside.Alpha * ManyAsides / Math.Max(ManyAsides, picture.Links.Count(IsAside))
    );

    /// <summary>The picture as PNG.</summary>
    public byte[] ToPng()
    {
        using var surface = SKSurface.Create(
            new SKImageInfo(
                (int)(scene.Width * Scale),
                (int)((scene.Height + LegendHeight) * Scale),
                SKColorType.Rgba8888,
                SKAlphaType.Premul
            )
        );
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(Scale);
        using (var ground = Fill(Ground))
        {
            canvas.DrawRoundRect(
                0,
                0,
                scene.Width,
                scene.Height + LegendHeight,
                Corner,
                Corner,
                ground
            );
        }

        // What says least lies at the bottom.
        foreach (var link in picture.Links.OrderBy(link => ColorOf(link) != Aside))
        {
            Draw(canvas, link);
        }

        for (var at = 0; at < scene.Spots.Length; at++)
        {
            DrawDot(canvas, at);
        }

        for (var at = scene.Spots.Length - 1; at >= 0; at--)
        {
            DrawLabel(canvas, at);
        }

        DrawLegend(canvas);
        using var pixels = surface.PeekPixels();
        using var data =
            pixels.Encode(Encoding)
            ?? throw new InvalidOperationException("Skia wrote no PNG of a picture.");
        return data.ToArray();
    }

    private static bool IsAside(PictureLink link) => link.From != 0 && link.To != 0;

    private bool IsAround => picture.Shape == PictureShape.Around;

    // Around a note a link is told by how it concerns that note; along a path all that counts is its direction.
    private SKColor ColorOf(PictureLink link) =>
        IsAround && IsAside(link) ? Aside
        : link.IsMutual ? Mutual
        : IsAround && link.To == 0 ? Named
        : Names;

    private void Draw(SKCanvas canvas, PictureLink link)
    {
        var color = ColorOf(link);
        var (from, to) = (scene.Spots[link.From], scene.Spots[link.To]);
        var (start, end) = (EdgeOf(from, to), EdgeOf(to, from));
        using var line = new SKPaint
        {
            Color = color == Aside ? Aside.WithAlpha(_asideAlpha) : color,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth =
                color == Aside ? 1
                : link.IsMutual ? 2.2f
                : 1.5f,
        };
        if (color == Aside)
        {
            // Bent towards the middle, and without arrows: they only show who else belongs together.
            using var path = new SKPath();
            path.MoveTo(start);
            path.QuadTo(
                new SKPoint(
                    (start.X + end.X + (2 * scene.Spots[0].X)) / 4,
                    (start.Y + end.Y + (2 * scene.Spots[0].Y)) / 4
                ),
                end
            );
            canvas.DrawPath(path, line);
            return;
        }

        canvas.DrawLine(start, end, line);
        DrawArrow(canvas, start, end, color);
        if (link.IsMutual)
        {
            DrawArrow(canvas, end, start, color);
        }
    }

    private static SKPoint EdgeOf(Spot spot, Spot towards)
    {
        var (x, y) = (towards.X - spot.X, towards.Y - spot.Y);
        var length = MathF.Max(1, MathF.Sqrt((x * x) + (y * y)));
        var away = spot.Radius + 2;
        return new SKPoint(spot.X + (x / length * away), spot.Y + (y / length * away));
    }

    private static void DrawArrow(SKCanvas canvas, SKPoint from, SKPoint tip, SKColor color)
    {
        var angle = MathF.Atan2(tip.Y - from.Y, tip.X - from.X);
        using var path = new SKPath();
        path.MoveTo(tip);
        path.LineTo(PointAt(angle + 2.7f));
        path.LineTo(PointAt(angle - 2.7f));
        path.Close();
        using var fill = Fill(color);
        canvas.DrawPath(path, fill);

        SKPoint PointAt(float direction) =>
            new(
                tip.X + (Arrow * 1.3f * MathF.Cos(direction)),
                tip.Y + (Arrow * 1.3f * MathF.Sin(direction))
            );
    }

    private void DrawDot(SKCanvas canvas, int at)
    {
        var spot = scene.Spots[at];
        var color = picture.Nodes[at].Color;
        using var fill = Fill(new SKColor(0xFF000000 | (uint)color));
        using var rim = new SKPaint
        {
            Color = Text.WithAlpha(0xC0),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 1.4f,
        };
        canvas.DrawCircle(spot.X, spot.Y, spot.Radius, fill);
        canvas.DrawCircle(spot.X, spot.Y, spot.Radius, rim);
    }

    private void DrawLabel(SKCanvas canvas, int at)
    {
        var spot = scene.Spots[at];
        var isCentre = spot.Side == LabelSide.Below;
        var size = isCentre ? CentreTextSize : TextSize;
        using var label = Label.Fit(picture.Nodes[at].Label, size, spot.LabelWidth, fonts);
        var away = spot.Radius + LabelGap;
        var (x, y) = spot.Side switch
        {
            LabelSide.Left => (spot.X - away - label.Width, spot.Y + (size * 0.35f)),
            LabelSide.Right => (spot.X + away, spot.Y + (size * 0.35f)),
            _ => (spot.X - (label.Width / 2), spot.Y + spot.Radius + 6 + size),
        };
        if (isCentre || !IsAround)
        {
            // Lines pass behind the name.
            using var plate = Fill(Ground.WithAlpha(0xD8));
            canvas.DrawRoundRect(x - 4, y - size, label.Width + 8, size * 1.4f, 6, 6, plate);
        }

        using var ink = Fill(Text);
        label.Draw(canvas, x, y, ink);
    }

    private void DrawLegend(SKCanvas canvas)
    {
        (string Words, SKColor Color, bool IsMutual)[] entries = IsAround
            ? [("names", Names, false), ("is named by", Named, false), ("both", Mutual, true)]
            : [("names", Names, false), ("both", Mutual, true)];
        var x = 16f;
        var y = scene.Height + (LegendHeight / 2) - 3;
        using var ink = Fill(Quiet);
        foreach (var (words, color, isMutual) in entries)
        {
            using var line = new SKPaint
            {
                Color = color,
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = 1.8f,
            };
            var (left, right) = (new SKPoint(x, y), new SKPoint(x + 26, y));
            canvas.DrawLine(left, right, line);
            if (color != Named)
            {
                DrawArrow(canvas, left, right, color);
            }

            if (isMutual || color == Named)
            {
                DrawArrow(canvas, right, left, color);
            }

            using var label = Label.Fit(words, LegendTextSize, 200, fonts);
            label.Draw(canvas, x + 33, y + (LegendTextSize * 0.35f), ink);
            x += 33 + label.Width + 20;
        }
    }

    private static SKPaint Fill(SKColor color) => new() { Color = color, IsAntialias = true };
}
