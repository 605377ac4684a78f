namespace Bot.Benchmarks.Generated;

/// <summary>The vault that generated ones are like.</summary>
internal static class MeasuredVault
{
    /// <summary>
    /// The shape of a public vault of research notes (RESULTS.md names it), as <c>shape --vault VAULT</c> tells it: the mean, then
    /// the values at <see cref="Spread.Shares"/>.
    /// </summary>
    public static VaultShape Shape { get; } =
        new()
        {
            Bytes = new(
                4886.69,
                [160, 405, 653, 784, 1342, 2501, 5416, 10257, 15517, 37892, 106144, 143689, 194637]
            ),
            Links = new(29.32, [0, 2, 4, 5, 8, 14, 28, 56, 87, 257, 627, 3630, 6194]),
            Backlinks = new(27.73, [0, 0, 2, 3, 6, 12, 25, 53, 87, 274, 1102, 1969, 3730]),
            Aliases = new(1.84, [0, 0, 0, 0, 1, 2, 3, 4, 4, 6, 8, 9, 13]),
            Tags = new(4.3, [0, 0, 2, 3, 4, 4, 5, 6, 6, 7, 9, 11, 11]),
            Sections = new(8.12, [0, 2, 2, 2, 3, 6, 11, 16, 21, 37, 67, 93, 120]),
            Stats = new(4.24, [0, 0, 0, 0, 1, 4, 6, 8, 9, 14, 20, 27, 28]),
            Related = new(6.52, [0, 0, 1, 2, 4, 5, 8, 12, 16, 26, 43, 66, 75]),
            TitleWords = new(1.92, [1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 7, 8, 9]),
            TitleLength = new(13.22, [2, 3, 4, 5, 8, 12, 17, 24, 28, 38, 49, 60, 64]),
            NewTitleWords = 0.5544,
            NewTargets = 0.507,
            Broken = 0.0458,
            ViaAlias = 0.0105,
            Actors = 0.6784,
        };
}
