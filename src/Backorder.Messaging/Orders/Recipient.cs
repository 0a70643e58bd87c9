namespace Backorder.Messaging;

/// <summary>The person who waits. Personal: never logged, and kept apart from the ledger.</summary>
public sealed record Recipient
{
    /// <summary>The app's id for this customer.</summary>
    public required string Id { get; init; }

    /// <summary>How to address the person; null: a greeting without a name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address; null where there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number in E.164 form (<c>+12125550123</c>); null where there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>BCP 47 language tag; null: the shop's language.</summary>
    public string? Language { get; init; }

    /// <summary>IANA time-zone id in which the person's days begin and end; null: the zone of the shop's <c>main</c> calendar.</summary>
    public string? TimeZone { get; init; }
}
