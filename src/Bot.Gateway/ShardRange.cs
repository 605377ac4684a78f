using System.Globalization;

namespace Bot.Gateway;

/// <summary>Which of the gateway's shards one process runs: <c>4</c> is all of four, <c>0-3/8</c> the first half of eight.</summary>
internal readonly record struct ShardRange(int First, int Last, int Total)
{
    /// <summary>The numbers of the shards, for Discord.Net.</summary>
    public int[] Ids => [.. Enumerable.Range(First, Last - First + 1)];

    public static bool TryParse(string text, out ShardRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!TryNumber(slash < 0 ? text : text[(slash + 1)..], out var total) || total == 0)
        {
            return false;
        }

        if (slash < 0)
        {
            range = new ShardRange(0, total - 1, total);
            return true;
        }

        var part = text[..slash];
        var dash = part.IndexOf('-', StringComparison.Ordinal);
        if (
            !TryNumber(dash < 0 ? part : part[..dash], out var first)
            || !TryNumber(dash < 0 ? part : part[(dash + 1)..], out var last)
            || first > last
            || last >= total
        )
        {
            return false;
        }

        range = new ShardRange(first, last, total);
        return true;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
