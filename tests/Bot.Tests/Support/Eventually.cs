namespace Bot.Tests.Support;

/// <summary>Waits for what happens by itself, as long as a slow machine may take.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits until something is so.</summary>
    /// <param name="isSo">Asked again and again.</param>
    /// <param name="what">What is waited for, for whoever reads that it did not happen.</param>
    public static Task TrueAsync(Func<bool> isSo, string what) =>
        TrueAsync(() => Task.FromResult(isSo()), what);

    /// <inheritdoc cref="TrueAsync(Func{bool}, string)" />
    public static Task TrueAsync(Func<Task<bool>> isSo, string what) => TrueAsync(isSo, () => what);

    /// <summary>The same, with words that are made when it did not happen.</summary>
    public static async Task TrueAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                Assert.Fail($"It did not happen in time: {what()}");
            }

            await Task.Delay(30, TestContext.Current.CancellationToken);
        }
    }
}
