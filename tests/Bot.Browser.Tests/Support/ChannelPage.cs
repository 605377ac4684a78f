using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Browser.Tests.Support;

/// <summary>The preview page in a browser.</summary>
internal sealed class ChannelPage : IAsyncDisposable
{
    /// <summary>What every page takes for the present.</summary>
    private const string Now = "2026-03-01T12:00:00Z";

    private readonly ConcurrentQueue<string> _complaints = new();

    private ChannelPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Errors, warnings, refused requests and breaches of the Content-Security-Policy, as the console has them.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>The box at the bottom, whichever part of it has the cursor.</summary>
    public ILocator Message =>
        Page.GetByRole(AriaRole.Combobox, new() { Name = "Message", Exact = true });

    public ILocator Suggestions => Page.Locator(".suggestions [role=option]");

    public ILocator ActiveSuggestion => Page.Locator(".suggestions [aria-selected=true]");

    /// <summary>The messages, oldest first.</summary>
    public ILocator Messages => Page.Locator("article.message");

    public ILocator LastMessage => Messages.Last;

    public static async Task<ChannelPage> OpenAsync(
        IBrowser browser,
        Uri address,
        BrowserNewContextOptions options
    )
    {
        options.Locale = "en-GB";
        options.TimezoneId = "UTC";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        var channel = new ChannelPage(await context.NewPageAsync());
        await channel.Page.Clock.SetFixedTimeAsync(Now);
        await channel.Page.GotoAsync(address.ToString());
        await Assertions.Expect(channel.Page.Locator(".composer-box")).ToBeVisibleAsync();
        return channel;
    }

    /// <summary>Types as a person does, key by key, wherever the cursor is.</summary>
    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text, new() { Delay = 5 });

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Answers the interactions of this page with a payload instead of asking the bot.</summary>
    public Task AnswerAsync(string json, int status = 200) =>
        Page.RouteAsync(
            "**/preview/interactions",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = status,
                        ContentType = "application/json",
                        Body = json,
                    }
                )
        );

    /// <summary>Sends <c>/help</c>, whose answer <see cref="AnswerAsync"/> may have laid down.</summary>
    public async Task SendHelpAsync()
    {
        await Message.FocusAsync();
        await TypeAsync("/help ");
        await PressAsync("Enter");
    }

    /// <summary>Takes note that the page was made to fail on purpose.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
