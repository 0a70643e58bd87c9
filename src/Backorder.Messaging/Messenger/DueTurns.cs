namespace Backorder.Messaging;

/// <summary>Which of the due orders have had their turn. An order stays due until its message is accepted, and some wait for a person or have left the app; the oldest ones would keep all others out.</summary>
/// <remarks>Safe to share between threads; one for all messengers of a process. A process that starts begins with the oldest.</remarks>
internal sealed class DueTurns
{
    private readonly Lock _lock = new();
    private readonly HashSet<OrderRef> _had = [];

    /// <summary>How many of the oldest to look up, so that as many as asked for are among them whose turn it is.</summary>
    public int Reach(int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        lock (_lock)
        {
            return (int)Math.Min(int.MaxValue, (long)_had.Count + max);
        }
    }

    /// <summary>Takes those whose turn it is. Where all have had theirs, a new round begins.</summary>
    /// <param name="due">The oldest, as many as <see cref="Reach"/> said.</param>
    /// <param name="max">At most this many.</param>
    public IReadOnlyList<OrderRef> Take(IReadOnlyList<DueUpdate> due, int max)
    {
        List<OrderRef> orders = [.. due.Select(static one => new OrderRef { Shop = one.Shop, Order = one.Order })];
        lock (_lock)
        {
            List<OrderRef> next = [.. orders.Where(order => !_had.Contains(order)).Take(max)];
            if (next.Count == 0)
            {
                next = [.. orders.Take(max)];
                _had.Clear();
            }

            if (next.Count < max)
            {
                _had.Clear();
            }
            else
            {
                _had.UnionWith(next);
            }

            return next;
        }
    }
}
