using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>Machines that come and go, fail and stop.</summary>
public sealed class ClusterTests(Postgres postgres)
{
    private const string Triggers = """SELECT t.trigger_name || ' ' || s.repeat_interval AS "Value" FROM qrtz_triggers t JOIN qrtz_simple_triggers s USING (sched_name, trigger_name, trigger_group) ORDER BY 1""";
    private const string NextFollowUp = """SELECT CAST(next_fire_time AS text) AS "Value" FROM qrtz_triggers WHERE trigger_name = 'follow-up'""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_restart_leaves_the_schedule_as_it_is_and_other_options_leave_nothing_behind()
    {
        await using var book = await KettleBook.MakeAsync(postgres);
        await RunOnceAsync(book, dispatchers: 3, TimeSpan.FromHours(1));
        var (before, next) = (await book.Texts(Triggers), await book.Texts(NextFollowUp));
        await RunOnceAsync(book, dispatchers: 3, TimeSpan.FromHours(1));

        Assert.Equal(["dispatch-01 1000", "dispatch-02 1000", "dispatch-03 1000", "follow-up 3600000"], before);
        Assert.Equal(before, await book.Texts(Triggers));
        Assert.Equal(next, await book.Texts(NextFollowUp));

        await RunOnceAsync(book, dispatchers: 1, TimeSpan.FromHours(2));

        Assert.Equal(["dispatch-01 1000", "follow-up 7200000"], await book.Texts(Triggers));
    }

    [Fact]
    public async Task After_days_without_any_machine_the_follow_up_runs_once_and_each_customer_hears_once()
    {
        await using var book = await KettleBook.MakeAsync(postgres);
        await RunOnceAsync(book, dispatchers: 1, TimeSpan.FromMinutes(1));
        await book.PromiseUpdatesAsync("P1", "P2", "P3");

        // Three days, of which each minute was one to follow up in.
        await book.Texts($"""UPDATE qrtz_triggers SET next_fire_time = next_fire_time - {TimeSpan.FromDays(3).Ticks} RETURNING '' AS "Value" """);
        await using var host = new ClusterHost(book.Connection, quartz => quartz.FollowUpEvery = TimeSpan.FromMinutes(1));
        var sent = Sent(host, 3);
        await host.StartAsync();
        await sent;
        await host.StopAsync();

        Assert.Equal([3], host.Asked);
        var next = new DateTime(long.Parse(Assert.Single(await book.Texts(NextFollowUp)), CultureInfo.InvariantCulture), DateTimeKind.Utc);
        Assert.InRange(next, DateTime.UtcNow.AddSeconds(-30), DateTime.UtcNow.AddMinutes(2));
        Assert.Equal(3, host.Sender.Sent.Select(one => one.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_job_that_fails_says_what_and_where_but_not_who_and_the_next_run_goes_on()
    {
        var activities = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => activities.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(one => one.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var book = await KettleBook.MakeAsync(postgres);
        await book.PromiseUpdatesAsync("P1");
        await using var host = new ClusterHost(book.Connection, quartz => quartz.FollowUpEvery = TimeSpan.FromSeconds(1));
        var failures = 0;
        host.BeforeAnswer = () => failures++ == 0
            ? throw new InvalidOperationException("P1@customers.example is unknown", new FormatException("Ana Pérez"))
            : Task.CompletedTask;
        var attempts = 0;
        var sent = new TaskCompletionSource();
        host.Sender.Behave = (_, _) =>
        {
            if (attempts++ == 0)
            {
                throw new InvalidOperationException("P1@customers.example does not exist");
            }

            sent.TrySetResult();
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted { ProviderId = "P1@customers.example" });
        };
        await host.StartAsync();
        await host.Log.Says("Message ");
        await host.StopAsync();

        Assert.True(failures > 1, "The follow-up never ran again.");
        var failure = Assert.Single(host.Log.Lines, line => line.StartsWith("Error Backorder.Messaging: ", StringComparison.Ordinal));
        Assert.Contains("Follow-up failed with InvalidOperationException < FormatException; the next run goes on from where it stood.", failure, StringComparison.Ordinal);
        Assert.Contains("WatchedSource.GetAsync", failure, StringComparison.Ordinal);
        Assert.Contains(activities, activity => activity.Contains("Follow-up failed with", StringComparison.Ordinal));
        Assert.True(host.Log.Lines.Count > 50, $"{host.Log.Lines.Count} lines");
        Assert.DoesNotContain(host.Log.Lines.Concat(activities), IsPersonal);
    }

    [Theory]
    [InlineData("to=P1@customers.example")]
    [InlineData("Dear Ana Pérez")]
    public void Something_personal_is_found(string line) => Assert.True(IsPersonal(line));

    [Fact]
    public async Task A_host_that_stops_finishes_what_is_under_way_and_puts_the_rest_back()
    {
        await using var book = await KettleBook.MakeAsync(postgres);
        await book.CommitAsync(await book.PlanAsync(100));
        await using var host = new ClusterHost(book.Connection, quartz => quartz.Dispatchers = 1);
        var gate = new TaskCompletionSource();
        var underWay = new TaskCompletionSource();
        var begun = 0;
        host.Sender.Behave = async (_, _) =>
        {
            if (Interlocked.Increment(ref begun) == 4)
            {
                underWay.TrySetResult();
            }

            await gate.Task;
            return new SendOutcome.Accepted();
        };
        await host.StartAsync();
        await underWay.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        var stopping = host.StopAsync();
        await host.Log.Says("shutting down.");
        gate.SetResult();
        await stopping.WaitAsync(Patience, TestContext.Current.CancellationToken);

        var counts = (await book.StatusAsync()).Counts;
        Assert.InRange(counts[DeliveryState.Accepted], 4, 60);
        Assert.Equal((100 - counts[DeliveryState.Accepted], begun), (counts[DeliveryState.Planned], (int)counts[DeliveryState.Accepted]));
        Assert.Contains(host.Log.Lines, line => line.Contains("Dispatch was stopped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_its_tables_and_without_the_right_to_make_them_the_host_says_what_is_missing()
    {
        await using var book = await KettleBook.MakeAsync(postgres);
        await using var host = new ClusterHost(book.Connection, quartz => quartz.CreateTables = false);

        var problem = await Assert.ThrowsAnyAsync<Exception>(host.StartAsync);

        Assert.Contains("QRTZ_", problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPersonal(string text) =>
        text.Contains("customers.example", StringComparison.OrdinalIgnoreCase) || text.Contains("Pérez", StringComparison.Ordinal);

    private static async Task RunOnceAsync(KettleBook book, int dispatchers, TimeSpan followUp)
    {
        await using var host = new ClusterHost(book.Connection, quartz => (quartz.Dispatchers, quartz.FollowUpEvery) = (dispatchers, followUp));
        await host.StartAsync();
        await host.Log.Says("started.");
        await host.StopAsync();
    }

    private static Task Sent(ClusterHost host, int messages)
    {
        var (sent, count) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
        host.Sender.Behave = (_, _) =>
        {
            if (Interlocked.Increment(ref count) == messages)
            {
                sent.TrySetResult();
            }

            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
        };
        return sent.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
