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
    [InlineData("actor", "Jan Leike", "actor-card.png")]
    [InlineData("related", "Jan Leike · related", "related.png")]
    public async Task An_answer_for_the_README(string command, string title, string file)
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
