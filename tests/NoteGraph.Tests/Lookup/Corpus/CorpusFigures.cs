using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NoteGraph.Lookup;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Lookup.Corpus;

/// <summary>How well queries are answered.</summary>
/// <param name="First">How many had a note that was meant in the first place.</param>
/// <param name="Five">How many had it among the first five.</param>
/// <param name="Wrong">How many were answered with one note, without asking, and it was not meant.</param>
/// <param name="Milliseconds">For one query, on average.</param>
internal sealed record CorpusFigures(
    int Count,
    int First,
    int Five,
    int Wrong,
    double Milliseconds,
    ImmutableArray<string> Misses
)
{
    public double FirstShare => 100.0 * First / Count;

    public double FiveShare => 100.0 * Five / Count;

    public double WrongShare => 100.0 * Wrong / Count;

    /// <summary>Asks for each name as a command does.</summary>
    public static CorpusFigures OfFinding(Vault vault, ImmutableArray<QueryCase> cases) =>
        Measure(cases, text => vault.Find(text, actorsOnly: true));

    /// <summary>Types each text as far as it goes and looks at the rows.</summary>
    public static CorpusFigures OfCompleting(Vault vault, ImmutableArray<QueryCase> cases) =>
        Measure(
            cases,
            text => new NoteLookup.Ambiguous(vault.Complete(text, 25, actorsOnly: true))
        );

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count, 5} {FirstShare, 6:F1} % {FiveShare, 6:F1} % {WrongShare, 5:F2} % {Milliseconds, 7:F3} ms"
        );

    private static CorpusFigures Measure(
        ImmutableArray<QueryCase> cases,
        Func<string, NoteLookup> find
    )
    {
        var (first, five, wrong) = (0, 0, 0);
        var misses = ImmutableArray.CreateBuilder<string>();
        var taken = TimeSpan.Zero;
        foreach (var query in cases)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = find(query.Text);
            taken += Stopwatch.GetElapsedTime(start);
            var ids = IdsOf(answer);
            var place = ids.ToList().FindIndex(id => query.Meant.Contains(id));
            first += place == 0 ? 1 : 0;
            five += place is >= 0 and < 5 ? 1 : 0;
            var isWrong = answer is NoteLookup.Found && place != 0;
            wrong += isWrong ? 1 : 0;
            if (place != 0)
            {
                misses.Add(
                    $"{(isWrong ? "WRONG " : "")}{query.Text} → {string.Join(", ", ids.Take(3))}; meant {query.Meant[0]}, place {place}"
                );
            }
        }

        return new CorpusFigures(
            cases.Length,
            first,
            five,
            wrong,
            taken.TotalMilliseconds / cases.Length,
            misses.DrainToImmutable()
        );
    }

    private static IEnumerable<NoteId> IdsOf(NoteLookup answer) =>
        answer switch
        {
            NoteLookup.Found found => [found.Match.Note.Id],
            NoteLookup.Ambiguous several => several.Matches.Select(match => match.Note.Id),
            NoteLookup.Missing missing => missing.Suggestions.Select(match => match.Note.Id),
            _ => [],
        };
}
