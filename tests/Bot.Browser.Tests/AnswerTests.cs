using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>Answers of the real bot, as the page draws them.</summary>
public sealed class AnswerTests(BrowserFixture browser) : ChannelTest(browser)
{
    private const string Card = "?command=/actor name:Ada Winter";

    [Fact]
    public async Task A_card_has_its_title_summary_stats_related_entries_and_footer()
    {
        var channel = await OpenAsync(Card);
        var embed = channel.LastMessage.Locator(".embed");
        await Expect(embed.Locator(".embed-title")).ToHaveTextAsync("Ada Winter");
        await Expect(embed.Locator(".embed-description"))
            .ToContainTextAsync("Founder of Northlight. Builds quiet computers.");
        var names = await embed.Locator(".embed-field-name").AllInnerTextsAsync();
        Assert.Equal(["Role", "Company", "Since"], names.Take(3));
        await Expect(embed).ToContainTextAsync("her company");
        await Expect(embed).ToContainTextAsync("first employee");
        await Expect(embed.Locator(".embed-footer")).ToContainTextAsync("Updated 2026-02-03");
    }

    [Fact]
    public async Task A_select_menu_works_by_keyboard_and_updates_the_same_message()
    {
        var channel = await OpenAsync(Card);
        await Expect(channel.LastMessage.Locator(".embed")).ToBeVisibleAsync();
        var before = await channel.LastMessage.Locator(".embed").TextContentAsync() ?? "";
        var menu = channel.LastMessage.GetByRole(AriaRole.Combobox).First;
        await menu.FocusAsync();
        await channel.PressAsync("Enter");
        await Expect(channel.LastMessage.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await channel.PressAsync("End", "Enter");
        await Expect(channel.LastMessage.Locator(".embed")).Not.ToHaveTextAsync(before);
        await Expect(channel.Messages).ToHaveCountAsync(1);
        Assert.True(
            await channel.LastMessage.EvaluateAsync<bool>(
                "node => node.contains(document.activeElement)"
            ),
            "The focus stays in the message."
        );
    }

    [Fact]
    public async Task A_button_updates_the_same_message()
    {
        var channel = await OpenAsync(Card);
        var button = channel.LastMessage.Locator("button.button:enabled").First;
        await Expect(button).ToBeVisibleAsync();
        var before = await channel.LastMessage.TextContentAsync() ?? "";
        await button.PressAsync("Enter");
        await Expect(channel.LastMessage).Not.ToHaveTextAsync(before);
        await Expect(channel.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Somebody_else_who_presses_a_button_gets_a_copy_of_their_own()
    {
        var channel = await OpenAsync(Card);
        await Expect(channel.LastMessage.Locator(".embed")).ToBeVisibleAsync();
        await channel.Page.GetByRole(AriaRole.Radio, new() { Name = "Somebody else" }).ClickAsync();
        await channel.LastMessage.Locator("button.button:enabled").First.ClickAsync();
        await Expect(channel.Messages).ToHaveCountAsync(2);
        await Expect(channel.LastMessage).ToContainTextAsync("Only you can see this");
        await channel
            .Page.GetByRole(AriaRole.Radio, new() { Name = "You", Exact = true })
            .ClickAsync();
        await Expect(channel.LastMessage).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_private_answer_says_so_and_can_be_dismissed()
    {
        var channel = await OpenAsync(Card + " private:true");
        await Expect(channel.LastMessage)
            .ToContainTextAsync("Only you can see this • Dismiss message");
        await channel
            .LastMessage.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" })
            .ClickAsync();
        await Expect(channel.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_command_mention_in_help_fills_the_box()
    {
        var channel = await OpenAsync("?command=/help");
        await channel.LastMessage.Locator(".message-body [data-command=actor]").First.ClickAsync();
        await Expect(channel.Page.Locator(".command-name")).ToHaveTextAsync("/actor");
        await Expect(channel.Page.Locator(".pill-input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_commands_come_in_the_form_in_which_they_are_registered()
    {
        var channel = await OpenAsync();
        var response = await channel.Page.APIRequest.GetAsync(
            new Uri(new Uri(channel.Page.Url), "/preview/commands").ToString()
        );
        var names = (await response.JsonAsync())!
            .Value.EnumerateArray()
            .Select(each => each.GetProperty("name").GetString());
        Assert.Contains("actor", names);
    }
}
