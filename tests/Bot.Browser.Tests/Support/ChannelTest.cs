using Microsoft.Playwright;

namespace Bot.Browser.Tests.Support;

/// <summary>A test with the preview page open in a browser; it fails when the page complained about anything.</summary>
public abstract class ChannelTest(BrowserFixture browser) : IAsyncDisposable
{
    private readonly List<ChannelPage> _open = [];

    /// <summary>Opens the page; skips the test where there is no browser.</summary>
    internal async Task<ChannelPage> OpenAsync(
        string query = "",
        BrowserNewContextOptions? options = null
    )
    {
        var channel = await browser.OpenAsync(query, options ?? new());
        _open.Add(channel);
        return channel;
    }

    /// <summary>Opens the page of a bot of the test's own.</summary>
    internal async Task<ChannelPage> OpenAsync(
        PreviewHost host,
        string query,
        BrowserNewContextOptions? options = null
    )
    {
        var channel = await browser.OpenAsync(query, options ?? new(), host);
        _open.Add(channel);
        return channel;
    }

    /// <summary>For tests that do much before they open a page.</summary>
    internal static void SkipWithoutBrowser() =>
        Assert.SkipWhen(Chromium.Find() is null, Chromium.Missing);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var channel in _open)
        {
            await channel.DisposeAsync();
            Assert.Empty(channel.Complaints);
        }
    }
}
