using System.Text;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Parsing;

public class EncodingTests
{
    private const string Text = "---\naliases: [Ærø]\n---\n# Heading\n[[Łódź]]\n";

    [Fact]
    public void A_byte_order_mark_is_not_content()
    {
        var vault = Build([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]);

        Assert.Equal(Text, Assert.Single(vault.Notes).Text);
        Assert.Equal("Ærø", Assert.Single(vault.Notes[0].Aliases));
        Assert.DoesNotContain(vault.Problems, problem => problem.Code == ProblemCode.NotUtf8);
    }

    [Fact]
    public void A_file_in_UTF_16_is_read_and_said_to_be_a_problem()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var vault = Build([.. encoding.Preamble, .. encoding.GetBytes(Text)]);

            Assert.Equal(Text, Assert.Single(vault.Notes).Text);
            Assert.Equal(1, Line(vault, ProblemCode.NotUtf8));
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_replaced_and_their_line_is_named()
    {
        var vault = Build([.. "One\nTwo "u8, 0xE6, .. " [[A]]\n"u8]);

        Assert.Equal("One\nTwo \uFFFD [[A]]\n", Assert.Single(vault.Notes).Text);
        Assert.Equal("A", Assert.Single(vault.Notes[0].Links).Target);
        Assert.Equal(2, Line(vault, ProblemCode.NotUtf8));
    }

    [Fact]
    public void An_empty_file_is_a_note_without_anything()
    {
        var note = Assert.Single(Build([]).Notes);

        Assert.Equal("", note.Text);
        Assert.Empty(note.Links);
        Assert.Equal("Note", note.Title);
    }

    [Fact]
    public void A_file_that_is_too_large_is_a_note_of_its_name_and_a_problem()
    {
        var options = VaultOptions.Default with { MaxNoteBytes = 64 };
        var vault = Build(Encoding.UTF8.GetBytes(Text + new string('x', 64)), options);

        Assert.Equal("Note", Assert.Single(vault.Notes).Title);
        Assert.Equal("", vault.Notes[0].Text);
        Assert.Equal(1, Line(vault, ProblemCode.TooLarge));
    }

    [Fact]
    public void A_file_that_is_too_large_can_still_be_withheld()
    {
        var options = VaultOptions.Default with { MaxNoteBytes = 64 };
        var text = "---\npublish: false\n---\n" + new string('x', 64);

        Assert.Empty(Build(Encoding.UTF8.GetBytes(text), options).Notes);
    }

    [Theory]
    [InlineData("{0}publish: false\n---\n")]
    [InlineData("{0}publish: false\nx: y: z\n---\n")]
    [InlineData("publish: false\n{0}")]
    [InlineData("{0}publish: false\n{0}")]
    public void A_file_that_is_too_large_can_be_withheld_at_the_end_of_long_front_matter(
        string frontMatter
    )
    {
        var options = VaultOptions.Default with { MaxNoteBytes = 150_000 };
        var lines = string.Concat(Enumerable.Range(0, 9000).Select(at => $"p{at}: v\n"));
        var text = "---\n" + string.Format(null, frontMatter, lines) + new string('x', 100_000);

        Assert.Empty(Build(Encoding.UTF8.GetBytes(text), options).Notes);
    }

    private static int Line(Vault vault, ProblemCode code) =>
        Assert.Single(vault.Problems, problem => problem.Code == code).Line;

    private static Vault Build(byte[] content, VaultOptions? options = null) =>
        VaultBuilder.Build(
            [new NoteSource("Note.md", content)],
            [],
            options ?? VaultOptions.Default
        );
}
