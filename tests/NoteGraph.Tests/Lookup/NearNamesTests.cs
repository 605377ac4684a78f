using NoteGraph.Lookup;

namespace NoteGraph.Tests.Lookup;

public class NearNamesTests
{
    private const int Names = 400;

    // The pieces of a text are looked up only where they are long enough; both ways and what lies between are covered.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void It_finds_what_a_look_at_every_name_finds(int errors)
    {
        var random = new Random(errors);
        string[] names = [.. Enumerable.Range(0, Names).Select(_ => Name())];
        var index = NamesInText.Index(string.Join('\n', names.Distinct(StringComparer.Ordinal)));
        var found = 0;
        for (var i = 0; i < 1500; i++)
        {
            var text = FoldedName.From(Mistyped(names[random.Next(Names)]));
            var expected = ByLookingAtAll(index, text, errors);

            Assert.Equal(expected, ByIndex(index, text, errors));

            found += expected.Count;
        }

        Assert.InRange(found, 1500, int.MaxValue);

        // Few letters, so that much is near; scripts of which some are written without blanks.
        string Name() =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Word()));

        string Word()
        {
            var letters = random.Next(8) == 0 ? "東雲電機" : "abcd";
            return string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 9))
                    .Select(_ => letters[random.Next(letters.Length)])
            );
        }

        string Mistyped(string name)
        {
            var typed = name[..random.Next(1, name.Length + 1)];
            for (var slips = random.Next(errors + 2); slips > 0 && typed.Length > 1; slips--)
            {
                typed = Slipped(typed);
            }

            return typed + "a";
        }

        // Not only where letters are: at every place, the ends of pieces among them.
        string Slipped(string text)
        {
            var at = random.Next(text.Length - 1);
            return random.Next(4) switch
            {
                0 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
                1 => text.Remove(at, 1),
                2 => text.Insert(at, "c"),
                _ => $"{text[..at]}b{text[(at + 1)..]}",
            };
        }
    }

    [Fact]
    public void A_deadline_that_has_passed_ends_it()
    {
        var index = NamesInText.Index("Institute of Applied Patience");
        var text = FoldedName.From("instiute of aplied patience");

        Assert.NotEmpty(ByIndex(index, text, 2));

        var top = new TopCandidates(10);
        new NearNames(index, text, 2, actorsOnly: false, top).Collect(
            new CancellationToken(canceled: true)
        );
        Assert.Equal(0, top.Count);
    }

    [Fact]
    public void Of_a_plan_every_error_leaves_some_piece_or_the_head_as_it_is()
    {
        for (var length = 1; length <= Similarity.MaxLength; length++)
        {
            for (var errors = 1; errors <= 4; errors++)
            {
                var plan = NearPlan.For(length, errors);
                var end = plan.Head;
                foreach (var piece in plan.Pieces)
                {
                    Assert.True(piece.Start.Value > end, "no letter between two pieces");
                    Assert.True(piece.End.Value - piece.Start.Value >= NameGrams.Length);
                    end = piece.End.Value;
                }

                Assert.True(end <= length);
                Assert.Equal(errors, plan.HeadErrors + plan.Pieces.Length);
                Assert.True(plan.Pieces.IsEmpty || plan.Head > plan.HeadErrors);
            }
        }
    }

    private static SortedDictionary<int, int> ByIndex(NameIndex index, FoldedName text, int errors)
    {
        var top = new TopCandidates(int.MaxValue - 1);
        new NearNames(index, text, errors, actorsOnly: false, top).Collect(
            TestContext.Current.CancellationToken
        );
        SortedDictionary<int, int> found = [];
        foreach (var candidate in top.Kept)
        {
            found.Add(candidate.Note, candidate.Errors);
        }

        return found;
    }

    // The fewest errors to each name.
    private static SortedDictionary<int, int> ByLookingAtAll(
        NameIndex index,
        FoldedName text,
        int errors
    )
    {
        var similarity = new Similarity(text.Compact);
        var further = Math.Max(0, errors - Similarity.AllowedErrors(text.Compact.Length));
        SortedDictionary<int, int> found = [];
        foreach (var name in index.Names)
        {
            foreach (var start in name.Folded.Starts)
            {
                var near = similarity.To(name.Folded.Compact.AsSpan(start), errors);
                if (near.Errors > Similarity.AllowedErrors(near.Length) + further)
                {
                    continue;
                }

                var least =
                    start == 0 && near.WholeErrors <= errors ? near.WholeErrors : near.Errors;
                found[name.Note] = Math.Min(found.GetValueOrDefault(name.Note, least), least);
            }
        }

        return found;
    }
}
