using NodaTime;

namespace Backorder.Messaging;

/// <summary>The law of late orders in one place, as data: what the clock counts to, what silence does, by when money goes back, and how sure we are.</summary>
/// <remarks>Engineering research, not legal advice. A shop adds its own sets to a <see cref="DelayRuleCatalog"/>.</remarks>
public sealed record DelayRuleSet
{
    /// <summary>Its name in traces, records and settings, as <c>us-ftc-435</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A number that changes with the rules.</summary>
    public required string Version { get; init; }

    /// <summary>Where it holds: ISO 3166-1 alpha-2 codes (<c>GB</c>), with a region after a hyphen where it holds only there (<c>CA-ON</c>).</summary>
    public required IReadOnlyList<string> Destinations { get; init; }

    /// <summary>What its clock counts to.</summary>
    public required DeadlineCountsTo CountsTo { get; init; }

    /// <summary>Calendar days from the complete order to the deadline where no time was stated, 1 to 365; not looked at where <see cref="CountsTo"/> is <see cref="DeadlineCountsTo.Nothing"/>.</summary>
    public int DefaultDays { get; init; } = 30;

    /// <summary>The same where the buyer applied to the seller for credit; null: the same.</summary>
    public int? DefaultDaysWithSellerCredit { get; init; }

    /// <summary>Which days are working days in promises and transit times, for this rule set.</summary>
    public StatutoryWorkingDays WorkingDays { get; init; } = StatutoryWorkingDays.MondayToFriday;

    /// <summary>Calendar days after a promised date until which the buyer has to wait before ending the order by law; without a promise it is the deadline. Null: the law fixes no day.</summary>
    public int? BuyerMayCancelAfterDays { get; init; }

    /// <summary>The paragraph behind the deadline.</summary>
    public required string DeadlineParagraph { get; init; }

    /// <summary>What silence does.</summary>
    public required ConsentRule Consent { get; init; }

    /// <summary>Whether orders end by themselves where the buyer does not agree.</summary>
    public bool AutoCancel => Consent is ConsentRule.NoticeOptions;

    /// <summary>How long the seller has for a refund; null: no term is fixed.</summary>
    public RefundTerm? Refund { get; init; }

    /// <summary>The paragraph behind a cancellation, for sets without notice options.</summary>
    public required string CancelParagraph { get; init; }

    /// <summary>The paragraph behind the refund.</summary>
    public required string RefundParagraph { get; init; }

    /// <summary>In which form the money goes back.</summary>
    public required RefundTender Tender { get; init; }

    /// <summary>Whether a reason must be given.</summary>
    public required ReasonDuty Reason { get; init; }

    /// <summary>Whether sending an order in parts needs the buyer's express yes; silence then means that it goes together.</summary>
    public required bool SplitNeedsOptIn { get; init; }

    /// <summary>Whether a substitute needs the buyer's express yes.</summary>
    public required bool SwapNeedsOptIn { get; init; }

    /// <summary>Whether a business buyer is outside its protection.</summary>
    public bool ConsumersOnly { get; init; }

    /// <summary>Whether an essential date lets the buyer end the order at once, without extra time; the date then also bounds the deadline.</summary>
    public bool EssentialDateEndsAtOnce { get; init; }

    /// <summary>The law it was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it was checked against the text of <see cref="Source"/>; <see cref="Verified"/> says how far.</summary>
    public required bool SourceVerified { get; init; }

    /// <summary>What was checked and what was not.</summary>
    public required string Verified { get; init; }

    /// <summary>When somebody last looked.</summary>
    public required LocalDate LastReviewed { get; init; }

    /// <summary>The set as it holds for a buyer: where it protects consumers only, a business gets no deadline, no term and no effect of silence.</summary>
    /// <param name="buyer">Who buys.</param>
    /// <returns>This set, or what is left of it.</returns>
    public DelayRuleSet For(BuyerKind buyer) => buyer == BuyerKind.Business && ConsumersOnly
        ? this with
        {
            CountsTo = DeadlineCountsTo.Nothing,
            BuyerMayCancelAfterDays = null,
            Consent = new ConsentRule.NoSilenceEffect { Paragraph = $"{Source}: consumers only" },
            Refund = null,
            Reason = ReasonDuty.Advised,
            EssentialDateEndsAtOnce = false,
        }
        : this;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
