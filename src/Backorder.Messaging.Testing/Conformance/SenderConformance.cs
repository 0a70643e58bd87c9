using System.Globalization;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>What every sender keeps: what it says about a message is true. Derive and say how to look at the other side.</summary>
public abstract class SenderConformance
{
    /// <summary>The sender under test.</summary>
    protected abstract IMessageSender Sender { get; }

    /// <summary>How often a message has reached the other side.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The number.</returns>
    protected abstract Task<int> ArrivalsOfAsync(OutgoingMessage message);

    /// <summary>Makes the other side refuse or be away, if a test can do that.</summary>
    /// <returns>Whether it is away now; by default it cannot be.</returns>
    protected virtual Task<bool> BreakAsync() => Task.FromResult(false);

    /// <summary>Accepted means taken over.</summary>
    [Fact]
    public async Task An_accepted_message_has_arrived_once()
    {
        var message = Message("1001");

        Assert.IsType<SendOutcome.Accepted>(await Sender.SendAsync(message, CancellationToken.None));
        Assert.Equal(1, await ArrivalsOfAsync(message));
    }

    /// <summary>A window is a promise.</summary>
    [Fact]
    public async Task Within_a_key_window_the_same_message_arrives_once_however_often_it_is_sent()
    {
        var message = Message("1001");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Sender.SendAsync(message, CancellationToken.None))));

        if (Sender.KeyWindow is not null)
        {
            Assert.Equal(1, await ArrivalsOfAsync(message));
        }
    }

    /// <summary>Several at once.</summary>
    [Fact]
    public async Task Messages_sent_at_the_same_time_all_arrive()
    {
        var messages = Enumerable.Range(0, 20).Select(order => Message(order.ToString(CultureInfo.InvariantCulture))).ToList();

        var outcomes = await Task.WhenAll(messages.Select(message => Task.Run(() => Sender.SendAsync(message, CancellationToken.None))));

        Assert.All(outcomes, static outcome => Assert.IsType<SendOutcome.Accepted>(outcome));
        foreach (var message in messages)
        {
            Assert.Equal(1, await ArrivalsOfAsync(message));
        }
    }

    /// <summary>Its own channel.</summary>
    [Fact]
    public async Task A_message_of_another_channel_is_refused()
    {
        OutgoingMessage other = Sender.Channel == Channel.Email ? SomeMessages.Sms() : SomeMessages.Email();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Sender.SendAsync(other, CancellationToken.None));
    }

    /// <summary>Time that has run out.</summary>
    [Fact]
    public async Task After_its_time_is_over_it_says_nothing_untrue()
    {
        var message = Message("1001");
        var outcome = await OutcomeOf(message, new CancellationToken(canceled: true));

        await AssertTrueAsync(message, outcome);
    }

    /// <summary>Trouble.</summary>
    [Fact]
    public async Task When_the_other_side_is_away_it_says_nothing_untrue()
    {
        if (await BreakAsync())
        {
            var message = Message("1001");
            var outcome = await OutcomeOf(message, CancellationToken.None);

            Assert.IsNotType<SendOutcome.Accepted>(outcome);
            await AssertTrueAsync(message, outcome);
        }
    }

    private async Task<SendOutcome> OutcomeOf(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await Sender.SendAsync(message, cancellationToken);
        }
        catch (Exception problem)
        {
            // As the dispatcher takes it.
            return new SendOutcome.Ambiguous { Reason = problem.GetType().Name };
        }
    }

    private async Task AssertTrueAsync(OutgoingMessage message, SendOutcome outcome)
    {
        var arrivals = await ArrivalsOfAsync(message);
        Assert.True(outcome is SendOutcome.Ambiguous || arrivals == (outcome is SendOutcome.Accepted ? 1 : 0), string.Create(CultureInfo.InvariantCulture, $"{outcome.GetType().Name}, and it arrived {arrivals} times."));
    }

    private OutgoingMessage Message(string order) =>
        Sender.Channel == Channel.Email ? SomeMessages.Email(SomeMessages.Plan(order)) : SomeMessages.Sms(SomeMessages.Plan(order));
}
