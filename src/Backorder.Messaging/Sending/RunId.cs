using NodaTime;

namespace Backorder.Messaging;

/// <summary>The id of a run: a digest of what it says to whom, whom it holds and why, and its moment.</summary>
internal static class RunId
{
    // 130 bits: no two runs meet, and a person can still paste it.
    private const int Length = 26;

    public static string Of(IReadOnlyList<MessagePlan> plans, IReadOnlyList<HeldOrder> held, Instant now) =>
        new CanonicalDigest("backorder run 1")
            .Add(now)
            .AddAll(plans, static (digest, plan) => digest.Add(PlanDigest.Of(plan, Channel.Email)).Add(PlanDigest.Of(plan, Channel.Sms)))
            .AddAll(held, static (digest, order) => digest.Add(order.Shop).Add(order.Order).Add((int)order.Reason))
            .ToText()[..Length];
}
