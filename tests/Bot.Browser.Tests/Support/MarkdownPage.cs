namespace Bot.Browser.Tests.Support;

/// <summary>The page's Markdown renderer, in one browser page for all of its many small cases.</summary>
public sealed class MarkdownPage(BrowserFixture browser) : IAsyncDisposable
{
    private const string Describe = """
        async ([markdown, place]) => {
          const draw = await import('/preview/markdown/draw.js');
          const name = (node) => [...node.classList].find((each) => each.startsWith('md-'))?.slice(3) ?? node.localName;
          const show = (node) => node.nodeType === Node.TEXT_NODE
            ? node.data
            : `${name(node)}${node.href ? `<${node.href}>` : ''}(${[...node.childNodes].map(show).join('')})`;
          const box = document.createElement('div');
          box.append(...draw[place](markdown));
          box.normalize();
          return [...box.childNodes].map(show).join('');
        }
        """;

    private ChannelPage? _channel;

    /// <summary>What the renderer makes of a text, as <c>element(content)</c>.</summary>
    /// <param name="place">The function that draws that place of a message.</param>
    public async Task<string> DrawAsync(string place, string markdown)
    {
        _channel ??= await browser.OpenAsync("", new());
        return await _channel.Page.EvaluateAsync<string>(Describe, new[] { markdown, place });
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
        {
            await _channel.DisposeAsync();
        }
    }
}
