using System.Collections.Concurrent;
using SkiaSharp;

namespace Bot.Pictures;

/// <summary>The fonts of the machine. A letter that the first font lacks is looked for in all others.</summary>
internal sealed class Fonts
{
    private static readonly string[] Preferred =
    [
        "Noto Sans",
        "DejaVu Sans",
        "Segoe UI",
        "Helvetica Neue",
        "Liberation Sans",
        "Arial",
    ];

    private const int FirstPictograph = 0x1F000;

    private readonly SKFontManager _manager = SKFontManager.Default;
    private readonly ConcurrentDictionary<int, SKTypeface> _found = new();
    private readonly string[] _families;

    private Fonts(SKTypeface regular)
    {
        Regular = regular;
        // The same order on every machine; sans-serif families first, since they suit the others.
        _families =
        [
            .. _manager
                .FontFamilies.OrderByDescending(name =>
                    name.Contains("Sans", StringComparison.Ordinal)
                )
                .ThenBy(name => name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The font for most labels.</summary>
    public SKTypeface Regular { get; }

    /// <summary>The fonts that are there; null where there are none that can write a name.</summary>
    public static Fonts? OfMachine()
    {
        var manager = SKFontManager.Default;
        var regular = Preferred
            .Concat(manager.FontFamilies.Order(StringComparer.Ordinal))
            .Select(manager.MatchFamily)
            .FirstOrDefault(font => font is not null && font.ContainsGlyph('A'));
        return regular is null ? null : new Fonts(regular);
    }

    /// <summary>A font that has a letter; the first font where none has it.</summary>
    public SKTypeface For(int letter) =>
        Regular.ContainsGlyph(letter) ? Regular : _found.GetOrAdd(letter, Find);

    // Pictographs are meant to be seen in colour.
    private SKTypeface Find(int letter) =>
        _families
            .OrderByDescending(name =>
                letter >= FirstPictograph && name.Contains("Color", StringComparison.Ordinal)
            )
            .Select(_manager.MatchFamily)
            .FirstOrDefault(font => font is not null && font.ContainsGlyph(letter))
        ?? Regular;
}
