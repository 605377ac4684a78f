namespace Bot.Interactions.Rendering.Markdown;

/// <summary>Web addresses that a message may lead to.</summary>
internal static class Addresses
{
    /// <summary>The characters of the longest address that is led to.</summary>
    public const int Longest = 1500;

    /// <summary>
    /// The address in a form that stands in a message without breaking it: http or https, without a user name,
    /// percent-encoded. Null for anything else.
    /// </summary>
    public static string? Safe(string? address)
    {
        if (
            address is not { Length: > 0 and <= Longest }
            || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length > 0
            || uri.Host.Length == 0
        )
        {
            return null;
        }

        var safe = uri
            .AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("`", "%60", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);
        return safe.Length <= Longest ? safe : null;
    }
}
