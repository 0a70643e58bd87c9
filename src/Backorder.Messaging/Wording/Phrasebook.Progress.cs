namespace Backorder.Messaging;

// The line at the top that shows how far the order has come.
public abstract partial class Phrasebook
{
    /// <summary>A step on the order's way, in one to three words: <c>Ordered</c>, <c>Delayed</c>, <c>Last item ships</c>. A date may stand below.</summary>
    public abstract string Progress(ProgressStep step);
}
