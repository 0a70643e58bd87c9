using NodaTime;

namespace Backorder.Messaging;

/// <summary>An order to plan again now: an update was promised for today or before, a message came back, one went out while a newer one was waiting, or the last run held it until now.</summary>
public sealed record DueUpdate
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>Since when it is due.</summary>
    public required Instant Since { get; init; }

    /// <summary>The update that was promised; null where none is open.</summary>
    public PromisedUpdate? Promise { get; init; }
}
