using Bot.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Browser.Tests;

/// <summary>Parts of messages that the bot does not send today, or not on demand: laid down and drawn.</summary>
public sealed class DrawingTests(BrowserFixture browser) : ChannelTest(browser)
{
    private const string Components = """
        {"type":4,"data":{"content":"Hello","components":[
          {"type":1,"components":[
            {"type":2,"style":1,"label":"Primary","custom_id":"1"},
            {"type":2,"style":2,"label":"Secondary","custom_id":"2"},
            {"type":2,"style":3,"label":"Success","custom_id":"3"},
            {"type":2,"style":4,"label":"Danger","custom_id":"4"},
            {"type":2,"style":5,"label":"Link","url":"https://notes.example/a"}]},
          {"type":1,"components":[{"type":2,"style":2,"label":"Off","custom_id":"5","disabled":true}]},
          {"type":1,"components":[{"type":3,"custom_id":"6","placeholder":"Sections","options":[
            {"label":"Early years","value":"a","description":"Where it began"},
            {"label":"Later years","value":"b","default":true}]}]}]}}
        """;

    [Fact]
    public async Task Buttons_have_their_styles_and_a_link_opens_elsewhere()
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(Components);
        await channel.SendHelpAsync();
        foreach (var style in new[] { "primary", "secondary", "success", "danger" })
        {
            await Expect(channel.LastMessage.Locator($"button.button-{style}:enabled"))
                .ToHaveCountAsync(1);
        }

        await Expect(channel.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Off" }))
            .ToBeDisabledAsync();
        var link = channel.LastMessage.GetByRole(AriaRole.Link, new() { Name = "Link" });
        await Expect(link).ToHaveAttributeAsync("href", "https://notes.example/a");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
    }

    [Fact]
    public async Task A_menu_shows_descriptions_and_what_is_chosen()
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(Components);
        await channel.SendHelpAsync();
        var menu = channel.LastMessage.GetByRole(AriaRole.Combobox, new() { Name = "Sections" });
        await Expect(menu).ToHaveTextAsync("Later years");
        await menu.ClickAsync();
        var rows = channel.LastMessage.GetByRole(AriaRole.Option);
        await Expect(rows.First).ToContainTextAsync("Where it began");
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await channel.TypeAsync("e");
        await Expect(menu)
            .ToHaveAttributeAsync(
                "aria-activedescendant",
                await rows.First.GetAttributeAsync("id") ?? ""
            );
        await channel.PressAsync("Escape");
        await Expect(rows.First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_component_without_an_answer_says_that_it_failed()
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(Components);
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".message-content")).ToHaveTextAsync("Hello");
        await channel.AnswerAsync("", status: 500);
        await channel
            .LastMessage.GetByRole(AriaRole.Button, new() { Name = "Primary" })
            .ClickAsync();
        await Expect(channel.LastMessage.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("This interaction failed");
        await Expect(channel.LastMessage.Locator(".message-content")).ToHaveTextAsync("Hello");
        channel.ForgetComplaints();
    }

    [Fact]
    public async Task A_command_without_an_answer_says_so()
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync("not json");
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("The application did not respond");
    }

    [Fact]
    public async Task An_update_replaces_what_it_names_and_keeps_the_rest()
    {
        var channel = await OpenAsync();
        await channel.AnswerAsync(Components);
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".message-content")).ToHaveTextAsync("Hello");
        await channel.AnswerAsync("""{"type":7,"data":{"content":"Changed","flags":64}}""");
        await channel
            .LastMessage.GetByRole(AriaRole.Button, new() { Name = "Danger" })
            .ClickAsync();
        await Expect(channel.LastMessage.Locator(".message-content")).ToHaveTextAsync("Changed");
        await Expect(channel.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Danger" }))
            .ToBeFocusedAsync();
        await Expect(channel.LastMessage).Not.ToContainTextAsync("Only you can see this");
    }

    [Fact]
    public async Task Inline_fields_share_rows_of_three_and_stack_on_a_phone()
    {
        const string fields = """
            {"type":4,"data":{"embeds":[{"color":255,"fields":[
              {"name":"1","value":"a","inline":true},{"name":"2","value":"b","inline":true},{"name":"3","value":"c","inline":true},
              {"name":"4","value":"d","inline":true},{"name":"5","value":"e"}]}]}}
            """;
        var channel = await OpenAsync();
        await channel.AnswerAsync(fields);
        await channel.SendHelpAsync();
        await Expect(channel.LastMessage.Locator(".embed-field")).ToHaveCountAsync(5);
        Assert.Equal("0 0 0 1 2", await RowsAsync(channel));
        await Expect(channel.LastMessage.Locator(".embed"))
            .ToHaveCSSAsync("border-left-color", "rgb(0, 0, 255)");
        await channel.Page.SetViewportSizeAsync(360, 740);
        Assert.Equal("0 1 2 3 4", await RowsAsync(channel));
    }

    private static Task<string> RowsAsync(ChannelPage channel) =>
        channel.LastMessage.EvaluateAsync<string>(
            """
            (message) => {
              const tops = [...message.querySelectorAll('.embed-field')].map((field) => Math.round(field.getBoundingClientRect().top));
              const rows = [...new Set(tops)];
              return tops.map((top) => rows.indexOf(top)).join(' ');
            }
            """
        );
}
