namespace Backorder.Messaging;

internal static class EnglishClaims
{
    public static ClaimWords Words { get; } = new(
        partsWords: true,
        (Claim.Promotion,
        [
            "discount*", "% off", "coupon*", "promo code*", "promotion*", "voucher*", "sale", "on sale", "shop now", "buy now", "order now", "special offer*", "exclusive offer*",
            "best deal*", "great deal*", "black friday", "cyber monday", "you may also like", "you might also like", "recommended for you", "bestseller*", "best seller*",
            "free gift*", "save up to", "new arrivals", "leave a review", "rate us", "refer a friend", "loyalty points",
        ]),
        (Claim.Urgency, ["last chance", "hurry", "act now", "act fast", "urgent*", "final notice", "don't miss", "do not miss", "time is running out", "running out of time", "while stocks last", "immediate action"]),
        (Claim.Guarantee, ["guarantee*", "definitely", "without fail", "for certain", "for sure", "100% sure", "certainly ship*"]),
        (Claim.Vague, ["soon", "shortly", "asap", "as soon as possible", "any day now", "in no time", "before long", "in due course", "in the near future"]),
        (Claim.Blame, ["your fault", "you should have", "because you ordered", "because you chose", "you failed to", "you forgot", "you didn't", "you did not"]),
        (Claim.GoodNews, ["good news", "great news", "exciting news", "happy to tell", "delighted to"]),
        (Claim.Shipped, ["has shipped", "have shipped", "has been shipped", "was shipped", "is on its way", "are on their way", "is on the way", "has left our warehouse", "has been dispatched", "was dispatched"]),
        (Claim.NoAction,
        [
            "do not have to do anything", "don't have to do anything", "do not need to do anything", "don't need to do anything", "no action needed", "no action is needed",
            "no action required", "no action is required", "nothing to do", "nothing you need to do", "no need to act", "no need to reply", "no need to answer",
        ]),
        (Claim.ActionNeeded, ["action needed", "action required", "you must act", "you must answer", "you must reply", "response required"]),
        (Claim.SilenceAgrees, ["take it that you agree", "assume that you agree", "assume you agree", "assume that you have agreed", "assume you are happy", "treat it as consent", "treat your silence", "silence as consent", "counts as consent", "count as consent", "count as a yes", "counts as a yes"]),
        (Claim.SilenceCancels, ["we will cancel", "we cancel", "will be cancelled automatically", "will be canceled automatically", "automatically cancel*", "cancelled automatically", "canceled automatically", "will be automatically cancel*"]),
        (Claim.Refund, ["full refund", "cancel and refund", "refund you", "we refund", "we will refund", "your money back", "send you a refund", "get a refund", "receive a refund"]),
        (Claim.StoreCredit, ["gift card*", "store credit*", "shop credit*", "as a voucher", "as credit for"]),
        (Claim.Fee, ["cancellation fee*", "restocking fee*", "handling fee*", "minus a fee", "less a fee", "minus fees", "admin fee*", "administration fee*", "we deduct*"]),
        (Claim.RelativeDeadline, ["within", "in the next"]),
        (Claim.InStock, ["in stock:", "is in stock", "are in stock", "in stock now", "available instead"]),
        (Claim.Sorry, ["sorry", "apolog*", "regret*"]))
    {
        Cancel = ["cancel"],
        Refund = ["refund", "money back", "pay you back"],
        Prompt = ["prompt", "without delay", "right away", "at once", "working days", "business days"],
        Agree = ["agree", "consent", "take that as a yes", "count it as a yes", "counts as a yes"],
        Unanswered = ["do not hear", "don't hear", "hear nothing", "no reply", "no answer", "do not answer", "don't answer", "do not reply", "don't reply", "silence", "say nothing", "do nothing"],
        Yes = ["say yes", "your ok", "your yes", "confirm", "agree", "consent", "answer", "reply", "let us know"],
        Update = ["write", "update", "hear from us", "contact you", "e-mail you", "email you", "tell you", "be in touch", "let you know"],
        Thanks = ["thank"],
        Free = ["free", "costs you nothing", "costs nothing", "no cost", "at no charge"],
        Quality = ["quality", "not right"],
        Until = ["any time before", "until it ships", "before it ships", "until we ship", "at any time"],
        StaysOpen = ["stays open", "remains open", "keep your order open", "do not have to do anything", "nothing changes"],
        NotCharged = ["not been charged", "not be charged", "not charged", "no charge", "were not charged", "nothing was taken"],
        NoDate = ["do not have a", "don't have a", "cannot give", "can't give", "no date", "still do not have", "no new date", "without a date", "not before"],
        LastDay = ["on or before", "by", "no later than", "at the latest"],
        Arrives = ["arriv", "deliver", "with you"],
    };
}
