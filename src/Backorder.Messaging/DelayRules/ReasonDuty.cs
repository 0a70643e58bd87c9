namespace Backorder.Messaging;

/// <summary>Whether a message must give the reason for the delay.</summary>
public enum ReasonDuty
{
    /// <summary>Good manners, no duty.</summary>
    Advised,

    /// <summary>A message without a date must give the reason (16 CFR 435.2(b)(1)(i)).</summary>
    WhenThereIsNoDate,
}
