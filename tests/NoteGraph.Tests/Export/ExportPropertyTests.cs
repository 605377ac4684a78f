using System.Text;
using CsCheck;
using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Export;

public class ExportPropertyTests
{
    [Fact]
    public void The_same_notes_give_the_same_bytes_in_whatever_order_they_come() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var expected = GraphExportTests.Bytes(drawn.Vault());

                Assert.Equal(expected, GraphExportTests.Bytes(drawn.Reversed().Vault()));
                Assert.Equal(expected, GraphExportTests.Bytes(drawn.Vault()));
            },
            iter: 200
        );

    [Fact]
    public void No_name_of_a_withheld_note_is_in_it() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var text = Encoding.UTF8.GetString(GraphExportTests.Bytes(drawn.Vault()));

                Assert.All(
                    drawn.WithheldNames,
                    name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase)
                );
            },
            iter: 500
        );
}
