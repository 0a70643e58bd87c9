namespace Backorder.Messaging;

/// <summary>What to plan for. A closed family of three.</summary>
public abstract record BackorderQuery
{
    private BackorderQuery()
    {
    }

    /// <summary>The orders that wait for these items, as after a change of a forecast.</summary>
    public sealed record Skus : BackorderQuery
    {
        /// <summary>The items, at least one.</summary>
        public required IReadOnlyList<string> Items { get; init; }
    }

    /// <summary>These orders.</summary>
    public sealed record Orders : BackorderQuery
    {
        /// <summary>The orders, at least one.</summary>
        public required IReadOnlyList<OrderRef> Items { get; init; }
    }

    /// <summary>The orders that are to be planned again now, because an update was promised for today. The messenger looks them up and asks the source for <see cref="Orders"/>.</summary>
    public sealed record Due : BackorderQuery
    {
        /// <summary>At most this many, the oldest first. Those that stay due give way until all others have had their turn.</summary>
        /// <value>Default 1000.</value>
        public int Max { get; init; } = 1000;
    }
}
