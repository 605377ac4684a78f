using System.Collections.Immutable;

namespace Bot.Pictures;

/// <summary>
/// The first note in the middle, the others on an ellipse. Each has a row of its own on its side, so that labels, which
/// stand outside, never meet: down the right side in their order, then down the left.
/// </summary>
internal static class AroundArrangement
{
    private const float LabelWidth = 196;
    private const float RowHeight = 31;
    private const float Margin = 22;
    private const float DotRadius = 8;
    private const float CentreRadius = 17;
    private const float Widest = 118;
    private const float LeastHeight = 150;

    // How far the first and the last row stay away from the ends of the ellipse.
    private const float Ends = 0.86f;

    public static Scene Of(int count)
    {
        var others = count - 1;
        var right = (others + 1) / 2;
        var height = Math.Max(LeastHeight, Math.Max(right - 1, 1) * RowHeight);
        var centreX = Margin + LabelWidth + Widest;
        var centreY = Margin + (height / 2);
        var spots = ImmutableArray.CreateBuilder<Spot>(count);
        spots.Add(new Spot(centreX, centreY, CentreRadius, LabelSide.Below, 2 * Widest - 60));
        for (var at = 0; at < others; at++)
        {
            var isRight = at < right;
            var rows = isRight ? right : others - right;
            var row = isRight ? at : at - right;
            // From -1 at the top to 1 at the bottom.
            var level = rows == 1 ? 0 : ((2f * row / (rows - 1)) - 1) * Spread(rows, height);
            var away = Widest * MathF.Sqrt(1 - (level * level * Ends * Ends));
            spots.Add(
                new Spot(
                    isRight ? centreX + away : centreX - away,
                    centreY + (level * height / 2),
                    DotRadius,
                    isRight ? LabelSide.Right : LabelSide.Left,
                    LabelWidth + Widest - away - DotRadius
                )
            );
        }

        return new Scene(2 * centreX, height + (2 * Margin), spots.MoveToImmutable());
    }

    // Few rows keep together instead of going to the ends.
    private static float Spread(int rows, float height) =>
        Math.Min(1, (rows - 1) * RowHeight * 1.6f / height);
}
