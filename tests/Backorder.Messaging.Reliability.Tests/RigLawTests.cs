namespace Backorder.Messaging.Reliability.Tests;

/// <summary>Each law of the rig is shown what breaks it.</summary>
public sealed class RigLawTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);
    private static readonly LedgerRow Sent = new("a", DeliveryState.Accepted, Waits: false, Attempts: 1, InDoubt: false, Told: 1);
    private static readonly LedgerRow SentSms = Sent with { Told = 0 };
    private static readonly Attempt Ended = new("a", "w1", BegunAt: 0) { IsBegun = true, IsReported = true, IsSettled = true };
    private static readonly Attempt Killed = new("a", "w1", BegunAt: 0) { IsBegun = true, Doubt = DoubtCause.Killed };

    [Theory]
    [InlineData("it was queued and is gone")]
    [InlineData("it is not settled")]
    [InlineData("it is accepted and was never sent")]
    [InlineData("the ledger does not say what was told")]
    [InlineData("it was sent without a record of Sending before it")]
    [InlineData("an attempt is in doubt, and nothing is flagged")]
    [InlineData("an attempt is in doubt, and nothing was killed or stopped in it")]
    [InlineData("it is superseded and was sent")]
    [InlineData("it is given up although it may be sent again")]
    [InlineData("it was read more often than crashes explain")]
    [InlineData("it was read twice")]
    [InlineData("it is in doubt and nobody was told, or the other way round")]
    [InlineData("came after number 2")]
    [InlineData("is superseded, by nothing")]
    public void A_broken_promise_is_named(string law) => Assert.Contains(RigLaws.Broken(Breaking(law), Lease), broken => broken.Contains(law, StringComparison.Ordinal));

    [Fact]
    public void What_a_crash_explains_breaks_nothing()
    {
        var twice = One(ProviderKind.Unkeyed, Sent with { Attempts = 2, InDoubt = true }, requests: 2, Killed, Ended);
        var review = One(ProviderKind.AtMostOnce, SentSms with { State = DeliveryState.NeedsReview, InDoubt = true }, requests: 1, Killed);

        Assert.Empty(RigLaws.Broken([One(ProviderKind.Keyed, Sent, requests: 1, Ended), twice, review], Lease));
    }

    [Fact]
    public void An_attempt_after_which_its_journal_ends_was_killed_and_one_without_reason_is_not()
    {
        var killed = Attempt.In("w1", [Line("begin", "a"), Line("begun", "a")]);
        var claimedAgain = Attempt.In("w1", [Line("begin", "a"), Line("begun", "a"), Line("claimed", "a")]);
        var settled = Attempt.In("w1", [Line("begin", "a"), Line("begun", "a"), Line("settle", "a"), Line("settled", "a")]);
        var refused = Attempt.In("w1", [Line("begin", "a"), Line("begun")]);

        Assert.Equal((DoubtCause.Killed, true), (Assert.Single(killed).Doubt, killed[0].IsSurelyInDoubt));
        Assert.Equal(DoubtCause.Unexplained, Assert.Single(claimedAgain).Doubt);
        Assert.Equal((DoubtCause.None, false), (Assert.Single(settled).Doubt, settled[0].IsSurelyInDoubt));
        Assert.Empty(refused);
    }

    [Fact]
    public void News_that_gave_way_is_dropped_only_where_nobody_looks_at_its_order_again()
    {
        var dropped = Sent with { State = DeliveryState.Superseded, Told = 0, Attempts = 0 };

        Assert.Single(RigLaws.Broken([One(ProviderKind.Keyed, dropped, requests: 0)], Lease));
        Assert.Empty(RigLaws.Broken([One(ProviderKind.Keyed, dropped with { IsLookedAtAgain = true }, requests: 0)], Lease));
    }

    [Fact]
    public void An_outcome_that_its_workers_stop_outlived_took_too_long_and_one_refused_in_time_has_no_reason()
    {
        var late = (long)(WorkerShop.SendTimeout.TotalSeconds * TimeProvider.System.TimestampFrequency);
        JournalLine[] RefusedAt(long moment) => [Line("begin", "a"), Line("begun", "a"), Line("settle", "a"), Line("settled") with { At = moment }, Line("claimed", "a")];

        var outlived = Assert.Single(Attempt.In("w1", RefusedAt(late)));
        Assert.Equal((DoubtCause.TookTooLong, false), (outlived.Doubt, outlived.IsSurelyInDoubt));
        Assert.Equal(DoubtCause.Unexplained, Assert.Single(Attempt.In("w1", RefusedAt(late - 1))).Doubt);
    }

    private static IReadOnlyList<Account> Breaking(string law) => law switch
    {
        "it was queued and is gone" => [One(ProviderKind.Keyed, row: null, requests: 1, Ended)],
        "it is not settled" => [One(ProviderKind.Keyed, Sent with { State = DeliveryState.Sending, Waits = true }, requests: 1, Ended)],
        "it is accepted and was never sent" => [One(ProviderKind.Keyed, Sent, requests: 0, Ended)],
        "the ledger does not say what was told" => [One(ProviderKind.Unkeyed, Sent with { Told = 0 }, requests: 1, Ended)],
        "it was sent without a record of Sending before it" => [One(ProviderKind.Keyed, Sent, requests: 2, Ended)],
        "an attempt is in doubt, and nothing is flagged" => [One(ProviderKind.Keyed, Sent, requests: 1, Killed)],
        "an attempt is in doubt, and nothing was killed or stopped in it" =>
            [One(ProviderKind.Keyed, Sent with { InDoubt = true }, requests: 1, Killed with { Doubt = DoubtCause.Unexplained })],
        "it is superseded and was sent" =>
            [One(ProviderKind.Keyed, Sent with { State = DeliveryState.Superseded, Told = 0 }, requests: 1, Ended), One(ProviderKind.Keyed, Sent, requests: 1, Ended) with { Message = Fed(ProviderKind.Keyed, 2) }],
        "it is given up although it may be sent again" => [One(ProviderKind.Unkeyed, Sent with { State = DeliveryState.NeedsReview, InDoubt = true, Told = 0 }, requests: 1, Killed)],
        "it was read more often than crashes explain" => [One(ProviderKind.Unkeyed, Sent with { Attempts = 2, InDoubt = true }, requests: 2, Ended, Ended)],
        "it was read twice" => [One(ProviderKind.AtMostOnce, SentSms with { Attempts = 2 }, requests: 2, Ended, Ended)],
        "it is in doubt and nobody was told, or the other way round" => [One(ProviderKind.AtMostOnce, SentSms with { InDoubt = true }, requests: 1, Killed)],
        "came after number 2" =>
            [One(ProviderKind.Keyed, Sent, requests: 1, Ended) with { Message = Fed(ProviderKind.Keyed, 2) }, One(ProviderKind.Keyed, Sent, requests: 1, Ended) with { Requests = [Request(ProviderKind.Keyed, 9)] }],
        _ => [One(ProviderKind.Keyed, Sent with { State = DeliveryState.Superseded, Told = 0, Attempts = 0 }, requests: 0)],
    };

    private static Account One(ProviderKind kind, LedgerRow? row, int requests, params Attempt[] attempts) =>
        new(Fed(kind, 1), row, [.. Enumerable.Range(1, requests).Select(number => Request(kind, number))], attempts);

    private static Fed Fed(ProviderKind kind, int ordinal) => new("a", kind, "1001", ordinal);

    private static Arrival Request(ProviderKind kind, int number) => new(kind, "a", "w1", At: 1, number);

    private static JournalLine Line(string verb, params string[] keys) => new(At: 0, verb, keys);
}
