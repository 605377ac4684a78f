using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using NoteGraph.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>
/// The pictures in the README, drawn from the notes that ship. To put new ones in their place:
/// <c>UPDATE_SCREENSHOTS=1 dotnet test --project tests/Bot.Browser.Tests --filter-class Bot.Browser.Tests.ScreenshotTests</c>,
/// then make the files smaller: <c>pngquant --ext .png --force --skip-if-larger</c> halves it without a loss that shows.
/// </summary>
public sealed class ScreenshotTests(BrowserFixture browser) : ChannelTest(browser)
{
    private static readonly bool IsWanted =
        Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is { Length: > 0 };

    [Theory]
    [InlineData("actor", "actor-card.png", "Jan Leike", "Australian National University", 0)]
    [InlineData("related", "related.png", "Jan Leike · related", "employer since May 2024", 1)]
    public async Task What_the_README_shows_of_an_answer_stands_there(
        string command,
        string file,
        string title,
        string text,
        int drawings
    )
    {
        SkipWithoutBrowser();
        await using var host = await PreviewHost.StartAsync(Repository.PathOf("content"));
        var channel = await OpenAsync(
            host,
            $"?command=/{command} name:Jan Leike",
            new()
            {
                ColorScheme = ColorScheme.Dark,
                DeviceScaleFactor = 2,
                ViewportSize = new() { Width = 640, Height = 1200 },
            }
        );
        await Expect(channel.LastMessage.Locator(".embed-title")).ToHaveTextAsync(title);
        await Expect(channel.LastMessage).ToContainTextAsync(text);
        await Expect(channel.LastMessage.Locator(".embed-image")).ToHaveCountAsync(drawings);
        var picture = await channel.LastMessage.ScreenshotAsync();
        if (IsWanted)
        {
            await File.WriteAllBytesAsync(
                Repository.PathOf($"tests/Bot.Browser.Tests/Screenshots/{file}"),
                picture,
                TestContext.Current.CancellationToken
            );
        }
    }
}
