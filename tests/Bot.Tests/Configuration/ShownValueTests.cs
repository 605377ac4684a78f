using Bot.Configuration;

namespace Bot.Tests.Configuration;

public class ShownValueTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("https://example.org/{path}", "https://example.org/{path}")]
    [InlineData("https://medium.com/@me/{path}", "https://medium.com/@me/{path}")]
    [InlineData("https://user:hunter2@example.org/x", "https://***@example.org/x")]
    [InlineData("https://hunter2@example.org/x", "https://***@example.org/x")]
    [InlineData("https://user:hunt/er2@example.org/x", "https://***@example.org/x")]
    [InlineData("user:hunter2@example.org/x", "***@example.org/x")]
    [InlineData("git@example.org:notes.git", "git@example.org:notes.git")]
    [InlineData("https://e.org/x?token=hunter2&y=1", "https://e.org/x?token=***&y=1")]
    [InlineData("https://e.org/x?y=1&API_KEY=hunter2", "https://e.org/x?y=1&API_KEY=***")]
    [InlineData(
        "https://discord.com/api/webhooks/123/hunter2",
        "https://discord.com/api/webhooks/123/***"
    )]
    [InlineData("a\r\nb\tc\u001b[31m\u202Ed", "a\\u000D\\u000Ab\\u0009c\\u001B[31m\\u202Ed")]
    [InlineData("Größe 🎉 日本", "Größe 🎉 日本")]
    public void A_value_is_shown_on_one_line_without_what_is_secret_in_it(
        string value,
        string shown
    )
    {
        Assert.Equal(shown, ShownValue.Of(value));
    }

    [Fact]
    public void A_huge_value_is_cut_and_its_secret_does_not_slip_through_the_cut()
    {
        var shown = ShownValue.Of($"https://user:{new string('x', 1_000_000)}@example.org");

        Assert.Equal("https://***@example.org", shown);
        Assert.Equal(121, ShownValue.Of(new string('x', 1_000_000)).Length);
        Assert.True(
            ShownValue.Of(string.Concat(Enumerable.Repeat("?token", 200_000))).Length < 200
        );
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("hunter2", ShownValue.Hidden)]
    public void A_secret_is_hidden_whole(string? value, string? shown)
    {
        Assert.Equal(shown, ShownValue.WithoutSecrets(value, isSecret: true));
    }
}
