namespace Backorder.Messaging;

/// <summary>From when on the queue is not healthy.</summary>
public sealed class BackorderHealthOptions
{
    /// <summary>How long a message may be due without being sent, 1 minute to 30 days. Longer is unhealthy: nobody dispatches, or every sender is away.</summary>
    /// <value>Default 1 hour.</value>
    public TimeSpan OldestDue { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Messages that may be quarantined or wait for a person, 0 to 1000000. More is degraded.</summary>
    /// <value>Default 0.</value>
    public int Stuck { get; set; }
}
