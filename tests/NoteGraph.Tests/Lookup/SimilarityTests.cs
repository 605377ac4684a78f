using NoteGraph.Lookup;

namespace NoteGraph.Tests.Lookup;

public class SimilarityTests
{
    [Theory]
    [InlineData("leike", "leike", 0)]
    [InlineData("liek", "like", 1)]
    [InlineData("leik", "leike", 1)]
    [InlineData("leikee", "leike", 1)]
    [InlineData("laike", "leike", 1)]
    [InlineData("elike", "leike", 1)]
    [InlineData("mircosotf", "microsoft", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("москва", "масква", 1)]
    [InlineData("清华大学", "清华大雪", 1)]
    public void Errors_to_a_whole_name_are_counted(string text, string name, int errors) =>
        Assert.Equal(errors, new Similarity(text).To(name, 3).WholeErrors);

    [Theory]
    [InlineData("anthrpic", "anthropicclaude", 1, 9)]
    [InlineData("openai", "openaitalentexodus", 0, 6)]
    [InlineData("oepnai", "openaitalentexodus", 1, 6)]
    public void Errors_to_the_nearest_beginning_are_counted(
        string text,
        string name,
        int errors,
        int length
    )
    {
        var found = new Similarity(text).To(name, 2);
        Assert.Equal((errors, length), (found.Errors, found.Length));
    }

    [Fact]
    public void The_bits_count_as_the_plain_table_does()
    {
        var random = new Random(4711);
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomWord(random);
            var name = RandomWord(random);
            var errors = random.Next(0, 5);
            var (whole, prefix) = Table(text, name);
            var found = new Similarity(text).To(name, errors);
            Assert.Equal(Math.Min(whole, errors + 1), Math.Min(found.WholeErrors, errors + 1));
            Assert.Equal(Math.Min(prefix, errors + 1), Math.Min(found.Errors, errors + 1));
        }
    }

    private static string RandomWord(Random random) =>
        string.Create(
            random.Next(1, 12),
            random,
            (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = "abcdä"[source.Next(5)];
                }
            }
        );

    private static (int Whole, int Prefix) Table(string text, string name)
    {
        var table = new int[text.Length + 1, name.Length + 1];
        for (var i = 0; i <= text.Length; i++)
        {
            for (var j = 0; j <= name.Length; j++)
            {
                table[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                        table[i - 1, j - 1] + (text[i - 1] == name[j - 1] ? 0 : 1)
                    );
                if (i > 1 && j > 1 && text[i - 1] == name[j - 2] && text[i - 2] == name[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        // An empty beginning of a name explains nothing and is not counted.
        var prefix = Enumerable.Range(1, name.Length).Min(j => table[text.Length, j]);
        return (table[text.Length, name.Length], prefix);
    }
}
