using Bot.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>The box at the bottom, used with nothing but the keyboard.</summary>
public sealed class CommandBoxTests(BrowserFixture browser) : ChannelTest(browser)
{
    [Fact]
    public async Task A_slash_lists_the_commands_with_their_descriptions()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("/");
        await Expect(channel.Suggestions.Filter(new() { HasText = "/actor" })).ToBeVisibleAsync();
        await Expect(channel.Suggestions.Filter(new() { HasText = "/help" })).ToBeVisibleAsync();
        foreach (var detail in await channel.Page.Locator(".suggestion-detail").AllAsync())
        {
            await Expect(detail).Not.ToBeEmptyAsync();
        }

        await channel.TypeAsync("rela");
        await Expect(channel.Suggestions).ToHaveCountAsync(1);
        await Expect(channel.ActiveSuggestion).ToContainTextAsync("/related");
    }

    [Fact]
    public async Task A_command_is_chosen_completed_and_sent_by_keyboard()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("/act");
        await channel.PressAsync("Tab");
        await Expect(channel.Page.Locator(".pill-input")).ToBeFocusedAsync();
        await channel.TypeAsync("ada");
        await Expect(channel.Suggestions).ToHaveCountAsync(2);
        // Rows of what was typed before stay in sight, and only those of the last key can be taken.
        await Expect(channel.ActiveSuggestion).ToContainTextAsync("Ada Winter");
        await channel.PressAsync("Enter", "Enter");
        await Expect(channel.LastMessage.Locator(".embed-title")).ToHaveTextAsync("Ada Winter");
        await Expect(channel.LastMessage.Locator(".message-use"))
            .ToHaveTextAsync("You used /actor");
        await Expect(channel.Message).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_arrows_move_through_a_list_and_escape_closes_it()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("/");
        var first = await channel.ActiveSuggestion.TextContentAsync() ?? "";
        await channel.PressAsync("ArrowDown");
        await Expect(channel.ActiveSuggestion).Not.ToHaveTextAsync(first);
        await Expect(channel.Message)
            .ToHaveAttributeAsync(
                "aria-activedescendant",
                await channel.ActiveSuggestion.GetAttributeAsync("id") ?? ""
            );
        await channel.PressAsync("ArrowUp");
        await Expect(channel.ActiveSuggestion).ToHaveTextAsync(first);
        await channel.PressAsync("Escape");
        await Expect(channel.Page.Locator(".suggestions")).ToBeHiddenAsync();
        await Expect(channel.Message).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Optional_options_are_offered_and_backspace_takes_them_away()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("/actor Ada Winter");
        await channel.PressAsync("ArrowRight");
        var more = channel.Page.Locator(".more-input");
        await Expect(more).ToBeFocusedAsync();
        await channel.TypeAsync("priv");
        await channel.PressAsync("Enter");
        await Expect(channel.Page.Locator(".pill")).ToHaveCountAsync(2);
        await Expect(channel.Suggestions).ToHaveTextAsync(["True", "False"]);
        await channel.PressAsync("Backspace");
        await Expect(channel.Page.Locator(".pill")).ToHaveCountAsync(1);
        await Expect(channel.Page.Locator(".pill-input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_required_is_asked_for_and_nothing_is_sent()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("/actor ");
        await Expect(channel.Suggestions.First).ToBeVisibleAsync();
        await channel.PressAsync("Escape", "Enter");
        await Expect(channel.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert))
            .ToHaveTextAsync("This option is required. Specify a value.");
        await Expect(channel.Page.Locator(".pill-input"))
            .ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(channel.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Backspace_in_an_empty_option_goes_back_to_the_command()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("/actor ");
        await channel.PressAsync("Backspace");
        await Expect(channel.Message).ToHaveValueAsync("/actor");
        await Expect(channel.Message).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Only_the_newest_answer_to_typing_counts()
    {
        var channel = await OpenAsync();
        await channel.Page.RouteAsync(
            "**/preview/interactions",
            async route =>
            {
                // The answer to the shorter text comes later.
                var isShort = route.Request.PostData!.Contains(
                    "\"value\":\"ad\"",
                    StringComparison.Ordinal
                );
                await Task.Delay(isShort ? 800 : 50, TestContext.Current.CancellationToken);
                var name = isShort ? "old" : "new";
                await route.FulfillAsync(
                    new()
                    {
                        ContentType = "application/json",
                        Body =
                            $$$"""{"type":8,"data":{"choices":[{"name":"{{{name}}}","value":"x"}]}}""",
                    }
                );
            }
        );
        await channel.TypeAsync("/actor ad");
        await channel.Page.WaitForTimeoutAsync(300);
        await channel.TypeAsync("a");
        await Expect(channel.Suggestions).ToHaveTextAsync(["new"]);
        await channel.Page.WaitForTimeoutAsync(1000);
        await Expect(channel.Suggestions).ToHaveTextAsync(["new"]);
    }

    [Fact]
    public async Task Plain_text_is_not_sent()
    {
        var channel = await OpenAsync();
        await channel.TypeAsync("hello");
        await channel.PressAsync("Enter");
        await Expect(channel.Page.Locator(".suggestions"))
            .ToContainTextAsync("Only commands can be sent here");
        await Expect(channel.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_slash_anywhere_starts_a_command_and_arrow_up_brings_back_the_last()
    {
        var channel = await OpenAsync("?command=/stats name:Ada Winter");
        await Expect(channel.LastMessage.Locator(".embed-title")).ToContainTextAsync("Ada Winter");
        await channel.PressAsync("ArrowUp");
        await Expect(channel.Page.Locator(".pill-input")).ToHaveValueAsync("Ada Winter");
        await channel.Page.Locator("#log").FocusAsync();
        await channel.PressAsync("/");
        await Expect(channel.Suggestions.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_line_in_the_address_that_is_no_command_stays_in_the_box_and_says_so()
    {
        var channel = await OpenAsync("?command=/nosuch name:Ada Winter");
        await Expect(channel.Message).ToHaveValueAsync("/nosuch name:Ada Winter");
        await Expect(channel.Page.GetByText("No command fits")).ToBeVisibleAsync();
        await Expect(channel.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_line_in_the_address_that_gives_an_option_twice_stays_in_the_box_and_says_so()
    {
        var channel = await OpenAsync("?command=/actor Ada name:Bo");
        await Expect(channel.Message).ToHaveValueAsync("/actor Ada name:Bo");
        await Expect(channel.Page.GetByText("name was given twice.")).ToBeVisibleAsync();
        await channel.PressAsync("Enter");
        await Expect(channel.Page.GetByText("name was given twice.")).ToBeVisibleAsync();
        await Expect(channel.Messages).ToHaveCountAsync(0);
    }
}
