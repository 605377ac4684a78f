using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>From note to note in one message, with the graph drawn.</summary>
public sealed class WalkTests(BrowserFixture browser) : ChannelTest(browser)
{
    [Fact]
    public async Task The_picture_of_a_note_says_in_words_what_it_shows()
    {
        var channel = await OpenAsync("?command=/related name:Ada Winter");
        var picture = channel.LastMessage.Locator(".embed-image");
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture)
            .ToHaveAttributeAsync(
                "alt",
                "Ada Winter in the middle, linked with Northlight, Bo Sommer"
            );
        Assert.True(
            await picture.EvaluateAsync<bool>(
                "image => image.complete && image.naturalWidth > 600"
            ),
            "The picture is drawn."
        );
        Assert.Empty(channel.Complaints);
    }

    [Fact]
    public async Task A_hop_and_the_way_back_happen_in_the_same_message()
    {
        var channel = await OpenAsync("?command=/related name:Ada Winter");
        await ChooseAsync(channel, "Northlight");
        await Expect(channel.LastMessage.Locator(".embed-title"))
            .ToHaveTextAsync("Northlight · related");
        await Expect(channel.LastMessage).ToContainTextAsync("Ada Winter › Northlight");
        await Button(channel, "↩ Ada Winter").ClickAsync();
        await Expect(channel.LastMessage.Locator(".embed-title"))
            .ToHaveTextAsync("Ada Winter · related");
        await Expect(channel.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_card_leads_to_its_picture_and_the_picture_to_the_next_one()
    {
        var channel = await OpenAsync("?command=/actor name:Ada Winter");
        await Button(channel, "Picture").ClickAsync();
        await Expect(channel.LastMessage.Locator(".embed-image")).ToBeVisibleAsync();
        await ChooseAsync(channel, "Bo Sommer");
        await Expect(channel.LastMessage.Locator(".embed-title"))
            .ToHaveTextAsync("Bo Sommer · picture");
        await Expect(channel.LastMessage.Locator(".embed-image")).ToBeVisibleAsync();
        await Button(channel, "Card").ClickAsync();
        await Expect(channel.LastMessage.Locator(".embed-title")).ToHaveTextAsync("Bo Sommer");
        await Expect(channel.LastMessage.Locator(".embed-image")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_path_is_drawn_and_told_step_by_step()
    {
        var channel = await OpenAsync("?command=/path from:Ada Winter to:Bo Sommer");
        await Expect(channel.LastMessage.Locator(".embed-title"))
            .ToHaveTextAsync("Ada Winter → Bo Sommer");
        await Expect(channel.LastMessage).ToContainTextAsync("first employee");
        await Expect(channel.LastMessage.Locator(".embed-image")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Twenty_hops_always_leave_a_way_on_and_a_way_back()
    {
        var channel = await OpenAsync("?command=/related name:Ada Winter");
        var title = channel.LastMessage.Locator(".embed-title");
        for (var hop = 0; hop < 20; hop++)
        {
            var before = await title.TextContentAsync() ?? "";
            await ChooseAsync(channel, null);
            await Expect(title).Not.ToHaveTextAsync(before);
            // Where the walk began there is nothing to go back to.
            var isStart = await title.TextContentAsync() == "Ada Winter · related";
            await Expect(channel.LastMessage.GetByRole(AriaRole.Button, new() { Name = "↩" }))
                .ToHaveCountAsync(isStart ? 0 : 1);
        }

        await Expect(channel.Messages).ToHaveCountAsync(1);
        Assert.Empty(channel.Complaints);
    }

    private static ILocator Button(ChannelPage channel, string name) =>
        channel.LastMessage.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Chooses a row of the menu by which one walks on; the first for null.</summary>
    private static async Task ChooseAsync(ChannelPage channel, string? name)
    {
        await channel.LastMessage.GetByRole(AriaRole.Combobox).Last.ClickAsync();
        var rows = channel.LastMessage.GetByRole(AriaRole.Option);
        await (
            name is null ? rows.First : rows.Filter(new() { HasText = name }).First
        ).ClickAsync();
    }
}
