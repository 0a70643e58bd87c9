namespace Backorder.Messaging;

/// <summary>How queued messages are sent.</summary>
public sealed class BackorderDispatchOptions
{
    /// <summary>Messages claimed at a time, 1 to 1000.</summary>
    /// <value>Default 100.</value>
    public int BatchSize { get; set; } = 100;

    /// <summary>Messages in flight at a time, 1 to 256, never two about one order.</summary>
    /// <value>Default 8.</value>
    public int Concurrency { get; set; } = 8;

    /// <summary>How long a claim holds, at least twice <see cref="SendTimeout"/>. After it another dispatcher may take the message over.</summary>
    /// <value>Default 2 minutes.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a sender has for one message, 1 second to 10 minutes. After it nobody knows whether the message left.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts for one message, 1 to 100, before it is quarantined; those of processes that died count.</summary>
    /// <value>Default 8.</value>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The wait before the second attempt, 1 second to 1 hour; it doubles up to 6 hours, give or take a quarter.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What to do with a doubtful e-mail.</summary>
    /// <value>Default <see cref="DoubtfulDelivery.SendAgain"/>.</value>
    public DoubtfulDelivery DoubtfulEmail { get; set; } = DoubtfulDelivery.SendAgain;

    /// <summary>What to do with a doubtful text message.</summary>
    /// <value>Default <see cref="DoubtfulDelivery.Review"/>.</value>
    public DoubtfulDelivery DoubtfulSms { get; set; } = DoubtfulDelivery.Review;
}
