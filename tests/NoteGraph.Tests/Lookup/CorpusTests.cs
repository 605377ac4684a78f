using System.Collections.Immutable;
using NoteGraph.Lookup;
using NoteGraph.Tests.Lookup.Corpus;

namespace NoteGraph.Tests.Lookup;

/// <summary>
/// Thousands of queries as people type them; what of them is answered rightly must not become less. The invented names are
/// more alike than those of real vaults, so the shares are lower than the benchmark <c>lookup</c> finds there.
/// </summary>
public class CorpusTests(ITestOutputHelper output)
{
    private const int Count = 400;

    /// <param name="first">Of a hundred, how many have the note that is meant in the first place, at the least.</param>
    /// <param name="five">The same for the first five places.</param>
    [Theory]
    [InlineData(QueryKind.Title, 100, 100)]
    [InlineData(QueryKind.Alias, 100, 100)]
    [InlineData(QueryKind.Plain, 100, 100)]
    [InlineData(QueryKind.OneSlip, 99, 99.5)]
    [InlineData(QueryKind.AliasWithSlip, 90, 99)]
    [InlineData(QueryKind.TwoSlips, 97, 99.5)]
    [InlineData(QueryKind.AliasWithTwoSlips, 97, 99)]
    [InlineData(QueryKind.SlipInBeginning, 70, 95)]
    [InlineData(QueryKind.SlipInBeginningOfAlias, 70, 95)]
    [InlineData(QueryKind.DroppedWord, 97, 99)]
    [InlineData(QueryKind.SwappedWords, 99, 100)]
    [InlineData(QueryKind.LastWord, 97, 99)]
    [InlineData(QueryKind.Initials, 95, 98)]
    [InlineData(QueryKind.AsItSounds, 97, 99.5)]
    public void Names_are_found_as_people_type_them(QueryKind kind, double first, double five)
    {
        var cases = QueryCorpus.Of(InventedNames.Vault, kind, Count);

        var figures = CorpusFigures.OfFinding(InventedNames.Vault, cases);

        output.WriteLine(figures.ToString());
        output.WriteLine(string.Join('\n', figures.Misses));
        Assert.NotEmpty(cases);
        Assert.True(figures.FirstShare >= first, $"{figures}");
        Assert.True(figures.FiveShare >= five, $"{figures}");
        Assert.True(figures.WrongShare <= 1, $"{figures}");
    }

    [Fact]
    public void What_is_found_at_once_is_what_is_found()
    {
        var vault = InventedNames.Vault;
        vault.Prepare();
        var atOnce = 0;
        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            foreach (var each in QueryCorpus.Of(vault, kind, Count))
            {
                if (vault.FindAtOnce(each.Text, actorsOnly: true) is { } found)
                {
                    Assert.Equal(vault.Find(each.Text, actorsOnly: true), found);
                    atOnce++;
                }
            }
        }

        Assert.InRange(atOnce, Count, int.MaxValue);
    }

    [Fact]
    public void There_are_thousands_of_them() =>
        Assert.InRange(
            Enum.GetValues<QueryKind>()
                .Sum(kind => QueryCorpus.Of(InventedNames.Vault, kind, Count).Length),
            2500,
            10_000
        );

    [Theory]
    [InlineData("東雲", "東雲電機")]
    [InlineData("завод север", "Завод Север")]
    [InlineData("Иван Ледв", "Иван Ледов")]
    [InlineData("النجم البعيد", "شركة النجم البعيد")]
    [InlineData("הגשר", "בנק הגשר")]
    [InlineData("บริษัทลม", "บริษัทลมเหนือ")]
    [InlineData("한빛", "한빛정밀")]
    [InlineData("strasse der werften", "Straße der Werften")]
    [InlineData("latelier du phare", "L’Atelier du Phare")]
    [InlineData("okellan and sons", "O'Kellan & Sons")]
    [InlineData("O’Kellan & Sons", "O'Kellan & Sons")]
    [InlineData("Q*", "Q*")]
    [InlineData("xair", "x.AIR")]
    [InlineData("50 hz", "50Hz Grid")]
    [InlineData("ｆｊｏｒｄｌｙｓ", "A/S Fjordlys")]
    [InlineData("office of northern", "Office of Northern Trade")]
    [InlineData("trade northern", "Office of Northern Trade")]
    [InlineData("cfow", "Council for Open Waters")]
    [InlineData("instiute of aplied patience", "Institute of Applied Patience")]
    [InlineData("pilots river board", "Board of River Pilots")]
    public void So_are_these_that_were_written_by_hand(string text, string title)
    {
        var found = InventedNames.Vault.Find(text, actorsOnly: true) switch
        {
            NoteLookup.Found only => [only.Match],
            NoteLookup.Ambiguous several => several.Matches,
            _ => ImmutableArray<NameMatch>.Empty,
        };

        Assert.Equal(title, found.FirstOrDefault()?.Note.Title);
    }
}
