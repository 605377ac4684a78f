using Bot.Benchmarks.Generated;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Generated;

/// <summary>The vaults that are measured are like the one they stand for.</summary>
public class GeneratedVaultTests(ITestOutputHelper output)
{
    private const int Notes = 4000;
    private const int Seed = 1;

    private static readonly Lazy<VaultShape> Generated = new(() =>
        VaultShape.Of(Vault(Notes, Seed))
    );

    // Middle and upper quantiles: below them are zeros and ones, above them single notes.
    private static readonly double[] Shares = [0.5, 0.75, 0.9, 0.95, 0.99];

    [Theory]
    [InlineData(nameof(VaultShape.Bytes))]
    [InlineData(nameof(VaultShape.Links))]
    [InlineData(nameof(VaultShape.Backlinks))]
    [InlineData(nameof(VaultShape.Aliases))]
    [InlineData(nameof(VaultShape.Tags))]
    [InlineData(nameof(VaultShape.Sections))]
    [InlineData(nameof(VaultShape.Stats))]
    [InlineData(nameof(VaultShape.Related))]
    [InlineData(nameof(VaultShape.TitleWords))]
    [InlineData(nameof(VaultShape.TitleLength))]
    public void A_count_is_distributed_as_in_the_measured_vault(string name)
    {
        var property = typeof(VaultShape).GetProperty(name)!;
        var measured = (Spread)property.GetValue(MeasuredVault.Shape)!;
        var generated = (Spread)property.GetValue(Generated.Value)!;
        output.WriteLine($"measured  {measured}");
        output.WriteLine($"generated {generated}");
        Assert.InRange(generated.Mean, 0.8 * measured.Mean, 1.2 * measured.Mean);
        Assert.All(
            Shares,
            share =>
                Assert.InRange(
                    generated.At(share),
                    (0.75 * measured.At(share)) - 1,
                    (1.25 * measured.At(share)) + 1
                )
        );
    }

    [Fact]
    public void Shares_are_as_in_the_measured_vault()
    {
        var (measured, generated) = (MeasuredVault.Shape, Generated.Value);
        foreach (var line in generated.Lines())
        {
            output.WriteLine(line);
        }

        Assert.InRange(generated.Broken, measured.Broken - 0.01, measured.Broken + 0.01);
        Assert.InRange(generated.ViaAlias, measured.ViaAlias - 0.005, measured.ViaAlias + 0.005);
        Assert.InRange(generated.Actors, measured.Actors - 0.05, measured.Actors + 0.05);
        Assert.InRange(
            generated.NewTargets,
            measured.NewTargets - 0.05,
            measured.NewTargets + 0.05
        );
        // Fewer names have more different words among them.
        Assert.InRange(
            generated.NewTitleWords,
            measured.NewTitleWords - 0.05,
            measured.NewTitleWords + 0.15
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_notes_and_another_one_others()
    {
        var first = Sources(50, Seed);
        Assert.Equal(Texts(first), Texts(Sources(50, Seed)));
        Assert.NotEqual(Texts(first), Texts(Sources(50, Seed + 1)));

        static IEnumerable<string> Texts(NoteSource[] sources) =>
            sources.Select(source => source.Path + Convert.ToHexString(source.Content.Span));
    }

    [Fact]
    public void Every_note_of_a_larger_vault_has_a_path_of_its_own()
    {
        var names = NoteNames.Of(50_000, MeasuredVault.Shape, Seed);
        Assert.Equal(
            names.Titles.Length,
            names.Titles.Distinct(StringComparer.OrdinalIgnoreCase).Count()
        );
    }

    private static NoteSource[] Sources(int notes, int seed)
    {
        var vault = new GeneratedVault(notes, MeasuredVault.Shape, seed);
        return [.. Enumerable.Range(0, notes).Select(vault.Note)];
    }

    private static Vault Vault(int notes, int seed) =>
        VaultBuilder.Build(Sources(notes, seed), [], VaultOptions.Default);
}
