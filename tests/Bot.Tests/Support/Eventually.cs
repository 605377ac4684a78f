namespace Bot.Tests.Support;

/// <summary>Waits for what other threads and processes will bring about, as long as a slow machine may take.</summary>
internal static class Eventually
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Waits until something is so.</summary>
    /// <param name="isSo">Asked again and again.</param>
    /// <param name="what">What is waited for, for whoever reads that it did not happen.</param>
    /// <param name="log">What they read besides.</param>
    public static Task TrueAsync(Func<bool> isSo, string what, LogLines? log = null) =>
        TrueAsync(() => Task.FromResult(isSo()), what, log);

    /// <inheritdoc cref="TrueAsync(Func{bool}, string, LogLines?)" />
    public static Task TrueAsync(Func<Task<bool>> isSo, string what, LogLines? log = null) =>
        TrueAsync(isSo, () => $"{what}\n{log?.Text}");

    /// <summary>The same, with words that are made when it did not happen.</summary>
    public static async Task TrueAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Limit)
            {
                Assert.Fail($"It did not happen in time: {what()}");
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
