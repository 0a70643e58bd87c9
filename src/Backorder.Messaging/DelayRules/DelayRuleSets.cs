using NodaTime;

namespace Backorder.Messaging;

/// <summary>The built-in rule sets. Engineering research, not legal advice; <see cref="DelayRuleSet.SourceVerified"/> says how sure we are of each.</summary>
public static class DelayRuleSets
{
    private static readonly LocalDate Reviewed = new(2026, 11, 22);

    /// <summary>The United States: 16 CFR Part 435. The only set whose clock cancels by itself and whose first notice may count silence as consent.</summary>
    public static DelayRuleSet UsFtc435 { get; } = new()
    {
        Id = "us-ftc-435",
        Version = "1",
        Destinations = ["US"],
        CountsTo = DeadlineCountsTo.Ship,
        DefaultDays = 30,
        DefaultDaysWithSellerCredit = 50,
        WorkingDays = StatutoryWorkingDays.UnitedStates,
        DeadlineParagraph = "16 CFR 435.2(a)(1)",
        Consent = new ConsentRule.NoticeOptions
        {
            SilenceWithinDays = 30,
            DecideWithinDays = 30,
            Paragraphs = new()
            {
                FirstNotice = "16 CFR 435.2(b)(1)",
                SilenceIsConsent = "16 CFR 435.2(b)(1)(ii)",
                ExpressOrAutoCancel = "16 CFR 435.2(b)(1)(iii)",
                Renewed = "16 CFR 435.2(b)(2)",
                OpenContinuingCancel = "16 CFR 435.2(b)(1)(iii)-(iv)",
                BuyerCancelled = "16 CFR 435.2(c)(1)",
                NoConsentInTime = "16 CFR 435.2(c)(2)",
                RevisedDateMissed = "16 CFR 435.2(c)(3)",
                SellerCancelled = "16 CFR 435.2(c)(4)",
                NotTold = "16 CFR 435.2(c)(5)",
            },
        },
        Refund = new RefundTerm.WorkingDays { Days = 7 },
        CancelParagraph = "16 CFR 435.2(c)",
        RefundParagraph = "16 CFR 435.1(b)",
        Tender = RefundTender.SameMeansOrCash,
        Reason = ReasonDuty.WhenThereIsNoDate,
        SplitNeedsOptIn = false,
        SwapNeedsOptIn = true,
        Source = "16 CFR Part 435, in force since 2014-12-08",
        SourceVerified = true,
        Verified = "against the full text of Part 435; working days are ours",
        LastReviewed = Reviewed,
    };

    /// <summary>The United Kingdom: Consumer Rights Act 2015, s. 28. A new date is never agreed by silence.</summary>
    public static DelayRuleSet UkCra { get; } = new()
    {
        Id = "uk-cra",
        Version = "1",
        Destinations = ["GB"],
        CountsTo = DeadlineCountsTo.Deliver,
        DefaultDays = 30,
        DeadlineParagraph = "Consumer Rights Act 2015, s. 28(3)",
        Consent = new ConsentRule.NoSilenceEffect { Paragraph = "Consumer Rights Act 2015, s. 28" },
        Refund = new RefundTerm.CalendarDays { Days = 14 },
        CancelParagraph = "Consumer Rights Act 2015, s. 28(6)-(10)",
        RefundParagraph = "Consumer Rights Act 2015, s. 28(9)",
        Tender = RefundTender.SameMeans,
        Reason = ReasonDuty.Advised,
        SplitNeedsOptIn = true,
        SwapNeedsOptIn = true,
        ConsumersOnly = true,
        EssentialDateEndsAtOnce = true,
        Source = "Consumer Rights Act 2015, ss. 26 and 28",
        SourceVerified = true,
        Verified = "s. 28(1)-(9) only; the 14 days are those of the 2013 Regulations and were not checked",
        LastReviewed = Reviewed,
    };

    /// <summary>The member states of the European Union: Directive 2011/83/EU. A new date is never agreed by silence.</summary>
    public static DelayRuleSet EuCrd { get; } = new()
    {
        Id = "eu-crd",
        Version = "1",
        Destinations =
        [
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
            "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        ],
        CountsTo = DeadlineCountsTo.Deliver,
        DefaultDays = 30,
        DeadlineParagraph = "Directive 2011/83/EU, art. 18(1)",
        Consent = new ConsentRule.NoSilenceEffect { Paragraph = "Directive 2011/83/EU, art. 18" },
        Refund = new RefundTerm.CalendarDays { Days = 14 },
        CancelParagraph = "Directive 2011/83/EU, arts. 9 and 18(2)",
        RefundParagraph = "Directive 2011/83/EU, arts. 13(1) and 18(3)",
        Tender = RefundTender.SameMeans,
        Reason = ReasonDuty.Advised,
        SplitNeedsOptIn = true,
        SwapNeedsOptIn = true,
        ConsumersOnly = true,
        EssentialDateEndsAtOnce = true,
        Source = "Directive 2011/83/EU, arts. 9, 11a, 13, 18 and 27",
        SourceVerified = false,
        Verified = "partly; the member states' own law was not looked at",
        LastReviewed = Reviewed,
    };

    /// <summary>Ontario: Consumer Protection Act, 2002. The right to cancel is lost by agreeing to late delivery, so the buyer is asked for it expressly.</summary>
    public static DelayRuleSet CaOn { get; } = new()
    {
        Id = "ca-on",
        Version = "1",
        Destinations = ["CA-ON"],
        CountsTo = DeadlineCountsTo.Deliver,
        DefaultDays = 30,
        BuyerMayCancelAfterDays = 30,
        DeadlineParagraph = "Consumer Protection Act, 2002 (Ontario), late delivery",
        Consent = new ConsentRule.NoSilenceEffect { Paragraph = "Consumer Protection Act, 2002 (Ontario), late delivery", AskExpressly = true },
        Refund = new RefundTerm.CalendarDays { Days = 15 },
        CancelParagraph = "Consumer Protection Act, 2002 (Ontario), late delivery",
        RefundParagraph = "Consumer Protection Act, 2002 (Ontario), refund after cancellation",
        Tender = RefundTender.SameMeans,
        Reason = ReasonDuty.Advised,
        SplitNeedsOptIn = true,
        SwapNeedsOptIn = true,
        Source = "Consumer Protection Act, 2002 (Ontario), by the province's guidance",
        SourceVerified = false,
        Verified = "guidance only; the Act itself was not read, and its C$50 threshold is not applied",
        LastReviewed = Reviewed,
    };

    /// <summary>Everywhere else: the earliest deadline of all built-in sets, an express yes asked for, nothing cancelled by itself.</summary>
    public static DelayRuleSet Strictest { get; } = new()
    {
        Id = "strictest",
        Version = "1",
        Destinations = [],
        CountsTo = DeadlineCountsTo.EarlierOfBoth,
        DefaultDays = 30,
        DeadlineParagraph = "no rule checked for this destination: the earliest deadline of all built-in sets",
        Consent = new ConsentRule.NoSilenceEffect { Paragraph = "no rule checked for this destination: silence is not consent", AskExpressly = true },
        Refund = new RefundTerm.Shorter
        {
            First = new RefundTerm.WorkingDays { Days = 7 },
            Second = new RefundTerm.CalendarDays { Days = 14 },
        },
        CancelParagraph = "no rule checked for this destination: the buyer may always cancel",
        RefundParagraph = "no rule checked for this destination: the shortest term of all built-in sets",
        Tender = RefundTender.SameMeans,
        Reason = ReasonDuty.WhenThereIsNoDate,
        SplitNeedsOptIn = true,
        SwapNeedsOptIn = true,
        EssentialDateEndsAtOnce = true,
        Source = "a blend of the built-in sets",
        SourceVerified = false,
        Verified = "it is our own choice for destinations whose law we did not look at",
        LastReviewed = Reviewed,
    };

    /// <summary>No rule: for orders that none applies to. Nothing is watched, and each trace says so.</summary>
    public static DelayRuleSet None { get; } = new()
    {
        Id = "none",
        Version = "1",
        Destinations = [],
        CountsTo = DeadlineCountsTo.Nothing,
        DeadlineParagraph = "no rule applied",
        Consent = new ConsentRule.NoSilenceEffect { Paragraph = "no rule applied" },
        CancelParagraph = "no rule applied",
        RefundParagraph = "no rule applied",
        Tender = RefundTender.NotStated,
        Reason = ReasonDuty.Advised,
        SplitNeedsOptIn = true,
        SwapNeedsOptIn = true,
        Source = "none",
        SourceVerified = false,
        Verified = "there is nothing to verify",
        LastReviewed = Reviewed,
    };

    /// <summary>All of them, by the destination they are most often chosen for.</summary>
    public static IReadOnlyList<DelayRuleSet> BuiltIn { get; } = [UsFtc435, UkCra, EuCrd, CaOn, Strictest, None];
}
