using NodaTime;

namespace Backorder.Messaging;

/// <summary>When a shop speaks and when it holds back.</summary>
public sealed record UpdateRhythm
{
    /// <summary>Calendar days by which a date may slip unsaid.</summary>
    public int ToleranceDays { get; init; }

    /// <summary>For how long a change must have stood.</summary>
    public Duration Settle { get; init; }

    /// <summary>The least time between two messages about one order.</summary>
    public Duration MinimumGap { get; init; }

    /// <summary>Calendar days to the next update.</summary>
    public int CadenceDays { get; init; }

    /// <summary>Calendar days to the next update where there is no date.</summary>
    public int NoDateCadenceDays { get; init; }

    /// <summary>Whether an earlier date is worth a message.</summary>
    public bool AnnounceEarlier { get; init; }

    /// <summary>Calendar days from delivery to after-care; null: none.</summary>
    public int? AfterCareDays { get; init; }
}
