namespace Backorder.Messaging.Tests;

/// <summary>Dispatchers made by hand, for tests that put a store of their own under them.</summary>
internal static class Dispatchers
{
    public static MessageDispatcher Of<TStore>(TStore store, TimeProvider clock, params IMessageSender[] senders)
        where TStore : IBackorderLedger, IMessageOutbox
    {
        var signals = new BackorderSignals(meters: null, logs: null);
        return new MessageDispatcher(
            store, new SenderDirectory(senders), new Herald(store, [], signals), new BackorderDispatchOptions(), clock, new SendingPace(clock), signals);
    }
}
