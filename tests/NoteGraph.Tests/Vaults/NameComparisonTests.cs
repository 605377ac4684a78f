using NoteGraph.Notes;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Vaults;

public class NameComparisonTests
{
    [Theory]
    [InlineData("Caf\u00E9", "Cafe\u0301")]
    [InlineData("\uD55C\uAE00", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("\u212Bngstr\u00F6m", "A\u030Angstro\u0308m")]
    [InlineData("ÆRØ", "ærø")]
    [InlineData("ЖУРНАЛ", "журнал")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("İstanbul", "i\u0307stanbul")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("A\u00A0B", "a b")]
    [InlineData("  A  ", "a")]
    public void Two_spellings_are_one_name(string left, string right)
    {
        Assert.Equal(NoteName.From(left), NoteName.From(right));
        Assert.Equal(
            Resolution.Resolved,
            ResolutionOf($"=== A.md\n[[{left}]]\n=== folder/{right.Trim()}.md\n")
        );
        Assert.Equal(
            Resolution.Resolved,
            ResolutionOf($"=== A.md\n[[FOLDER/{right}]]\n=== folder/{left.Trim()}.md\n")
        );
    }

    [Theory]
    [InlineData("Resume", "Résumé")]
    [InlineData("A B", "AB")]
    [InlineData("A  B", "A B")]
    [InlineData("I", "ı")]
    [InlineData("ﬁ", "fi")]
    [InlineData("Straße", "Strasse")]
    public void Two_names_are_two(string left, string right) =>
        Assert.NotEqual(NoteName.From(left), NoteName.From(right));

    [Fact]
    public void Half_a_surrogate_pair_is_a_name_like_any_other()
    {
        Assert.Equal(NoteName.From("X\uD800"), NoteName.From("x\uD800"));
        Assert.NotEqual(NoteName.From("\uD800"), NoteName.From("\uDC00"));
    }

    [Fact]
    public void No_culture_changes_what_is_one_name()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");

            Assert.Equal(NoteName.From("ISTANBUL"), NoteName.From("istanbul"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static Resolution ResolutionOf(string text)
    {
        var vault = VaultText.Vault(text);
        return Assert.Single(vault.LinksFrom(vault.Note("A.md"))).Resolution;
    }
}
