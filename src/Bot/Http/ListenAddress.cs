namespace Bot.Http;

/// <summary>Where the bot listens, as the settings of ASP.NET Core say.</summary>
internal static class ListenAddress
{
    /// <summary>The first address as it is written, wildcards included.</summary>
    public static string Of(IConfiguration configuration) =>
        First(configuration["urls"])
        ?? configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"])
            .FirstOrDefault(url => url is { Length: > 0 })
        ?? (First(configuration["http_ports"]) is { } port ? $"http://*:{port}" : null)
        ?? (First(configuration["https_ports"]) is { } secure ? $"https://*:{secure}" : null)
        ?? HttpPipeline.DefaultAddress;

    private static string? First(string? list) =>
        list
            ?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault();
}
