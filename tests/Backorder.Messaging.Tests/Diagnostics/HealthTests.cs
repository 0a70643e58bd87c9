using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class HealthTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task An_empty_queue_is_healthy() => Assert.Equal(HealthStatus.Healthy, (await Check()).Status);

    [Fact]
    public async Task A_message_that_waits_too_long_is_unhealthy()
    {
        await _rig.Commit(SomeMessages.Plan());
        _rig.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
        _rig.Clock.Advance(Duration.FromSeconds(1));

        var result = await Check();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Equal("A message has been due for longer than BackorderHealthOptions.OldestDue: see whether a dispatcher runs, and what its senders answer.", result.Description);
        Assert.Equal(3601L, result.Data["oldestDueSeconds"]);
    }

    [Fact]
    public async Task A_message_that_waits_for_a_person_is_degraded()
    {
        _rig.Clock.Advance(Duration.FromHours(6));
        _rig.Sms.Behave = (_, _) => throw new TimeoutException();
        await _rig.Commit(Runs.PlanWithPhone());
        await _rig.Dispatch();

        var result = await Check();

        Assert.Equal((HealthStatus.Degraded, 1L), (result.Status, (long)result.Data["needsReview"]));
    }

    [Fact]
    public async Task A_missed_update_is_unhealthy_until_it_is_caught_up_with()
    {
        await _rig.Commit(SomeMessages.Plan());
        await _rig.Dispatch();
        _rig.Clock.MoveTo(PromisedUpdate.For(SomeMessages.Plan().NextUpdate!.Value, DateTimeZoneProviders.Tzdb["America/New_York"]).MissedAt - Duration.Epsilon);
        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
        _rig.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal((HealthStatus.Unhealthy, 1), ((await Check()).Status, (int)(await Check()).Data["missedUpdates"]));

        // A promise kept too late stays open until that is reported; the look that finds it does so.
        await _rig.Messenger().DueAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, (await Check()).Status);
        await _rig.Commit(SomeMessages.Newer(SomeMessages.Plan(), days: 11) with { Ordinal = 2, NextUpdate = new LocalDate(2026, 7, 1) });
        await _rig.Dispatch();

        Assert.Equal(HealthStatus.Healthy, (await Check()).Status);
    }

    [Theory]
    [InlineData("00:00:59", 0, "BackorderHealthOptions.OldestDue is 00:00:59; expected 00:01:00 to 30.00:00:00.")]
    [InlineData("01:00:00", -1, "BackorderHealthOptions.Stuck is -1; expected 0 to 1000000.")]
    public void A_setting_out_of_range_is_refused(string oldest, int stuck, string problem)
    {
        using var rig = new Rig(builder => builder.Services.Configure<BackorderHealthOptions>(options =>
            (options.OldestDue, options.Stuck) = (TimeSpan.Parse(oldest, System.Globalization.CultureInfo.InvariantCulture), stuck)));

        Assert.Equal(problem, Assert.Throws<OptionsValidationException>(() => rig.Service<IOptions<BackorderHealthOptions>>().Value).Message);
    }

    private Task<HealthCheckResult> Check()
    {
        var check = new BackorderHealthCheck(_rig.Store, _rig.Store, Options.Create(new BackorderHealthOptions()), _rig.Clock);
        var registration = new HealthCheckRegistration("backorder", check, HealthStatus.Unhealthy, tags: null);
        return check.CheckHealthAsync(new HealthCheckContext { Registration = registration }, TestContext.Current.CancellationToken);
    }
}
