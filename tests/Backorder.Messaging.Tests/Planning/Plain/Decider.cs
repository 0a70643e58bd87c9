using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>Says it or holds it: the kind table first, then everything that can keep a message back.</summary>
internal static class Decider
{
    public static Decision Decide(OrderView view, RunFacts facts)
    {
        var decision = KindTable.Decide(view, facts.Now);
        if (decision is Decision.Hold { Reason: HoldReason.NothingOpen })
        {
            return decision;
        }

        if (Sendable.Fault(view.Order) is { } fault)
        {
            return new Decision.Hold(HoldReason.Invalid, fault);
        }

        return decision is Decision.Speak speak ? Unreachable(view) ?? Early(view, speak, facts) ?? decision : decision;
    }

    private static Decision.Hold? Unreachable(OrderView view)
    {
        if (view.Order.DoNotContact)
        {
            return new Decision.Hold(HoldReason.DoNotContact, "The order is marked so.");
        }

        var marked = view.Order.Lines.FirstOrDefault(line => view.Shop.DoNotContactSkus.Contains(line.Sku));
        if (marked is not null)
        {
            return new Decision.Hold(HoldReason.DoNotContact, $"Its SKU {marked.Sku} is marked so.");
        }

        return view.Channels.Count > 0 ? null
            : view.History.HasBounced ? new Decision.Hold(HoldReason.NoChannel, "The last message came back, and there is no phone number.")
            : new Decision.Hold(HoldReason.NoChannel, "The recipient has neither an e-mail address nor a phone number.");
    }

    // A promised update waits for nothing; nor does what the law wants said, or the word that money goes back.
    private static Decision.Hold? Early(OrderView view, Decision.Speak speak, RunFacts facts)
    {
        if (view.IsUpdateDue || view.IsPressing || speak.Kind is MessageKind.Cancelled)
        {
            return null;
        }

        var rhythm = view.Shop.Updates;
        if (IsAboutDates(speak.Kind) && rhythm.Settle > Duration.Zero)
        {
            var fingerprint = KindTable.Fingerprint(view);
            var settled = facts.KnownSince(view.Waiting, fingerprint) + rhythm.Settle;
            if (facts.Now < settled)
            {
                return new Decision.Hold(HoldReason.Settling, $"The dates have to stand until {Text(settled)} before they are told.", fingerprint);
            }
        }

        return view.History.Last is { } last && facts.Now < last.SentAt + rhythm.MinimumGap
            ? new Decision.Hold(HoldReason.MinimumGap, $"The last message went out at {Text(last.SentAt)}; the next may from {Text(last.SentAt + rhythm.MinimumGap)}.", KindTable.Fingerprint(view))
            : null;
    }

    private static bool IsAboutDates(MessageKind kind) => MessageKinds.IsDelay(kind) || kind is MessageKind.Earlier;

    private static string Text(Instant instant) => NodaTime.Text.InstantPattern.General.Format(instant);
}
