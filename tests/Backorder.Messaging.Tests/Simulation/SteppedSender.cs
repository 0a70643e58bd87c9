using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A sender as one node sees it: sometimes slow, silent, busy or wrong, with a step on either side of the moment at which the message arrives.</summary>
internal sealed class SteppedSender(Provider provider, Dice dice, Func<bool> isCalm, Func<string, Task<bool>> reach, Func<OutgoingMessage, Task> deliver) : IMessageSender
{
    public Channel Channel => provider.Channel;

    public Duration? KeyWindow => provider.KeyWindow;

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var fate = isCalm() ? 99 : dice.Below(100);
        if (!await reach("before send").ConfigureAwait(false))
        {
            throw new StoreAway();
        }

        switch (fate)
        {
            case < 4:
                return new SendOutcome.Retry { Reason = "Busy." };
            case < 6:
                return new SendOutcome.Retry { Reason = "Busy.", After = Duration.FromMinutes(dice.Between(1, 300)) };
            case < 7:
                return new SendOutcome.Failed { Reason = "No such mailbox." };
            case < 10:
                return new SendOutcome.Ambiguous { Reason = "Broken off." };
            case < 12:
                await Never().ConfigureAwait(false);
                break;
        }

        await deliver(message).ConfigureAwait(false);
        if (!await reach("after send").ConfigureAwait(false))
        {
            throw new StoreAway();
        }

        switch (fate)
        {
            case < 15:
                return new SendOutcome.Ambiguous { Reason = "Broken off at the end." };
            case < 17:
                await Never().ConfigureAwait(false);
                break;
        }

        return new SendOutcome.Accepted();
    }

    private static Task Never() => new TaskCompletionSource().Task;
}
