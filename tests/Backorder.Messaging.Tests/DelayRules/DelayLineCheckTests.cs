using NodaTime;

namespace Backorder.Messaging.Tests;

public class DelayLineCheckTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 10, 12, 0);

    private static readonly DelayLine Line = new()
    {
        OrderComplete = Instant.FromUtc(2026, 11, 1, 12, 0),
        Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
    };

    public static TheoryData<string, string> BadLines => new()
    {
        { "complete in the future", "orderComplete: is after now; an order is complete once it is paid and can be shipped." },
        { "shipped before ordered", "events[1].at: is before the order was complete; nothing ships before it is ordered." },
        { "event in the future", "events[0].at: is after now." },
        { "promised to ship before ordered", "shipBy: is before the order was complete." },
        { "promised to deliver before ordered", "deliverBy: is before the order was complete." },
        { "promised to deliver before shipping", "deliverBy: is before shipBy." },
        { "needed before ordered", "essentialDate: is before the order was complete." },
        { "negative shipping time", "shipWithinBusinessDays: is not between 0 and 365." },
        { "endless transit", "transitDaysAtMost: is not between 0 and 365." },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void Facts_that_cannot_be_true_are_named_and_never_guessed_at(string what, string problem)
    {
        var line = Bad(what);
        Assert.Equal(problem, Assert.Single(NoticeClock.Check(line, Now)).ToString());
        Assert.StartsWith(problem, Assert.Throws<ArgumentException>(() => NoticeClock.Read(DelayRuleSets.UsFtc435, line, Now)).Message, StringComparison.Ordinal);
        Assert.StartsWith(problem, Assert.Throws<ArgumentException>(() => NoticeClock.Propose(DelayRuleSets.UsFtc435, line, null, Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once() => Assert.StartsWith(
        "shipWithinBusinessDays: is not between 0 and 365.; transitDaysAtMost: is not between 0 and 365.",
        Assert.Throws<ArgumentException>(() => NoticeClock.Read(DelayRuleSets.UsFtc435, Line with { ShipWithinBusinessDays = 366, TransitDaysAtMost = -1 }, Now)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_lies_just_inside_is_read()
    {
        var day = new LocalDate(2026, 11, 1);
        var line = Line with
        {
            OrderComplete = Now,
            ShipBy = new LocalDate(2026, 11, 10),
            DeliverBy = new LocalDate(2026, 11, 10),
            EssentialDate = new LocalDate(2026, 11, 10),
            ShipWithinBusinessDays = 0,
            TransitDaysAtMost = 365,
            Events = [new DelayEvent.Shipped { At = Now }],
        };
        Assert.Empty(NoticeClock.Check(line, Now));
        Assert.Empty(NoticeClock.Check(Line with { ShipWithinBusinessDays = 365, TransitDaysAtMost = 0, ShipBy = day, DeliverBy = day, EssentialDate = day }, Now));
        Assert.Equal(LineStanding.Shipped, NoticeClock.Read(DelayRuleSets.UsFtc435, line, Now).Standing);
    }

    [Fact]
    public void A_consent_to_an_order_that_was_never_told_of_a_delay_changes_nothing_and_is_named()
    {
        var consented = Line with { Events = [new DelayEvent.Consent { At = Now, Until = new LocalDate(2027, 1, 1) }] };
        var state = NoticeClock.Read(DelayRuleSets.UsFtc435, consented, Now);
        Assert.Equal([DelayWarning.ConsentNeverAskedFor], state.Warnings);
        Assert.Equal(new LocalDate(2026, 12, 1), state.DecisionDeadline);
        Assert.Equal(NoticeMode.None, state.Mode);
    }

    private static DelayLine Bad(string what)
    {
        var early = Line.OrderComplete - Duration.FromDays(2);
        var before = new LocalDate(2026, 10, 31);
        return what switch
        {
            "complete in the future" => Line with { OrderComplete = Now + Duration.FromSeconds(1) },
            "shipped before ordered" => Line with { Events = [new DelayEvent.LabelCreated { At = early }, new DelayEvent.Shipped { At = early }] },
            "event in the future" => Line with { Events = [new DelayEvent.Consent { At = Now + Duration.FromSeconds(1) }] },
            "promised to ship before ordered" => Line with { ShipBy = before },
            "promised to deliver before ordered" => Line with { DeliverBy = before },
            "promised to deliver before shipping" => Line with { ShipBy = new LocalDate(2026, 11, 20), DeliverBy = new LocalDate(2026, 11, 19) },
            "needed before ordered" => Line with { EssentialDate = before },
            "negative shipping time" => Line with { ShipWithinBusinessDays = -1 },
            _ => Line with { TransitDaysAtMost = 366 },
        };
    }
}
