namespace Backorder.Messaging.Quartz;

/// <summary>How many machines share dispatch and follow-up. Give every machine the same; only <see cref="DispatchersPerMachine"/> may differ.</summary>
public sealed class QuartzDispatchOptions
{
    /// <summary>Dispatchers at a time on all machines together, 1 to 64. Each sends <see cref="BackorderDispatchOptions.Concurrency"/> messages at a time.</summary>
    /// <value>Default 4.</value>
    public int Dispatchers { get; set; } = 4;

    /// <summary>Of them on this machine, 1 to 64, so that the first machine awake does not take them all.</summary>
    /// <value>Default 2.</value>
    public int DispatchersPerMachine { get; set; } = 2;

    /// <summary>How long a dispatcher rests once nothing is due, 1 second to 1 hour: the longest that a new message waits.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan DispatchEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the follow-up rests, 1 second to 1 day. Promised updates are due at the start of their day, in the customer's zone, and missed at its end.</summary>
    /// <value>Default 5 minutes.</value>
    public TimeSpan FollowUpEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a machine may be silent before the others take over what it was doing, 2 seconds to 10 minutes. Longer than the machine's longest pause: one that is alive after all then works beside its successor, which repeats nothing but costs claims.</summary>
    /// <value>Default 15 seconds.</value>
    public TimeSpan MachineLostAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether Quartz makes its tables (<c>qrtz_…</c>) at start where they are missing. It changes and drops none.</summary>
    /// <value>Default true; false where the account may not make tables.</value>
    public bool CreateTables { get; set; } = true;
}
