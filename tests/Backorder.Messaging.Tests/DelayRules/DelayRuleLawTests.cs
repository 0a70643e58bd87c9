using NodaTime;

namespace Backorder.Messaging.Tests;

public class DelayRuleLawTests
{
    private static readonly Dictionary<string, (Func<Reading, int, string?> Law, Reading Violation)> Laws = new(StringComparer.Ordinal)
    {
        [nameof(DelayRuleLaws.A_later_cancel_never_uncancels)] = (
            DelayRuleLaws.A_later_cancel_never_uncancels,
            (rules, line, now) => NoticeClock.Read(rules, line with { Events = [.. line.Events.Where(happened => happened.At != now)] }, now)),
        [nameof(DelayRuleLaws.A_renewed_notice_never_counts_silence_as_consent)] = (
            DelayRuleLaws.A_renewed_notice_never_counts_silence_as_consent,
            (rules, line, now) => NoticeClock.Read(rules, line, now) is { DecisionDeadline: { } last, Deadline: { } t } state && last <= t.PlusDays(30)
                ? state with { Silence = Silence.Consent }
                : NoticeClock.Read(rules, line, now)),
        [nameof(DelayRuleLaws.Outside_the_United_States_silence_means_nothing)] = (
            DelayRuleLaws.Outside_the_United_States_silence_means_nothing,
            (rules, line, now) => NoticeClock.Read(rules == DelayRuleSets.Strictest ? DelayRuleSets.UsFtc435 : rules, line, now)),
        [nameof(DelayRuleLaws.No_deadline_comes_from_the_wrong_clock)] = (
            DelayRuleLaws.No_deadline_comes_from_the_wrong_clock,
            (rules, line, now) => NoticeClock.Read(rules with { CountsTo = DeadlineCountsTo.Ship }, line, now)),
        [nameof(DelayRuleLaws.Nothing_may_ship_once_cancelled_and_no_message_about_a_delay_may_go_out)] = (
            DelayRuleLaws.Nothing_may_ship_once_cancelled_and_no_message_about_a_delay_may_go_out,
            (rules, line, now) => NoticeClock.Read(rules, line, now) with { ShipmentBlockedFrom = null }),
        [nameof(DelayRuleLaws.The_order_of_the_list_means_nothing)] = (
            DelayRuleLaws.The_order_of_the_list_means_nothing,
            (rules, line, now) => NoticeClock.Read(rules, line with { Events = [.. line.Events.Take(1)] }, now)),
        [nameof(DelayRuleLaws.A_notice_that_was_sent_is_what_it_was_proposed_to_be)] = (
            DelayRuleLaws.A_notice_that_was_sent_is_what_it_was_proposed_to_be,
            (rules, line, now) => NoticeClock.Read(rules, line with { Events = [.. line.Events.Where(happened => happened.At < now)] }, now)),
    };

    public static TheoryData<string> Names => [.. Laws.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_clock_keeps_each_law(string law) => Assert.Null(FirstBreach(law, NoticeClock.Read, Math.Min(4_000, ModelTests.Cases)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_law_notices_a_clock_that_breaks_it(string law) => Assert.NotNull(FirstBreach(law, Laws[law].Violation, 4_000));

    [Fact]
    public void No_law_is_left_out()
    {
        Assert.Equal(
            typeof(DelayRuleLaws).GetMethods().Where(method => method.DeclaringType == typeof(DelayRuleLaws)).Select(method => method.Name).Order(StringComparer.Ordinal),
            Laws.Keys.Order(StringComparer.Ordinal));
    }

    private static string? FirstBreach(string law, Reading read, int cases) =>
        Enumerable.Range(0, cases).Select(seed => Laws[law].Law(read, seed)).FirstOrDefault(breach => breach is not null);
}
