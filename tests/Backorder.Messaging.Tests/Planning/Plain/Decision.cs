namespace Backorder.Messaging.Plain;

/// <summary>What becomes of one order in a run: it is spoken to, or held.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>A message of a kind.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Why">The rule that chose it, with its facts.</param>
    public sealed record Speak(MessageKind Kind, string Why) : Decision;

    /// <summary>No message.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Detail">The facts behind it.</param>
    /// <param name="Fingerprint">The dates seen, where they differ from what was told; else null.</param>
    public sealed record Hold(HoldReason Reason, string Detail, string? Fingerprint = null) : Decision;
}
