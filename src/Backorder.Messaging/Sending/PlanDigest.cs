namespace Backorder.Messaging;

/// <summary>What makes two messages different: everything that the customer would notice, and the address.</summary>
internal static class PlanDigest
{
    public static string Of(MessagePlan plan, Channel? channel)
    {
        var digest = new CanonicalDigest("backorder message 1")
            .Add(plan.Shop)
            .Add(plan.Order)
            .Add((int)plan.Kind)
            .Add(plan.Ordinal)
            .Add((int?)plan.Reason?.Code)
            .AddAll(plan.Lines, Add)
            .AddAll(plan.Choices, Add)
            .Add(plan.NextUpdate);
        Add(digest, plan.Reply);
        Add(digest, plan.Incentive);
        Add(digest, plan.Cancellation);
        return digest.Add((int?)channel).Add(Address(plan.Recipient, channel)).ToText();
    }

    public static string OfNews(MessagePlan plan)
    {
        var digest = new CanonicalDigest("backorder news 1")
            .Add(plan.Shop)
            .Add(plan.Order)
            .Add((int)plan.Kind)
            .Add(plan.Ordinal)
            .Add((int?)plan.Reason?.Code)
            .AddAll(plan.Lines, static (to, line) => AddNews(to, line))
            .AddAll(plan.Choices, Add);
        Add(digest, plan.Incentive);
        Add(digest, plan.Cancellation);
        return digest.Add(plan.Recipient.Email).Add(plan.Recipient.Phone).ToText();
    }

    private static string? Address(Recipient recipient, Channel? channel) => channel switch
    {
        Channel.Email => recipient.Email,
        Channel.Sms => recipient.Phone,
        _ => null,
    };

    private static void Add(CanonicalDigest digest, PlannedLine line) => Add(AddNews(digest, line), line.Reply);

    private static CanonicalDigest AddNews(CanonicalDigest digest, PlannedLine line) =>
        digest.Add(line.Line).Add(line.Sku).AddAll(line.Portions, Add).AddAll(line.ShippedSince, Add);

    private static void Add(CanonicalDigest digest, Portion portion) =>
        digest.Add(portion.Quantity).Add(portion.Earliest).Add(portion.Latest);

    private static void Add(CanonicalDigest digest, LineShipment parcel) =>
        digest.Add(parcel.Quantity).Add(parcel.ShippedAt).Add(parcel.Carrier).Add(parcel.TrackingUrl);

    private static void Add(CanonicalDigest digest, Choice choice) =>
        digest.Add((int)choice.Kind).Add(choice.Line).Add(choice.Sku).Add(choice.Quantity);

    private static void Add(CanonicalDigest digest, Reply? reply)
    {
        digest.Add(reply is null ? 0 : 1);
        if (reply is not null)
        {
            digest.Add(reply.By).Add((int)reply.Silence).Add(reply.Rule);
        }
    }

    private static void Add(CanonicalDigest digest, Incentive? incentive)
    {
        digest.Add(incentive is null ? 0 : 1);
        if (incentive is not null)
        {
            digest.Add(incentive.Amount).Add(incentive.Currency);
        }
    }

    private static void Add(CanonicalDigest digest, Cancellation? cancellation)
    {
        digest.Add(cancellation is null ? 0 : 1);
        if (cancellation is not null)
        {
            digest.Add(cancellation.At).Add(cancellation.Amount).Add(cancellation.Method).Add(cancellation.RefundBy);
        }
    }
}
