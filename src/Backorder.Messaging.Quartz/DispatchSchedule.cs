using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace Backorder.Messaging.Quartz;

/// <summary>Puts the jobs and their triggers into the cluster's database when a machine starts; what is there already, and right, stays as it is.</summary>
internal sealed class DispatchSchedule : IHostedService
{
    public const string Scheduler = BackorderDiagnostics.Name;
    public const string Group = "backorder";
    public const int MostDispatchers = 64;

    private readonly ISchedulerFactory _scheduler;
    private readonly QuartzDispatchOptions _options;

    public DispatchSchedule([FromKeyedServices(Scheduler)] ISchedulerFactory scheduler, IOptions<QuartzDispatchOptions> options)
    {
        _scheduler = scheduler;
        _options = options.Value;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await _scheduler.GetScheduler(cancellationToken).ConfigureAwait(false);
        await scheduler.AddJob(JobOf(JobBuilder.Create<DispatchJob>(), "dispatch"), AddJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
        await scheduler.AddJob(JobOf(JobBuilder.Create<FollowUpJob>(), "follow-up"), AddJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
        var slots = Enumerable.Range(1, MostDispatchers).Select(static slot => new TriggerKey(string.Create(CultureInfo.InvariantCulture, $"dispatch-{slot:D2}"), Group)).ToList();
        await scheduler.UnscheduleJobs(slots[_options.Dispatchers..], cancellationToken).ConfigureAwait(false);
        foreach (var slot in slots[.._options.Dispatchers])
        {
            await ScheduleAsync(scheduler, slot, "dispatch", Group, _options.DispatchEvery, cancellationToken).ConfigureAwait(false);
        }

        await ScheduleAsync(scheduler, new TriggerKey("follow-up", Group), "follow-up", executionGroup: null, _options.FollowUpEvery, cancellationToken).ConfigureAwait(false);
        await scheduler.ResetTriggersFromErrorState(GroupMatcher<TriggerKey>.GroupEquals(Group), cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IJobDetail JobOf<TJob>(JobBuilder<TJob> job, string name)
        where TJob : IJob =>
        job.WithIdentity(name, Group).StoreDurably().RequestRecovery().Build();

    // The rest is measured from the end of the work, so however late a job is, it runs once and then rests again.
    private static async Task ScheduleAsync(
        IScheduler scheduler, TriggerKey key, string job, string? executionGroup, TimeSpan every, CancellationToken cancellationToken)
    {
        var known = await scheduler.GetTrigger(key, cancellationToken).ConfigureAwait(false);
        if (known is ISimpleTrigger { MeasureIntervalFromCompletion: true } present && present.RepeatInterval == every)
        {
            return;
        }

        var trigger = TriggerBuilder.Create()
            .WithIdentity(key)
            .ForJob(job, Group)
            .WithExecutionGroup(executionGroup)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever().MeasureIntervalFromCompletion())
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken).ConfigureAwait(false);
    }
}
