using System.Text.Json;
using Bot.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>Text in every place of a message that would like to be more than text.</summary>
public sealed class HostileTextTests(BrowserFixture browser) : ChannelTest(browser)
{
    [Theory]
    [InlineData("<script>window.hacked = true</script>")]
    [InlineData("<img src=x onerror=\"window.hacked = true\">")]
    [InlineData("[x](javascript:window.hacked=true)")]
    [InlineData("[x](  JaVaScRiPt:window.hacked=true)")]
    [InlineData("[x](data:text/html,<script>window.hacked=true</script>)")]
    [InlineData("<javascript:window.hacked=true>")]
    [InlineData("\"><svg onload=window.hacked=true>")]
    [InlineData("@everyone <b onmouseover=window.hacked=true>x</b>")]
    [InlineData("__proto__ constructor toString")]
    public async Task Text_stays_text_wherever_it_stands(string text)
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(MessageOf(text));
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".embed-footer")).ToHaveTextAsync(text.Trim());
        await Expect(channel.LastMessage.Locator(".embed-author")).ToHaveTextAsync(text);
        await channel.LastMessage.Locator(".select-button").ClickAsync();
        await Expect(
                channel.LastMessage.Locator(
                    ".message-body :is(script, svg:not(.icon), img, iframe, b, [onload], [onerror], [onmouseover])"
                )
            )
            .ToHaveCountAsync(0);
        await Expect(channel.LastMessage.Locator(".message-body a")).ToHaveCountAsync(0);
        Assert.False(await channel.Page.EvaluateAsync<bool>("'hacked' in window"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https:evil")]
    [InlineData("//evil.example")]
    [InlineData("file:///etc/passwd")]
    public async Task An_address_that_is_not_on_the_web_is_no_link(string address)
    {
        var channel = await OpenAsync();
        var url = JsonSerializer.Serialize(address);
        await channel.AnswerAsync(
            $$$"""
            {"type":4,"data":{"embeds":[{"title":"T","url":{{{url}}},"image":{"url":{{{url}}}},"author":{"name":"A","url":{{{url}}}}}],
            "components":[{"type":1,"components":[{"type":2,"style":5,"label":"L","url":{{{url}}}}]}]}}
            """
        );
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".embed-title")).ToHaveTextAsync("T");
        await Expect(channel.LastMessage.Locator(".message-body :is(a, img)")).ToHaveCountAsync(0);
        await Expect(channel.LastMessage.Locator("button.button-link")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_reversing_character_does_not_reach_beyond_its_text()
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(
            """
            {"type":4,"data":{"embeds":[{"title":"\u202Eabc","footer":{"text":"\u202Edef"}}],
            "components":[{"type":1,"components":[{"type":2,"style":1,"label":"\u202Eghi","custom_id":"1"},{"type":2,"style":1,"label":"next","custom_id":"2"}]}]}}
            """
        );
        await channel.SendHelpAsync();
        var buttons = channel.LastMessage.Locator(".button");
        await Expect(buttons).ToHaveCountAsync(2);
        foreach (var part in new[] { ".embed-title", ".embed-footer", ".button-label >> nth=0" })
        {
            await Expect(channel.LastMessage.Locator(part))
                .ToHaveCSSAsync("unicode-bidi", "isolate");
        }

        var first = await buttons.First.BoundingBoxAsync();
        var second = await buttons.Nth(1).BoundingBoxAsync();
        Assert.True(first!.X < second!.X);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":4}""")]
    [InlineData("""{"type":4,"data":{"embeds":[null]}}""")]
    [InlineData("""{"type":4,"data":{"components":[{"type":1,"components":[{"type":99}]}]}}""")]
    [InlineData(
        """{"type":4,"data":{"embeds":[{"color":-1,"fields":[{"name":1,"value":2}],"timestamp":"x"}]}}"""
    )]
    public async Task A_malformed_answer_does_not_stop_the_page(string answer)
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(answer);
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".message-pending")).ToHaveCountAsync(0);
        await channel.AnswerAsync("""{"type":4,"data":{"content":"fine"}}""");
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".message-content")).ToHaveTextAsync("fine");
    }

    private static string MessageOf(string text) =>
        JsonSerializer.Serialize(
            new
            {
                type = 4,
                data = new
                {
                    content = text,
                    embeds = new[]
                    {
                        new
                        {
                            author = new { name = text },
                            title = text,
                            description = text,
                            fields = new[] { new { name = text, value = text } },
                            footer = new { text },
                        },
                    },
                    components = new[]
                    {
                        new
                        {
                            type = 1,
                            components = new object[]
                            {
                                new
                                {
                                    type = 2,
                                    style = 1,
                                    label = text,
                                    custom_id = text,
                                },
                            },
                        },
                        new
                        {
                            type = 1,
                            components = new object[]
                            {
                                new
                                {
                                    type = 3,
                                    custom_id = "s",
                                    placeholder = text,
                                    options = new[]
                                    {
                                        new
                                        {
                                            label = text,
                                            value = text,
                                            description = text,
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            }
        );
}
