using NodaTime;

namespace Backorder.Messaging;

/// <summary>Where an open line stands between two events: the notice in force and the day it runs to.</summary>
internal readonly record struct NoticeStance
{
    public required NoticeMode Mode { get; init; }

    /// <summary>D: with its end the line is cancelled. Null: no day cancels it.</summary>
    public required LocalDate? Limit { get; init; }

    /// <summary>Why the line is cancelled when <see cref="Limit"/> passes.</summary>
    public required CancelCause LimitCause { get; init; }

    /// <summary>The last day for a notice; null: none is due.</summary>
    public required LocalDate? NotifyBy { get; init; }

    /// <summary>Whether a valid delay notice is in force or was answered.</summary>
    public bool Told { get; init; }

    /// <summary>What the buyer was told last; null: no date.</summary>
    public LocalDate? ToldDate { get; init; }

    public bool AwaitsYes => Mode is NoticeMode.ExpressOrAutoCancel or NoticeMode.ExpressOrAutoCancelIndefinite
        or NoticeMode.RenewedExpress or NoticeMode.RenewedExpressIndefinite;
}
