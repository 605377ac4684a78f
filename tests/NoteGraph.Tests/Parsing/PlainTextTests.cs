using NoteGraph.Tests.Support;

namespace NoteGraph.Tests.Parsing;

public class PlainTextTests
{
    [Theory]
    [InlineData("<div>\n<!--\nhidden\nwords\n-->\nshown\n</div>")]
    [InlineData("<div>\n<!-- a > hidden --> shown\n</div>")]
    [InlineData("<style>\np { color: red }\n\nhidden\n</style>\nshown")]
    [InlineData("<div>\n<SCRIPT>hidden</SCRIPT>\nshown\n</div>")]
    [InlineData("<div\nclass='hidden'>\nshown</div>")]
    [InlineData("<div>shown<!-- hidden")]
    [InlineData("<div>\r<!--\rhidden\r-->\rshown\r</div>")]
    [InlineData("<div>\r\n<svg\r\nclass='hidden'>hidden</svg>\r\nshown</div>")]
    [InlineData("<div>\n<?xml version='1.0'?>\nshown\n</div>")]
    public void Hidden_HTML_is_no_text(string markdown) => Assert.Equal("shown", Of(markdown));

    [Theory]
    [InlineData("<div>one<br>two</div>", "one\ntwo")]
    [InlineData("<p>a <b>b</b>c &amp; <Acme Corp>\nd</p>", "a bc & <Acme Corp>\nd")]
    public void HTML_is_the_text_that_a_reader_sees(string markdown, string text) =>
        Assert.Equal(text, Of(markdown));

    [Theory]
    [InlineData("<a")]
    [InlineData("< ")]
    [InlineData("</")]
    public void What_only_begins_like_a_tag_is_text_however_often(string begin)
    {
        var words = string.Concat(Enumerable.Repeat(begin, 500_000)).Trim();

        Assert.Equal(words, Of("<div>\n" + words));
    }

    private static string Of(string markdown)
    {
        var note = VaultText.Note(markdown);
        return VaultText.Vault(markdown).PlainText(note.Text, note);
    }
}
