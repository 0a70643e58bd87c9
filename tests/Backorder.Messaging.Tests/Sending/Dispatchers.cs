namespace Backorder.Messaging.Tests;

/// <summary>Dispatchers made by hand, for tests that put a store of their own under them.</summary>
internal static class Dispatchers
{
    public static MessageDispatcher Of<TStore>(TStore store, TimeProvider clock, params IMessageSender[] senders)
        where TStore : IBackorderLedger, IMessageOutbox =>
        Of(store, clock, start: null, senders);

    /// <summary>One that starts its senders on the caller's thread, so that the clock stands while they work.</summary>
    public static MessageDispatcher OnOneThread<TStore>(TStore store, TimeProvider clock, params IMessageSender[] senders)
        where TStore : IBackorderLedger, IMessageOutbox =>
        Of(store, clock, static send => send(), senders);

    private static MessageDispatcher Of<TStore>(TStore store, TimeProvider clock, SenderStart? start, IMessageSender[] senders)
        where TStore : IBackorderLedger, IMessageOutbox
    {
        var signals = new BackorderSignals(meters: null, logs: null);
        return new MessageDispatcher(
            store, new SenderDirectory(senders), new Herald(store, [], signals), new BackorderDispatchOptions(), clock, new SendingPace(clock), signals, start);
    }
}
