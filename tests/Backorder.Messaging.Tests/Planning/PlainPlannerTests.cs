using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The planner beside the plain one: whatever short cuts it takes, it says the same.</summary>
public sealed class PlainPlannerTests
{
    [Fact]
    public void Short_cuts_change_no_decision_and_no_date() => Cases.Hold(dice => Difference(Histories.Next(dice)));

    /// <summary>The first difference between the two; null where there is none.</summary>
    internal static string? Difference(Book book)
    {
        var run = new BackorderPlanner(book.Shops).Plan(book.Facts);
        var plain = Plain.PlainPlanner.Decide(book.Facts, book.Shops);
        var lines = plain.Select(Text).ToArray();
        var plans = run.Plans.ToDictionary(plan => (plan.Shop, plan.Order), Text);
        var held = run.Held.ToDictionary(order => (order.Shop, order.Order), Text);
        for (var i = 0; i < plain.Count; i++)
        {
            var id = (plain[i].Waiting.Shop.Id, plain[i].Waiting.Order.Id);
            var actual = plans.GetValueOrDefault(id) ?? held.GetValueOrDefault(id);
            if (!string.Equals(lines[i], actual, StringComparison.Ordinal))
            {
                return $"the plain planner says {lines[i]}\nthe planner says    {actual}\n{book}";
            }
        }

        var duties = plain.SelectMany(order => order.Obligations);
        return plain.Count != plans.Count + held.Count ? $"{plain.Count} orders became {plans.Count + held.Count}\n{book}"
            : !duties.SequenceEqual(run.Obligations) ? $"the obligations differ\n{book}"
            : null;
    }

    private static string Text(Plain.PlainOrder order) => order.Decision switch
    {
        Plain.Decision.Speak speak => $"{order.Waiting.Order.Id}: {speak.Kind}, {speak.Why}",
        Plain.Decision.Hold hold => $"{order.Waiting.Order.Id}: held, {hold.Reason}, {hold.Detail}, {hold.Fingerprint}, {order.PlanAgainAt}",
        _ => "",
    };

    private static string Text(MessagePlan plan) => $"{plan.Order}: {plan.Kind}, {plan.Trace.First(entry => entry.Statement.StartsWith("kind", StringComparison.Ordinal)).Fact}";

    private static string Text(HeldOrder held) => $"{held.Order}: held, {held.Reason}, {held.Detail}, {held.Fingerprint}, {held.PlanAgainAt}";
}
