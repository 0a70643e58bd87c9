using NodaTime;

namespace Backorder.Messaging.Tests;

public class NoticeStateTests
{
    private static readonly DelayLine Line = new()
    {
        OrderComplete = Instant.FromUtc(2026, 11, 1, 12, 0),
        Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
        ShipBy = new LocalDate(2026, 11, 20),
    };

    [Fact]
    public void An_open_line_says_by_when_to_notify_and_when_it_ends()
    {
        Assert.Equal(
            [
                Due(DelayObligationKind.MustNotifyBy, 2026, 11, 20, "16 CFR 435.2(b)(1)"),
                Due(DelayObligationKind.MustCancelAt, 2026, 11, 20, "16 CFR 435.2(c)(5)"),
            ],
            Read(Line, 12).Obligations);
    }

    [Fact]
    public void A_line_told_by_silence_needs_a_renewed_notice_by_its_date()
    {
        var told = Line with { Events = [new DelayEvent.NoticeSent { At = At(10), Until = new LocalDate(2026, 12, 3) }] };
        Assert.Equal(
            [
                Due(DelayObligationKind.MustNotifyBy, 2026, 12, 3, "16 CFR 435.2(b)(2)"),
                Due(DelayObligationKind.MustCancelAt, 2026, 12, 3, "16 CFR 435.2(c)(3)"),
            ],
            Read(told, 12).Obligations);
    }

    [Fact]
    public void A_cancelled_line_says_since_when_by_when_to_refund_and_that_nothing_ships()
    {
        var cancelled = Line with { Events = [new DelayEvent.Cancel { At = At(25) }] };
        var missed = Read(Line, 21);
        Assert.Equal(
            [
                Due(DelayObligationKind.MustCancelAt, 2026, 11, 20, "16 CFR 435.2(c)(5)"),
                Due(DelayObligationKind.RefundBy, 2026, 12, 2, "16 CFR 435.1(b)"),
                Due(DelayObligationKind.ShipmentBlocked, 2026, 11, 21, "16 CFR 435.2(c)(5)"),
            ],
            missed.Obligations);
        Assert.True(missed.ShipmentBlocked);
        Assert.Equal(NoticeMode.MustCancel, Read(cancelled with { ShipBy = null }, 26).Mode);
        Assert.Empty(Read(Line with { Events = [new DelayEvent.Shipped { At = At(20) }] }, 21).Obligations);
    }

    [Fact]
    public void A_proposal_says_what_was_before_and_what_would_be_after()
    {
        var proposal = NoticeClock.Propose(DelayRuleSets.UsFtc435, Line, new LocalDate(2026, 12, 3), At(12));
        Assert.Equal(NoticeMode.None, proposal.Before.Mode);
        Assert.Equal(new LocalDate(2026, 11, 20), proposal.Before.MustNotifyBy);
        Assert.Equal(NoticeMode.SilenceIsConsent, proposal.After.Mode);
        Assert.Equal(new LocalDate(2026, 12, 3), proposal.After.MustNotifyBy);
        Assert.Equal(new LocalDate(2026, 12, 3), proposal.After.ToldDate);
        Assert.Null(proposal.Before.ToldDate);
    }

    [Fact]
    public void Each_line_has_a_clock_of_its_own()
    {
        var other = Line with { ShipBy = new LocalDate(2026, 12, 20) };
        Assert.Equal(LineStanding.Cancelled, Read(Line, 25).Standing);
        Assert.Equal(LineStanding.Open, Read(other, 25).Standing);
    }

    [Fact]
    public void A_notice_after_one_that_came_back_is_no_longer_one_that_came_back()
    {
        var bounced = Line with { Events = [new DelayEvent.NoticeSent { At = At(10), Until = new LocalDate(2026, 12, 3) }, new DelayEvent.Bounced { At = At(11) }] };
        var proposal = NoticeClock.Propose(DelayRuleSets.UsFtc435, bounced, new LocalDate(2026, 12, 3), At(12));
        Assert.Equal([DelayWarning.NoticeBounced], proposal.Before.Warnings);
        Assert.Empty(proposal.After.Warnings);
    }

    [Theory]
    [InlineData("2026-11-20", null, null, "2026-11-30")]
    [InlineData(null, "2026-12-01", 3, "2026-12-05")]
    [InlineData(null, "2026-12-01", null, "2026-12-11")]
    [InlineData(null, null, null, "2026-12-01")]
    public void Days_to_wait_before_cancelling_are_counted_from_whatever_was_promised(string? shipBy, string? deliverBy, int? transit, string expected)
    {
        var line = Line with { ShipBy = VectorReader.Day(shipBy ?? "none"), DeliverBy = VectorReader.Day(deliverBy ?? "none"), TransitDaysAtMost = transit };
        var state = NoticeClock.Read(DelayRuleSets.UsFtc435 with { Id = "own", BuyerMayCancelAfterDays = 10 }, line, At(2));
        Assert.Equal(VectorReader.Day(expected), state.BuyerMayCancelAfter);
    }

    private static NoticeState Read(DelayLine line, int dayOfNovember) => NoticeClock.Read(DelayRuleSets.UsFtc435, line, At(dayOfNovember));

    private static Instant At(int dayOfNovember) => Instant.FromUtc(2026, 11, dayOfNovember, 17, 0);

    private static DelayObligation Due(DelayObligationKind kind, int year, int month, int day, string paragraph) =>
        new() { Kind = kind, On = new LocalDate(year, month, day), Rule = "us-ftc-435", Paragraph = paragraph };
}
