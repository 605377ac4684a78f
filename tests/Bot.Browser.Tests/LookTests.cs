using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>Themes, narrow screens, and what assistive technology is told.</summary>
public sealed class LookTests(BrowserFixture browser) : ChannelTest(browser)
{
    private const string Card = "?command=/actor name:Ada Winter";

    [Theory]
    [InlineData(ColorScheme.Dark, "rgb(49, 51, 56)", "light")]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)", "dark")]
    public async Task The_theme_follows_the_system_until_the_button_is_used(
        ColorScheme system,
        string ground,
        string other
    )
    {
        var channel = await OpenAsync(options: new() { ColorScheme = system });
        var body = channel.Page.Locator("body");
        await Expect(body).ToHaveCSSAsync("background-color", ground);
        await channel
            .Page.GetByRole(AriaRole.Button, new() { Name = $"Use the {other} theme" })
            .ClickAsync();
        await Expect(body).Not.ToHaveCSSAsync("background-color", ground);
        await channel.Page.ReloadAsync();
        await Expect(body).Not.ToHaveCSSAsync("background-color", ground);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Nothing_is_wider_than_a_phone(int width)
    {
        var channel = await OpenAsync(
            Card,
            new()
            {
                ViewportSize = new() { Width = width, Height = 740 },
                HasTouch = true,
            }
        );
        await Expect(channel.LastMessage.Locator(".embed")).ToBeVisibleAsync();
        await channel.TypeAsync("/");
        await Expect(channel.Suggestions.First).ToBeVisibleAsync();
        Assert.Empty(await TooWideAsync(channel));
        await channel.TypeAsync("actor Ada Winter");
        await Expect(channel.Suggestions.First).ToContainTextAsync("Ada Winter");
        Assert.Empty(await TooWideAsync(channel));
        await channel.AnswerAsync(
            $$$"""
            {"type":4,"data":{"content":"{{{new string('x', 300)}}}\n```\n{{{new string(
                'y',
                300
            )}}}\n```","embeds":[{"title":"{{{new string('z', 200)}}}"}]}}
            """
        );
        await channel.PressAsync("Enter", "Enter");
        await Expect(channel.LastMessage.Locator(".message-content")).ToBeVisibleAsync();
        Assert.Empty(await TooWideAsync(channel));
    }

    [Fact]
    public async Task Every_control_has_a_name_and_the_focus_is_visible()
    {
        var channel = await OpenAsync(Card);
        await Expect(channel.LastMessage.Locator(".embed")).ToBeVisibleAsync();
        await Expect(channel.Page.GetByRole(AriaRole.Log)).ToBeVisibleAsync();
        await channel.Page.EvaluateAsync("document.activeElement.blur()");
        for (var stop = 0; stop < 12; stop++)
        {
            await channel.PressAsync("Tab");
            var unseen = await channel.Page.EvaluateAsync<string?>(
                """
                () => {
                  const element = document.activeElement;
                  if (element === document.body) return null;
                  const frame = element.closest('.composer-frame, .pill') ?? element;
                  const marked = getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(frame).boxShadow !== 'none';
                  const named = element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length;
                  return marked && named ? null : element.outerHTML;
                }
                """
            );
            Assert.Null(unseen);
        }
    }

    [Fact]
    public async Task Nothing_moves_for_readers_who_asked_for_that()
    {
        var channel = await OpenAsync(options: new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal(
            "none",
            await channel.Page.EvaluateAsync<string>(
                """
                () => {
                  const button = document.createElement('button');
                  button.className = 'button is-waiting';
                  document.body.append(button);
                  return getComputedStyle(button, '::after').animationName;
                }
                """
            )
        );
    }

    private static Task<string[]> TooWideAsync(ChannelPage channel) =>
        channel.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('html, body, .log, .composer, .message-body *')]
              .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'hidden'
                && element.clientWidth > 0 || element.getBoundingClientRect().right > innerWidth + 1)
              .map((element) => element.outerHTML.slice(0, 120))
            """
        );
}
