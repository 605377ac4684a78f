using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Markdown;
using CsCheck;

namespace Bot.Interactions.Tests.Rendering;

public sealed class AddressTemplateTests
{
    [Theory]
    [InlineData("Orion Forge.md", "https://notes.example/Orion%20Forge.md")]
    [InlineData(
        "Rivals/Çelik (AŞ).md",
        "https://notes.example/Rivals/%C3%87elik%20%28A%C5%9E%29.md"
    )]
    [InlineData("50% of a/b#c?d&e.md", "https://notes.example/50%25%20of%20a/b%23c%3Fd%26e.md")]
    [InlineData("a]`<b>\\.md", "https://notes.example/a%5D%60%3Cb%3E%5C.md")]
    public void A_path_is_encoded_between_its_slashes(string path, string address) =>
        Assert.Equal(address, Of("https://notes.example/{path}", path));

    [Theory]
    [InlineData("https://notes.example/{path}?from=bot", "https://notes.example/a/b?from=bot")]
    [InlineData("https://notes.example/?a={path}&b={path}", "https://notes.example/?a=a/b&b=a/b")]
    [InlineData("https://notes.example/#/{path}", "https://notes.example/#/a/b")]
    [InlineData(" HTTPS://Notes.Example:443/(x)/{path} ", "https://notes.example/%28x%29/a/b")]
    public void The_mark_may_stand_anywhere_behind_the_host(string template, string address) =>
        Assert.Equal(address, Of(template, "a/b"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("https://notes.example/")]
    [InlineData("https://{path}.example/")]
    [InlineData("https://notes.example:{path}/")]
    [InlineData("https://{path}@notes.example/")]
    [InlineData("https://somebody@notes.example/{path}")]
    [InlineData("obsidian://open?file={path}")]
    [InlineData("javascript:alert('{path}')")]
    [InlineData("{path}")]
    public void Anything_else_is_no_template(string? template) =>
        Assert.Null(AddressTemplate.Parse(template));

    [Fact]
    public void What_would_be_too_long_is_no_address() =>
        Assert.Null(Of("https://notes.example/{path}", new string('a', 1500)));

    [Fact]
    public void Whatever_the_path_the_address_is_one_that_a_message_may_lead_to() =>
        Gen.String.Sample(path =>
        {
            // Segments of dots are no names of files.
            var segments = path.Split('/')
                .Select(segment => segment is "." or ".." ? "x" : segment);
            var address = Of("https://notes.example/{path}", string.Join('/', segments));
            Assert.Equal(Addresses.Safe(address), address);
        });

    private static string? Of(string template, string path) =>
        AddressTemplate.Parse(template)!.For(path);
}
