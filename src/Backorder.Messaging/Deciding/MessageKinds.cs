namespace Backorder.Messaging;

/// <summary>Families of kinds.</summary>
internal static class MessageKinds
{
    /// <summary>The kinds that tell of a delay.</summary>
    public static bool IsDelay(MessageKind kind) => kind is MessageKind.FirstDelay or MessageKind.RenewedDelay or MessageKind.NoDateYet;

    /// <summary>The kinds after which a customer waits to hear that it is ready.</summary>
    public static bool LeavesWaiting(MessageKind kind) => kind is MessageKind.BackorderConfirmed || IsDelay(kind);

    /// <summary>The kinds that ask the customer to choose between waiting and something else.</summary>
    public static bool AsksToWait(MessageKind kind) => LeavesWaiting(kind) || kind is MessageKind.StillWaiting or MessageKind.ConsentReminder;

    /// <summary>The kinds in which units still wait.</summary>
    public static bool SpeaksOfWaiting(MessageKind kind) => AsksToWait(kind) || kind is MessageKind.Earlier or MessageKind.PartShipped;
}
