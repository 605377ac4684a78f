using Bot.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>What an author sees who has the page open while a note is saved.</summary>
public sealed class LiveTests(BrowserFixture browser) : ChannelTest(browser)
{
    [Fact]
    public async Task A_saved_note_redraws_its_card_with_its_problems_beside_it()
    {
        SkipWithoutBrowser();
        var notes = TestNotes.Write("saved-notes");
        await using var host = await PreviewHost.StartAsync(notes);
        var channel = await OpenAsync(host, "?command=/actor name:Ada Winter");
        var embed = channel.LastMessage.Locator(".embed");
        await Expect(embed).ToContainTextAsync("Founder of Northlight.");
        await Expect(channel.LastMessage.Locator(".problems")).ToHaveCountAsync(0);

        await File.WriteAllTextAsync(
            Path.Combine(notes, "Actors", "Ada Winter.md"),
            "#actor\n\n**Ada Winter** — Painter.\n\nSee [[Nobody]].\n",
            TestContext.Current.CancellationToken
        );

        await Expect(embed).ToContainTextAsync("Painter.");
        await Expect(channel.Messages).ToHaveCountAsync(1);
        await Expect(channel.Page.Locator("#live")).ToContainTextAsync("Redrawn");
        var problems = channel.LastMessage.Locator(".problems");
        await Expect(problems).ToContainTextAsync("in Actors/Ada Winter.md");
        await problems.Locator("summary").ClickAsync();
        await Expect(problems.Locator("li").First).ToBeVisibleAsync();
        await Expect(problems).ToContainTextAsync("Line 5");
    }

    [Fact]
    public async Task The_bot_does_not_wait_for_an_open_page_when_it_stops()
    {
        SkipWithoutBrowser();
        var host = await PreviewHost.StartAsync(TestNotes.Write());
        var channel = await OpenAsync(host, "");
        await Expect(channel.Message).ToBeFocusedAsync();

        await host.DisposeAsync()
            .AsTask()
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await Expect(channel.Page.Locator("#live")).ToHaveTextAsync("Not connected");
        channel.ForgetComplaints();
    }
}
