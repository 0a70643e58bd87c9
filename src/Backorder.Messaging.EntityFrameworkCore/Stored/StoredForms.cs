using System.Text.Json.Serialization;

namespace Backorder.Messaging.EntityFrameworkCore;

// The stored forms are of their own, so that renaming a public type changes no row. A member is added as optional, and V counts up only where
// an old row has to be read in another way. What has a default is settable: the generated reader would overwrite an init-only member with null.
// What is read with each message is settable throughout: the generated reader takes twice as long for what only an initializer may set.
// Days and moments are ISO 8601 text, enums are names.

/// <summary>The personal part of a message.</summary>
internal sealed record StoredContent
{
    public int V { get; set; } = StoredJson.Version;

    [JsonRequired]
    public string Kind { get; set; } = "";

    public string? From { get; set; }

    public string? FromName { get; set; }

    public string? ReplyTo { get; set; }

    [JsonRequired]
    public string To { get; set; } = "";

    public string? ToName { get; set; }

    public string? Subject { get; set; }

    [JsonRequired]
    public string Text { get; set; } = "";

    public string? Html { get; set; }
}

/// <summary>What a message will have told.</summary>
internal sealed record StoredTold
{
    public int V { get; set; } = StoredJson.Version;

    public IReadOnlyList<StoredLine> Lines { get; set; } = [];

    public StoredPromise? NextUpdate { get; set; }
}

/// <summary>Of <see cref="StoredTold"/> the promise, for who needs no more.</summary>
internal sealed record StoredNextUpdate
{
    public int V { get; set; } = StoredJson.Version;

    public StoredPromise? NextUpdate { get; set; }
}

internal sealed record StoredLine
{
    public string? Line { get; set; }

    [JsonRequired]
    public string Kind { get; set; } = "";

    public string? SentAt { get; set; }

    public IReadOnlyList<StoredPortion> Portions { get; set; } = [];

    public string? NextUpdate { get; set; }

    public string? Supplier { get; set; }

    public string? OfferSku { get; set; }

    public int? OfferQuantity { get; set; }
}

internal sealed record StoredPortion
{
    [JsonRequired]
    public int Quantity { get; set; }

    public string? Earliest { get; set; }

    public string? Latest { get; set; }
}

internal sealed record StoredPromise
{
    [JsonRequired]
    public string On { get; set; } = "";

    [JsonRequired]
    public string DueAt { get; set; } = "";

    [JsonRequired]
    public string MissedAt { get; set; } = "";
}

/// <summary>What a choice link gives, and what its message said.</summary>
internal sealed record StoredGrant
{
    public int V { get; set; } = StoredJson.Version;

    public required string Reference { get; init; }

    public required string Message { get; init; }

    public required int Ordinal { get; init; }

    public required string Kind { get; init; }

    public required string PlannedAt { get; init; }

    public required string Language { get; init; }

    public required string TimeZone { get; init; }

    public string? ReasonCode { get; init; }

    public string? ReasonText { get; init; }

    public StoredReply? Reply { get; init; }

    public string? NextUpdate { get; init; }

    public IReadOnlyList<StoredGrantedLine> Lines { get; set; } = [];

    public IReadOnlyList<StoredGrantedChoice> Choices { get; set; } = [];
}

internal sealed record StoredGrantedLine
{
    public required string Line { get; init; }

    public IReadOnlyList<StoredPortion> Portions { get; set; } = [];

    public string? BeforeSource { get; init; }

    public string? BeforeLatest { get; init; }

    public StoredReply? Reply { get; init; }
}

internal sealed record StoredGrantedChoice
{
    public required string Choice { get; init; }

    public string? Line { get; init; }

    public string? Sku { get; init; }

    public int? Quantity { get; init; }

    public string? Until { get; init; }
}

internal sealed record StoredReply
{
    public string? By { get; init; }

    public required string Silence { get; init; }

    public required string Rule { get; init; }
}

/// <summary>Something that happened to an order.</summary>
internal sealed record StoredEvent
{
    public int V { get; set; } = StoredJson.Version;

    public required string Type { get; init; }

    public required string Shop { get; init; }

    public required string Order { get; init; }

    public required string At { get; init; }

    public string? Id { get; init; }

    public string? Line { get; init; }

    public decimal? Amount { get; init; }

    public string? Method { get; init; }

    public string? RefundBy { get; init; }

    public string? Message { get; init; }

    public string? Choice { get; init; }

    public string? Sku { get; init; }

    public int? Quantity { get; init; }
}

/// <summary>A message of a kept run, whole.</summary>
internal sealed record StoredMessage
{
    public int V { get; set; } = StoredJson.Version;

    public required string Key { get; init; }

    public required string Plan { get; init; }

    public required string Shop { get; init; }

    public required string Order { get; init; }

    public required string Channel { get; init; }

    public required string Run { get; init; }

    public required int Ordinal { get; init; }

    public required string PlannedAt { get; init; }

    public required string TimeZone { get; init; }

    public required string News { get; init; }

    public required StoredTold Told { get; init; }

    public required StoredContent Content { get; init; }

    public StoredGrant? Grant { get; init; }
}

/// <summary>A kept run without its messages.</summary>
internal sealed record StoredRun
{
    public int V { get; set; } = StoredJson.Version;

    public IReadOnlyList<StoredHold> Unsendable { get; set; } = [];

    public IReadOnlyList<StoredEvent> Events { get; set; } = [];

    public IReadOnlyList<StoredObligation> Obligations { get; set; } = [];

    public IReadOnlyList<StoredBreach> Breaches { get; set; } = [];

    public IReadOnlyList<StoredLook> Looked { get; set; } = [];

    public IReadOnlyList<StoredSighting> Seen { get; set; } = [];
}

internal sealed record StoredHold
{
    public required string Shop { get; init; }

    public required string Order { get; init; }

    public required string Reason { get; init; }

    public required string Detail { get; init; }

    public string? Fingerprint { get; init; }
}

internal sealed record StoredObligation
{
    public required string Shop { get; init; }

    public required string Order { get; init; }

    public required string Kind { get; init; }

    public required string About { get; init; }

    public required string Detail { get; init; }

    public string? By { get; init; }
}

internal sealed record StoredBreach
{
    public required string Shop { get; init; }

    public required string Order { get; init; }

    public string? Line { get; init; }

    public required string Kind { get; init; }

    public required string Due { get; init; }
}

internal sealed record StoredLook
{
    public required string Shop { get; init; }

    public required string Order { get; init; }

    public string? AgainAt { get; init; }
}

internal sealed record StoredSighting
{
    public required string Shop { get; init; }

    public required string Order { get; init; }

    public required string Fingerprint { get; init; }

    public required string Since { get; init; }
}
