using Bot.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Bot.Browser.Tests.Support;

/// <summary>One browser and one bot for all tests; each test has a browser context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PreviewHost? _host;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = program, Args = Chromium.Arguments }
        );
        _host = await PreviewHost.StartAsync(TestNotes.Write());
    }

    /// <summary>Opens the page of a bot, or of the one that all tests share.</summary>
    internal Task<ChannelPage> OpenAsync(
        string query,
        BrowserNewContextOptions options,
        PreviewHost? host = null
    )
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        return ChannelPage.OpenAsync(_browser!, new Uri((host ?? _host!).Address, query), options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
