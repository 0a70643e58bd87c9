using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class CollectingSenderTests : SenderConformance
{
    private readonly CollectingSender _sender = new() { KeyWindow = Duration.FromDays(1) };

    protected override IMessageSender Sender => _sender;

    protected override Task<int> ArrivalsOfAsync(OutgoingMessage message) => Task.FromResult(_sender.Sent.Count(sent => sent.Key == message.Key));

    protected override Task<bool> BreakAsync()
    {
        _sender.Behave = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Retry { Reason = "Away." });
        return Task.FromResult(true);
    }
}
