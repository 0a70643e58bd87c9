using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class CommitTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_plan_becomes_an_email_and_its_companion()
    {
        var plan = Runs.PlanWithPhone();

        var result = await _rig.Commit(plan);

        Assert.Equal([MessageKey.Of(plan, Channel.Email), MessageKey.Of(plan, Channel.Sms)], result.Queued);
        Assert.Equal([1, 0], (await _rig.Entries()).Select(entry => entry.Message.Told.Count));
    }

    [Fact]
    public async Task Committing_a_run_again_queues_nothing_twice()
    {
        var run = Runs.Of(SomeMessages.Plan());
        await _rig.Messenger().CommitAsync(run, TestContext.Current.CancellationToken);

        var again = await _rig.Messenger().CommitAsync(run, TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), (again.Queued.Count, again.AlreadyQueued.Count));
        Assert.Equal(run.Id, again.Run);
    }

    [Fact]
    public async Task A_newer_plan_takes_the_place_of_a_queued_one()
    {
        var older = Runs.PlanWithPhone();
        await _rig.Commit(older);

        var result = await _rig.Commit(SomeMessages.Newer(older));

        Assert.Equal([MessageKey.Of(older, Channel.Email), MessageKey.Of(older, Channel.Sms)], result.Superseded);
        Assert.Equal(new DispatchResult { Accepted = 1, Quiet = 1 }, await _rig.Dispatch());
    }

    [Fact]
    public async Task The_same_race_from_many_sides_queues_one_message()
    {
        var run = Runs.Of(SomeMessages.Plan());
        var messengers = Enumerable.Range(0, 20).Select(_ => _rig.Messenger()).ToList();

        var results = await Task.WhenAll(messengers.Select(messenger => Task.Run(() => messenger.CommitAsync(run, CancellationToken.None))));

        Assert.Equal((1, 19), (results.Sum(result => result.Queued.Count), results.Sum(result => result.AlreadyQueued.Count)));
    }

    [Fact]
    public async Task An_order_that_cannot_be_said_is_held_alone_and_raised()
    {
        using var rig = new Rig(builder => builder.UseRenderer<ThrowingRenderer>().ConfigureChecks(checks => checks.All = FindingLevel.Off));

        var result = await rig.Commit(SomeMessages.Plan("good"), SomeMessages.Plan("bad"), SomeMessages.Plan("header"));

        Assert.Equal([MessageKey.Of(SomeMessages.Plan("good"), Channel.Email)], result.Queued);
        Assert.Equal(
            [("bad", HoldReason.Invalid, "The renderer threw FormatException."), ("header", HoldReason.Invalid, "The subject is empty or cannot stand in a header.")],
            result.Unsendable.Select(held => (held.Order, held.Reason, held.Detail)));
        Assert.Equal(["bad", "header"], rig.Events.Obligations.Select(obligation => obligation.Order));
        Assert.All(rig.Events.Obligations, obligation => Assert.Equal(ObligationKind.NotifyOtherwise, obligation.Kind));
    }

    [Fact]
    public async Task A_recipient_whom_no_sender_reaches_is_held()
    {
        using var rig = new Rig(withSms: false);

        var result = await rig.Commit(Runs.PlanWithPhone() with { Channels = [Channel.Sms] });

        Assert.Equal(HoldReason.NoChannel, Assert.Single(result.Unsendable).Reason);
    }

    [Fact]
    public async Task Only_a_phone_makes_the_text_message_the_one_that_tells()
    {
        _rig.Clock.Advance(Duration.FromHours(6));
        await _rig.Commit(Runs.PlanWithPhone() with { Channels = [Channel.Sms] });

        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
        Assert.Single(await _rig.Told());
    }

    [Fact]
    public async Task Holds_that_only_the_app_can_end_are_raised_once()
    {
        HeldOrder[] held = [.. Enum.GetValues<HoldReason>().Select(reason => Runs.Held(reason.ToString(), reason))];
        var run = Runs.Of([], held) with { Obligations = [Lawful("DoNotContact", notifyBy: 20), Lawful("NoChannel", notifyBy: 21), Lawful("MustCancel", refundBy: 22)] };
        await _rig.Messenger().CommitAsync(run, TestContext.Current.CancellationToken);
        await _rig.Messenger().CommitAsync(run, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("MustCancel", ObligationKind.CancelAndRefund, new LocalDate(2026, 6, 22)),
                ("NeedsReview", ObligationKind.Review, null),
                ("NoChannel", ObligationKind.NotifyOtherwise, new LocalDate(2026, 6, 21)),
                ("DoNotContact", ObligationKind.NotifyOtherwise, new LocalDate(2026, 6, 20)),
                ("Invalid", ObligationKind.NotifyOtherwise, (LocalDate?)null),
            ],
            _rig.Events.Obligations.Select(obligation => (obligation.Order, obligation.Kind, obligation.By)));
    }

    [Fact]
    public async Task A_settling_change_is_seen_kept_and_forgotten_when_it_is_gone()
    {
        await Hold("A", Some.Now);
        await Hold("A", Some.Now + Duration.FromHours(1));
        Assert.Equal(("A", Some.Now), Assert.Single((await _rig.Ledger()).Sightings.Select(seen => (seen.Fingerprint, seen.Since))));

        await _rig.Messenger().CommitAsync(Runs.Of([], [Runs.Held("1001", HoldReason.OnTime)]), TestContext.Current.CancellationToken);
        Assert.Empty((await _rig.Ledger()).Sightings);
    }

    [Fact]
    public async Task A_paused_shop_commits_nothing_and_keeps_its_sightings()
    {
        await Hold("A", Some.Now);
        await _rig.Messenger().PauseAsync(ShopName.Main, TestContext.Current.CancellationToken);

        var result = await _rig.Commit(SomeMessages.Plan());

        Assert.Equal((0, 1), (result.Queued.Count, result.Paused.Count));
        Assert.Single((await _rig.Ledger()).Sightings);
        await _rig.Messenger().ResumeAsync(ShopName.Main, TestContext.Current.CancellationToken);
        Assert.Single((await _rig.Commit(SomeMessages.Plan())).Queued);
        Assert.Empty((await _rig.Ledger()).Sightings);
    }

    [Fact]
    public async Task A_kept_run_is_sent_when_it_is_approved_and_exactly_as_it_was_kept()
    {
        var run = Runs.Of(SomeMessages.Plan());
        await _rig.Messenger().KeepAsync(run, TestContext.Current.CancellationToken);
        Assert.Equal(new DispatchResult(), await _rig.Dispatch());

        var approved = await _rig.Messenger().ApproveAsync(run.Id, TestContext.Current.CancellationToken);
        var again = await _rig.Messenger().ApproveAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal((1, 0, 1), (approved.Queued.Count, again.Queued.Count, again.AlreadyQueued.Count));
        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
    }

    [Fact]
    public async Task An_approval_that_comes_too_late_sends_nothing_that_is_no_longer_true()
    {
        var run = Runs.Of(SomeMessages.Plan(), SomeMessages.Plan("1002"));
        await _rig.Messenger().KeepAsync(run, TestContext.Current.CancellationToken);
        await _rig.Commit(SomeMessages.Newer(SomeMessages.Plan()));

        var approved = await _rig.Messenger().ApproveAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (approved.Queued.Count, approved.Outdated.Count));
    }

    [Fact]
    public async Task A_run_that_was_not_kept_cannot_be_approved()
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => _rig.Messenger().ApproveAsync("never", TestContext.Current.CancellationToken));

        Assert.Equal("No run is kept under this id. Keep it with KeepAsync first, in the same ledger, and approve it by BackorderRun.Id. (Parameter 'id')", problem.Message);
    }

    [Fact]
    public async Task A_large_run_is_queued_whole_and_in_its_sequence()
    {
        MessagePlan[] plans = [.. Enumerable.Range(0, 1234).Select(order => SomeMessages.Plan($"{order}"))];

        var result = await _rig.Commit(plans);

        Assert.Equal(plans.Select(plan => MessageKey.Of(plan, Channel.Email)), result.Queued);
    }

    [Fact]
    public async Task A_handler_that_throws_leaves_the_obligation_to_be_raised_again()
    {
        var run = Runs.Of([], [Runs.Held("1001", HoldReason.NeedsReview)]);
        _rig.Events.Problem = new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => _rig.Messenger().CommitAsync(run, TestContext.Current.CancellationToken));
        _rig.Events.Problem = null;

        await _rig.Messenger().CommitAsync(run, TestContext.Current.CancellationToken);

        Assert.Single(_rig.Events.Obligations);
    }

    private Task<CommitResult> Hold(string fingerprint, Instant now) => _rig.Messenger().CommitAsync(
        Runs.Of([], [Runs.Held("1001", HoldReason.Settling, fingerprint)]) with { Now = now }, TestContext.Current.CancellationToken);

    private static LineObligation Lawful(string order, int? notifyBy = null, int? refundBy = null) => new()
    {
        Shop = ShopName.Main,
        Order = order,
        Line = "1",
        Rule = "us-ftc-435",
        Mode = NoticeMode.None,
        MustNotifyBy = notifyBy is { } one ? new LocalDate(2026, 6, one) : null,
        RefundBy = refundBy is { } other ? new LocalDate(2026, 6, other) : null,
        ShipmentBlocked = false,
    };

    private sealed class ThrowingRenderer : IMessageRenderer
    {
        public RenderedMessage Render(MessagePlan plan, Shop shop) => plan.Order == "bad"
            ? throw new FormatException("Ana Pérez")
            : new RenderedMessage { Subject = plan.Order == "header" ? "a\r\nBcc: b@c" : "Later", Preview = "Later", Html = "<p>Later</p>", Text = "Later", Sms = "" };
    }
}
