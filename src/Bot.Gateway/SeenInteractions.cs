namespace Bot.Gateway;

/// <summary>
/// Remembers which interactions have come. Discord delivers an event never, once or several times, and repeats events when
/// a session is resumed. Source: Discord, "API Reference", Consistency.
/// </summary>
internal sealed class SeenInteractions
{
    /// <summary>Far more than arrive within the three seconds that an interaction lives unanswered.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _ids = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>Whether the interaction is new.</summary>
    public bool TryAdd(ulong id)
    {
        lock (_lock)
        {
            if (!_ids.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > Capacity)
            {
                _ids.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
