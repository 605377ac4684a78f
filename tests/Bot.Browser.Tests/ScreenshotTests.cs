using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using NoteGraph.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>
/// The picture in the README, drawn from the notes that ship. To put a new one in its place:
/// <c>UPDATE_SCREENSHOTS=1 dotnet test --project tests/Bot.Browser.Tests --filter-class Bot.Browser.Tests.ScreenshotTests</c>.
/// </summary>
public sealed class ScreenshotTests(BrowserFixture browser) : ChannelTest(browser)
{
    private static readonly bool IsWanted =
        Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is { Length: > 0 };

    [Fact]
    public async Task The_card_of_an_actor()
    {
        SkipWithoutBrowser();
        await using var host = await PreviewHost.StartAsync(Repository.PathOf("content"));
        var channel = await OpenAsync(
            host,
            "?command=/actor name:Jan Leike",
            new()
            {
                ColorScheme = ColorScheme.Dark,
                DeviceScaleFactor = 2,
                ViewportSize = new() { Width = 680, Height = 1200 },
            }
        );
        await Expect(channel.LastMessage.Locator(".embed-title")).ToHaveTextAsync("Jan Leike");
        await FitAsync(channel);
        var picture = await channel.Page.ScreenshotAsync();
        if (IsWanted)
        {
            await File.WriteAllBytesAsync(
                Repository.PathOf("tests/Bot.Browser.Tests/Screenshots/actor-card.png"),
                picture,
                TestContext.Current.CancellationToken
            );
        }
    }

    /// <summary>Makes the window as high as the message with the bars above and below it.</summary>
    private static async Task FitAsync(ChannelPage channel)
    {
        var height = await channel.Page.EvaluateAsync<int>(
            """
            () => ['.bar', '.message', '.composer'].reduce((sum, part) => sum + document.querySelector(part).offsetHeight, 36)
            """
        );
        await channel.Page.SetViewportSizeAsync(680, height);
        await channel
            .Page.Locator("#log")
            .EvaluateAsync("(log) => { log.scrollTop = log.scrollHeight; }");
    }
}
