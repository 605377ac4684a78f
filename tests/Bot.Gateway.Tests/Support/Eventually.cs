using System.Diagnostics;

namespace Bot.Gateway.Tests.Support;

/// <summary>Waits for what other threads will bring about.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static Task TrueAsync(Func<bool> condition, string what, CapturedLog? log = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, log);

    public static async Task TrueAsync(
        Func<Task<bool>> condition,
        string what,
        CapturedLog? log = null
    )
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            if (since.Elapsed > Limit)
            {
                Assert.Fail($"Not within {Limit.TotalSeconds} s: {what}\n{log?.Text}");
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
