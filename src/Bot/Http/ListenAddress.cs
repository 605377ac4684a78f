using System.Globalization;
using System.Net;
using Bot.Configuration;

namespace Bot.Http;

/// <summary>Where the bot listens, as the settings of ASP.NET Core say.</summary>
internal static class ListenAddress
{
    private const string Urls = "urls";
    private const string HttpPorts = "http_ports";
    private const string HttpsPorts = "https_ports";
    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Whether the settings say where to listen.</summary>
    public static bool IsSet(IConfiguration configuration) =>
        new[] { Urls, HttpPorts, HttpsPorts, Endpoints }
            .Select(configuration.GetSection)
            .Any(section => section.Value is { Length: > 0 } || section.GetChildren().Any());

    /// <summary>
    /// The first address as it is written, wildcards included. A name stands for a wildcard: the server takes every name but
    /// that of this machine for all its addresses.
    /// </summary>
    public static string Of(IConfiguration configuration) =>
        All(configuration).Select(each => AsTaken(each.Address)).FirstOrDefault()
        ?? HttpPipeline.DefaultAddress;

    /// <summary>
    /// Refuses what the server would read as another address: of one with a port that is no number it takes neither port nor
    /// host, and listens on port 80 to everybody.
    /// </summary>
    /// <exception cref="StartException">An address is none.</exception>
    public static void Require(IConfiguration configuration)
    {
        string[] wrong =
        [
            .. All(configuration)
                .Where(each => !IsAddress(each.Address))
                .Select(each =>
                    $"{each.Setting}: addresses look like http://127.0.0.1:5080, and ports are numbers up to 65535."
                    + SettingValues.Told(configuration, null, each.Setting)
                ),
        ];
        if (wrong.Length > 0)
        {
            throw new StartException(string.Join('\n', wrong));
        }
    }

    private static string AsTaken(string text)
    {
        if (!IsAddress(text))
        {
            return text;
        }

        var address = BindingAddress.Parse(text);
        var isName =
            !address.IsUnixPipe
            && !address.IsNamedPipe
            && !address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            && !IPAddress.TryParse(address.Host, out _);
        return isName
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{address.Scheme}://*:{address.Port}{address.PathBase}"
            )
            : text;
    }

    // In the order in which the server prefers them.
    private static IEnumerable<(string Setting, string Address)> All(
        IConfiguration configuration
    ) =>
        [
            .. configuration
                .GetSection(Endpoints)
                .GetChildren()
                .Select(endpoint => endpoint.GetSection("Url"))
                .Where(url => url.Value is { Length: > 0 })
                .Select(url => (url.Path, url.Value!)),
            .. List(configuration, Urls).Select(address => (Urls, address)),
            .. List(configuration, HttpPorts).Select(port => (HttpPorts, $"http://*:{port}")),
            .. List(configuration, HttpsPorts).Select(port => (HttpsPorts, $"https://*:{port}")),
        ];

    private static string[] List(IConfiguration configuration, string setting) =>
        configuration[setting]
            ?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
                && (
                    address.IsUnixPipe
                    || address.IsNamedPipe
                    || (
                        address.Port is >= 0 and <= ushort.MaxValue
                        // What the server could not take for a port, it leaves with the host.
                        && (!address.Host.Contains(':') || address.Host.EndsWith(']'))
                    )
                );
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
