using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class BackOffTests
{
    private static readonly MessageKey Key = MessageKey.Of(SomeMessages.Plan(), Channel.Email);

    [Fact]
    public void The_wait_doubles_give_or_take_a_quarter_up_to_six_hours()
    {
        for (var attempts = 1; attempts <= 40; attempts++)
        {
            var wait = BackOff.After(Key, attempts, Duration.FromSeconds(30));
            var middle = Duration.Min(Duration.FromSeconds(Math.Min(30 * Math.Pow(2, attempts - 1), 1e6)), Duration.FromHours(6));
            Assert.InRange(wait, middle * 0.75, middle * 1.25);
        }
    }

    [Fact]
    public void The_key_decides_the_jitter_so_that_messages_do_not_come_together()
    {
        var waits = Enumerable.Range(0, 100)
            .Select(order => BackOff.After(MessageKey.Of(SomeMessages.Plan($"{order}"), Channel.Email), 1, Duration.FromSeconds(30)))
            .ToList();

        Assert.True(waits.Distinct().Count() > 90);
        Assert.Equal(BackOff.After(Key, 3, Duration.FromSeconds(30)), BackOff.After(Key, 3, Duration.FromSeconds(30)));
    }

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(90, 90)]
    [InlineData(1e9, 604800)]
    public void What_the_provider_asks_for_is_kept_within_reason(double seconds, double kept) =>
        Assert.Equal(Duration.FromSeconds(kept), BackOff.Asked(Duration.FromSeconds(seconds)));

    [Theory]
    [InlineData(24, 23, DoubtfulDelivery.Review, true)]
    [InlineData(24, 24, DoubtfulDelivery.SendAgain, false)]
    [InlineData(null, 0, DoubtfulDelivery.SendAgain, true)]
    [InlineData(null, 0, DoubtfulDelivery.Review, false)]
    public void A_doubtful_message_is_sent_again_while_the_key_holds_else_by_policy(int? windowHours, int hoursSince, DoubtfulDelivery policy, bool again) =>
        Assert.Equal(again, Doubt.SendAgain(windowHours is { } hours ? Duration.FromHours(hours) : null, Some.Now, Some.Now + Duration.FromHours(hoursSince), policy));
}
