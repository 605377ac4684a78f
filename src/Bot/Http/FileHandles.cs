using System.Globalization;

namespace Bot.Http;

/// <summary>
/// How many connections leave the process enough file handles to go on: for its own libraries, for notes, and for calls
/// out. A server that has used up its handles can neither read a note nor say no.
/// </summary>
internal static class FileHandles
{
    /// <summary>What is kept for everything but connections. The program without any has some 250.</summary>
    public const int Kept = 512;

    private const int Fewest = 32;
    private const string Limits = "/proc/self/limits";
    private const string Line = "Max open files";

    /// <summary>How many the process may hold; null where the system does not tell, or sets no limit.</summary>
    public static int? Limit
    {
        get
        {
            try
            {
                return LimitIn(File.ReadLines(Limits));
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    /// <summary>So many connections as are wanted, or as the system's limit for this process leaves.</summary>
    public static int ConnectionsWithin(int wanted) => ConnectionsWithin(wanted, Limit);

    internal static int ConnectionsWithin(int wanted, int? limit) =>
        limit is { } most ? Math.Clamp(most - Kept, Fewest, wanted) : wanted;

    /// <param name="limits">The limits of the process as Linux writes them.</param>
    internal static int? LimitIn(IEnumerable<string> limits)
    {
        var line = limits.FirstOrDefault(each => each.StartsWith(Line, StringComparison.Ordinal));
        var columns = line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            columns is [var now, ..]
            && int.TryParse(now, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;
    }
}
