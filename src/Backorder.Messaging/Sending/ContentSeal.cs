namespace Backorder.Messaging;

/// <summary>
/// Tells whether the content of one message was ever asked for. A client that hides at which step it broke cannot hide this: it gets the content
/// from here alone, and asks for it only when the other side is ready to take it.
/// </summary>
/// <remarks>Safe to use from several threads: either the content was given out, or it never will be.</remarks>
internal sealed class ContentSeal
{
    private const int Whole = 0;
    private const int Broken = 1;
    private const int Closed = 2;

    private int _state;

    /// <summary>Asks for the content. From now on nobody can say that it did not leave.</summary>
    /// <exception cref="IOException">The attempt was given up before.</exception>
    public void Break()
    {
        if (Interlocked.CompareExchange(ref _state, Broken, Whole) == Closed)
        {
            throw new IOException("The attempt was given up before the content was asked for.");
        }
    }

    /// <summary>Gives the attempt up.</summary>
    /// <returns>Whether the content stays here for good; else it was given out.</returns>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Whole) != Broken;
}
