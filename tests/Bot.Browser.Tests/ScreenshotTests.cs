using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using NoteGraph.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>
/// The picture in the README, drawn from the notes that ship. To put a new one in its place:
/// <c>UPDATE_SCREENSHOTS=1 dotnet test --project tests/Bot.Browser.Tests --filter-class Bot.Browser.Tests.ScreenshotTests</c>,
/// then make the file smaller: <c>pngquant --ext .png --force --skip-if-larger</c> halves it without a loss that shows.
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
                ViewportSize = new() { Width = 640, Height = 1200 },
            }
        );
        await Expect(channel.LastMessage.Locator(".embed-title")).ToHaveTextAsync("Jan Leike");
        var picture = await channel.LastMessage.ScreenshotAsync();
        if (IsWanted)
        {
            await File.WriteAllBytesAsync(
                Repository.PathOf("tests/Bot.Browser.Tests/Screenshots/actor-card.png"),
                picture,
                TestContext.Current.CancellationToken
            );
        }
    }
}
