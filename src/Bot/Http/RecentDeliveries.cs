using System.Globalization;

namespace Bot.Http;

/// <summary>
/// Knows which interactions have come before. Discord may deliver one more than once, and somebody who has got hold of a
/// signed request can send it again: it gets the answer that it had, and nothing is done a second time.
/// Source: Discord, "API Reference", Eventual Consistency.
/// </summary>
internal sealed class RecentDeliveries
{
    /// <summary>How many interactions are remembered: some megabytes, and hours of what a busy bot is asked.</summary>
    public const int Remembered = 65_536;

    /// <summary>How many of their answers are kept: what a connection that broke may ask for again.</summary>
    public const int AnswersKept = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, Delivery> _known = [];
    private readonly Queue<ulong> _order = new();
    private readonly Delivery?[] _answers = new Delivery?[AnswersKept];
    private int _next;

    /// <summary>Takes note of a delivery.</summary>
    /// <param name="id">The interaction's id. What is no id of Discord's is never taken for a repetition.</param>
    /// <param name="delivery">The first delivery of the interaction, which may be this one.</param>
    /// <returns>Whether this is the first: then whoever asked has to answer it.</returns>
    public bool IsFirst(string id, out Delivery delivery)
    {
        if (!ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            delivery = new Delivery();
            return true;
        }

        lock (_lock)
        {
            if (_known.TryGetValue(number, out var known))
            {
                delivery = known;
                return false;
            }

            delivery = new Delivery();
            Remember(number, delivery);
            return true;
        }
    }

    private void Remember(ulong id, Delivery delivery)
    {
        if (_order.Count == Remembered)
        {
            _known.Remove(_order.Dequeue());
        }

        _known.Add(id, delivery);
        _order.Enqueue(id);
        _answers[_next]?.Forget();
        _answers[_next] = delivery;
        _next = (_next + 1) % AnswersKept;
    }
}
