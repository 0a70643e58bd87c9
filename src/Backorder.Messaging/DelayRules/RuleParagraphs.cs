namespace Backorder.Messaging;

/// <summary>Which paragraph of a rule set says what.</summary>
internal static class RuleParagraphs
{
    public static string Of(DelayRuleSet rules, NoticeMode mode, NoticeStance stance) => rules.Consent switch
    {
        ConsentRule.NoticeOptions { Paragraphs: var paragraphs } => mode switch
        {
            NoticeMode.SilenceIsConsent => paragraphs.SilenceIsConsent,
            NoticeMode.ExpressOrAutoCancel or NoticeMode.ExpressOrAutoCancelIndefinite => paragraphs.ExpressOrAutoCancel,
            NoticeMode.RenewedExpress or NoticeMode.RenewedExpressIndefinite => paragraphs.Renewed,
            NoticeMode.OpenContinuingCancel => paragraphs.OpenContinuingCancel,
            _ => stance.Told ? paragraphs.Renewed : rules.DeadlineParagraph,
        },
        ConsentRule.NoSilenceEffect silent => silent.Paragraph,
        _ => rules.DeadlineParagraph,
    };

    public static string Of(DelayRuleSet rules, CancelCause cause) => rules.Consent is ConsentRule.NoticeOptions { Paragraphs: var paragraphs }
        ? cause switch
        {
            CancelCause.BuyerCancelled => paragraphs.BuyerCancelled,
            CancelCause.NoConsentInTime => paragraphs.NoConsentInTime,
            CancelCause.RevisedDateMissed => paragraphs.RevisedDateMissed,
            CancelCause.SellerCancelled => paragraphs.SellerCancelled,
            _ => paragraphs.NotTold,
        }
        : rules.CancelParagraph;

    public static string OfNotice(DelayRuleSet rules, NoticeStance stance) => rules.Consent switch
    {
        ConsentRule.NoticeOptions { Paragraphs: var paragraphs } => stance.Told ? paragraphs.Renewed : paragraphs.FirstNotice,
        _ => rules.DeadlineParagraph,
    };
}
