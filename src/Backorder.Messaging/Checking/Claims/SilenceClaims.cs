namespace Backorder.Messaging;

/// <summary>Nothing is said of silence, of a refund or of what is to be done that the plan does not say.</summary>
internal static class SilenceClaims
{
    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var templates = PhraseTemplates.Of(read.Book);
        var (agrees, cancels) = (Has(facts, Silence.Consent), Has(facts, Silence.Cancel));
        foreach (var part in read.Parts)
        {
            var isSms = part.Place == "sms";
            if (!agrees && (Claims(part, facts, Claim.SilenceAgrees) || PhraseTemplates.AnyIn(part, templates.Agrees) || (isSms && PhraseTemplates.AnyIn(part, templates.SmsAgrees))))
            {
                found.Add(isSms ? FindingCatalog.SmsContradicts : FindingCatalog.FalseConsentClause, part.Place, "Silence is called agreement, and no line of the plan has that rule.");
            }

            if (!cancels && (Claims(part, facts, Claim.SilenceCancels) || PhraseTemplates.AnyIn(part, templates.Cancels) || (isSms && PhraseTemplates.AnyIn(part, templates.SmsCancels))))
            {
                found.Add(isSms ? FindingCatalog.SmsContradicts : FindingCatalog.FalseCancelClause, part.Place, "Silence is said to end the order, and no line of the plan has that rule.");
            }

            if (facts.Silence == Silence.Cancel && (Claims(part, facts, Claim.NoAction) || SaysAny(part, templates.NoAction)))
            {
                found.Add(FindingCatalog.NoActionClaimed, part.Place, "It says that nothing has to be done, while silence ends the order.");
            }

            if (facts.Silence != Silence.Cancel && facts.Plan.Kind != MessageKind.ConsentReminder && Claims(part, facts, Claim.ActionNeeded))
            {
                found.Add(FindingCatalog.ActionClaimed, part.Place, "It says that action is needed, and none is.");
            }

            if (!facts.OwesRefund && (Claims(part, facts, Claim.Refund) || SaysAny(part, templates.Refund)))
            {
                found.Add(FindingCatalog.RefundNotOwed, part.Place, "It promises money back, and none was taken.");
            }

            if (!facts.HasShipped && !facts.Plan.PartShipped && Claims(part, facts, Claim.Shipped))
            {
                found.Add(FindingCatalog.FalseShipment, part.Place, "It says that something has shipped, and no carrier has taken anything.");
            }

            if (facts.IsDelay && Claims(part, facts, Claim.GoodNews))
            {
                found.Add(FindingCatalog.MaskedNews, part.Place, "It announces good news in a message about a delay.");
            }
        }
    }

    /// <summary>Whether a part makes a claim outside of a name in which the words happen to stand.</summary>
    public static bool Claims(MessagePart part, PlanFacts? facts, Claim claim)
    {
        foreach (var made in part.Claims)
        {
            if (made.Claim == claim && !IsInName(part, facts, made))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInName(MessagePart part, PlanFacts? facts, ClaimFound made)
    {
        foreach (var name in facts?.OwnNames() ?? [])
        {
            if (name.Contains(made.Phrase, StringComparison.OrdinalIgnoreCase))
            {
                var plain = PlainWords.Of(name);
                var at = part.Words.IndexOf(plain, Math.Max(0, made.At - plain.Length), StringComparison.Ordinal);
                if (at >= 0 && at <= made.At)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Has(PlanFacts facts, Silence silence) =>
        facts.Silence == silence || facts.Clauses.Any(clause => clause.Silence == silence);

    private static bool SaysAny(MessagePart part, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Length > 3 && part.Has(phrase))
            {
                return true;
            }
        }

        return false;
    }
}
