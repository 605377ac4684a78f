using NoteGraph.Lookup;
using NoteGraph.Tests.Lookup.Corpus;

namespace NoteGraph.Tests.Lookup;

public class NearStartsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void It_finds_every_word_that_is_near_and_no_other(int errors)
    {
        var random = new Random(errors);
        string[] names = [.. Enumerable.Range(0, 300).Select(_ => Word() + " " + Word())];
        var index = NamesInText.Index(string.Join('\n', names));
        for (var i = 0; i < 300; i++)
        {
            var text = FoldedName
                .From(i % 2 == 0 ? Word() : Slips.Finger(names[random.Next(names.Length)], random))
                .Compact;
            var similarity = new Similarity(text);
            List<string> expected = [];
            foreach (var name in index.Names)
            {
                expected.AddRange(
                    name.Folded.Starts.Select(start => name.Folded.Compact[start..])
                        .Where(word => similarity.To(word, errors).Errors <= errors)
                );
            }

            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                Found(index, text, errors).Order(StringComparer.Ordinal)
            );
        }

        // Few letters, so that much is near.
        string Word() =>
            string.Concat(
                Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)('a' + random.Next(4)))
            );
    }

    [Fact]
    public void It_stops_when_it_is_told_to() =>
        Assert.True(
            NamesInText
                .Index("Ada")
                .Near("ada", 1, head: 0, headErrors: 1)
                .Next(new CancellationToken(canceled: true))
                .IsEmpty
        );

    private static List<string> Found(NameIndex index, string text, int errors)
    {
        List<string> found = [];
        var near = index.Near(text, errors, head: 0, headErrors: errors);
        while (near.Next(TestContext.Current.CancellationToken) is { IsEmpty: false } starts)
        {
            foreach (var start in starts)
            {
                found.Add(start.TextIn(index.Names).ToString());
            }
        }

        return found;
    }
}
