namespace Bot.Http;

/// <summary>An address as it is reached from the same machine.</summary>
internal static class LocalAddress
{
    private static readonly string[] Anything = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The address, with this machine in place of a wildcard; null for one that leads nowhere.</summary>
    public static Uri? Of(string listened)
    {
        foreach (var wildcard in Anything)
        {
            listened = listened.Replace($"://{wildcard}", "://127.0.0.1", StringComparison.Ordinal);
        }

        return
            Uri.TryCreate(listened, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Port > 0
            ? address
            : null;
    }
}
