namespace Backorder.Messaging;

/// <summary>Puts a plan into words. Called by the messenger when a run is committed, from any thread, several at once.</summary>
/// <remarks>
/// Pure: the same plan and shop give the same bytes; no clock, no I/O, no culture of the machine. It must state every fact of the plan in
/// HTML and text, and contradict none in SMS. A throw means that this one message cannot be said: the order is held as invalid and the
/// others go on.
/// </remarks>
public interface IMessageRenderer
{
    /// <summary>Renders one message.</summary>
    /// <param name="plan">What to say.</param>
    /// <param name="shop">Who says it.</param>
    /// <returns>The message in words.</returns>
    RenderedMessage Render(MessagePlan plan, Shop shop);
}
