using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Bot.Pictures;

/// <summary>A text on one line in as many fonts as its letters need, shaped as each script is written.</summary>
internal sealed class Label : IDisposable
{
    private const string Ellipsis = "…";

    private readonly List<Run> _runs;

    private Label(List<Run> runs) => _runs = runs;

    /// <summary>Pixels from the left end to the right.</summary>
    public float Width => _runs.Sum(run => run.Width);

    /// <summary>A label of a text that is cut, with an ellipsis, where it is too wide.</summary>
    public static Label Fit(string text, float size, float width, Fonts fonts)
    {
        var label = new Label([.. RunsOf(text, size, fonts)]);
        if (label.Width <= width)
        {
            return label;
        }

        label.Dispose();
        var letters = StringInfo.ParseCombiningCharacters(text);
        var (low, high) = (0, letters.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            using var part = new Label([.. RunsOf(Cut(middle), size, fonts)]);
            (low, high) = part.Width <= width ? (middle, high) : (low, middle - 1);
        }

        return new Label([.. RunsOf(Cut(low), size, fonts)]);

        string Cut(int count) => text[..letters[count]].TrimEnd() + Ellipsis;
    }

    /// <summary>Draws the label with its left end at a place on the line that letters stand on.</summary>
    public void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
    {
        foreach (var run in _runs)
        {
            canvas.DrawShapedText(run.Shaper, run.Text, x, y, run.Font, paint);
            x += run.Width;
        }
    }

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run.Shaper.Dispose();
            run.Font.Dispose();
        }
    }

    // The runs of a line that is written from the right follow one another to the left.
    private static IEnumerable<Run> RunsOf(string text, float size, Fonts fonts)
    {
        var runs = Split(text, size, fonts);
        return
            text.EnumerateRunes().FirstOrDefault(Rune.IsLetter) is { } first && IsFromRight(first)
            ? runs.Reverse()
            : runs;
    }

    private static IEnumerable<Run> Split(string text, float size, Fonts fonts)
    {
        StringBuilder part = new();
        SKTypeface? current = null;
        var isFromRight = false;
        foreach (var letter in Letters(text))
        {
            // Blanks stay with letters from the right, so that the words of such a line keep their order.
            var wanted =
                current is not null && isFromRight && string.IsNullOrWhiteSpace(letter)
                    ? current
                    : fonts.For(Rune.GetRuneAt(letter, 0).Value);
            isFromRight =
                IsFromRight(Rune.GetRuneAt(letter, 0))
                || (wanted == current && isFromRight && string.IsNullOrWhiteSpace(letter));
            if (current is not null && wanted != current)
            {
                yield return Run.Of(part.ToString(), current, size);
                part.Clear();
            }

            current = wanted;
            part.Append(letter);
        }

        if (current is not null)
        {
            yield return Run.Of(part.ToString(), current, size);
        }
    }

    private static IEnumerable<string> Letters(string text)
    {
        var all = StringInfo.GetTextElementEnumerator(text);
        while (all.MoveNext())
        {
            // A lone half of a surrogate pair cannot be drawn.
            if (Rune.TryGetRuneAt((string)all.Current, 0, out _))
            {
                yield return (string)all.Current;
            }
        }
    }

    // Hebrew to Arabic Extended, and their presentation forms.
    private static bool IsFromRight(Rune letter) =>
        letter.Value
            is (>= 0x590 and <= 0x8FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFF);

    private readonly record struct Run(string Text, SKFont Font, SKShaper Shaper, float Width)
    {
        public static Run Of(string text, SKTypeface typeface, float size)
        {
            var font = new SKFont(typeface, size) { Subpixel = true };
            var shaper = new SKShaper(typeface);
            return new Run(text, font, shaper, shaper.Shape(text, font).Width);
        }
    }
}
