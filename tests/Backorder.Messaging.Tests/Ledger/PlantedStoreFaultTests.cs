using System.Reflection;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A wrong store fails the conformance suites: each fault is caught by the test named beside it.</summary>
public sealed class PlantedStoreFaultTests
{
    [Theory]
    [InlineData("queues the same message twice", nameof(OutboxConformance.The_same_message_queued_again_changes_nothing))]
    [InlineData("supersedes nothing", nameof(OutboxConformance.A_newer_message_supersedes_queued_older_ones_on_all_channels))]
    [InlineData("hands out claimed messages", nameof(OutboxConformance.A_claimed_message_is_for_nobody_else_until_its_lease_ends))]
    [InlineData("hands out in reverse", nameof(OutboxConformance.Messages_are_handed_out_in_the_sequence_of_queueing))]
    [InlineData("hands out too early", nameof(OutboxConformance.A_message_put_off_is_handed_out_from_its_moment_on))]
    [InlineData("begins void claims", nameof(OutboxConformance.A_claim_that_another_has_taken_over_begins_and_settles_nothing))]
    [InlineData("records no Sending", nameof(OutboxConformance.Beginning_counts_the_attempt_and_a_dead_one_is_in_doubt))]
    [InlineData("settles by key alone", nameof(OutboxConformance.A_claim_that_another_has_taken_over_begins_and_settles_nothing))]
    [InlineData("forgets news", nameof(OutboxConformance.News_that_may_have_left_is_not_queued_under_another_key))]
    [InlineData("ignores pauses", nameof(LedgerConformance.Nothing_of_a_paused_shop_is_taken_handed_out_or_begun))]
    [InlineData("forgets what was told", nameof(LedgerConformance.An_accepted_message_is_told_with_its_lines_its_offers_and_its_promise))]
    [InlineData("raises again", nameof(LedgerConformance.An_event_is_raised_when_it_is_new_and_never_again))]
    [InlineData("raises after writing", nameof(LedgerConformance.A_throw_while_raising_undoes_the_whole_call))]
    [InlineData("sees anew each time", nameof(LedgerConformance.A_sighting_keeps_its_first_time_while_its_dates_stand))]
    [InlineData("is late by a day", nameof(LedgerConformance.A_promised_update_is_due_from_the_beginning_of_its_day))]
    [InlineData("forgets what is over", nameof(LedgerConformance.A_promise_that_was_kept_too_late_stays_due_until_that_is_reported))]
    [InlineData("calls everything raised", nameof(LedgerConformance.A_message_that_waits_for_a_person_is_found_until_its_obligation_is_written))]
    [InlineData("forgets links", nameof(LedgerConformance.A_choice_link_is_found_by_its_hash_from_the_moment_its_message_is_queued))]
    [InlineData("replaces links", nameof(LedgerConformance.A_message_that_is_queued_already_keeps_its_first_link))]
    [InlineData("keeps the last run only", nameof(LedgerConformance.A_kept_run_is_found_as_it_was_kept))]
    public async Task A_wrong_store_fails_the_suite(string fault, string caughtBy)
    {
        var failed = new List<string>();
        foreach (var test in Tests(typeof(FaultyOutboxSuite)).Concat(Tests(typeof(FaultyLedgerSuite))))
        {
            foreach (var arguments in ArgumentsOf(test))
            {
                if (!await Passes(test, arguments, fault))
                {
                    failed.Add(test.Name);
                }
            }
        }

        Assert.Contains(caughtBy, failed);
    }

    [Fact]
    public async Task The_store_without_a_fault_passes_the_suite_in_the_same_way()
    {
        foreach (var test in Tests(typeof(FaultyOutboxSuite)).Concat(Tests(typeof(FaultyLedgerSuite))))
        {
            foreach (var arguments in ArgumentsOf(test))
            {
                Assert.True(await Passes(test, arguments, "none"), test.Name);
            }
        }
    }

    private static IEnumerable<MethodInfo> Tests(Type suite) =>
        suite.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true));

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo test) =>
        test.GetCustomAttributes<InlineDataAttribute>().Select(data => data.Data) is var all && all.Any() ? all : [[]];

    private static async Task<bool> Passes(MethodInfo test, object?[] arguments, string fault)
    {
        try
        {
            await (Task)test.Invoke(Activator.CreateInstance(test.ReflectedType!, fault), arguments)!;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private sealed class FaultyOutboxSuite(string fault) : OutboxConformance
    {
        private readonly FakeClock _clock = new();

        private FaultyStore Store => field ??= new FaultyStore(new InMemoryBackorderStore(_clock), fault);

        protected override IMessageOutbox Outbox => Store;

        protected override IBackorderLedger Ledger => Store;

        protected override Task LetLeasesEndAsync()
        {
            _clock.Advance(Lease);
            return Task.CompletedTask;
        }
    }

    private sealed class FaultyLedgerSuite(string fault) : LedgerConformance
    {
        private readonly FakeClock _clock = new();

        private FaultyStore Store => field ??= new FaultyStore(new InMemoryBackorderStore(_clock), fault);

        protected override IMessageOutbox Outbox => Store;

        protected override IBackorderLedger Ledger => Store;

        protected override Task LetLeasesEndAsync()
        {
            _clock.Advance(Lease);
            return Task.CompletedTask;
        }
    }
}
