namespace Backorder.Messaging;

// The buttons. A label says what happens, in a few words.
public abstract partial class Phrasebook
{
    /// <summary>Above the buttons.</summary>
    public abstract string ChoicesHeading();

    /// <summary>Keep the order, or one item of it, and wait.</summary>
    public abstract string KeepLabel(string? item);

    /// <summary>Cancel the order.</summary>
    /// <param name="charged">Whether money was taken that goes back.</param>
    /// <param name="rest">Whether a part has shipped already, so that only the rest can end.</param>
    /// <returns>The label.</returns>
    public abstract string CancelLabel(bool charged, bool rest);

    /// <summary>Cancel one item.</summary>
    public abstract string CancelItemLabel(string item);

    /// <summary>Take another item instead.</summary>
    public abstract string SwapLabel(string item);

    /// <summary>What another item is: in stock, how many, at which price, and instead of what.</summary>
    /// <param name="quantity">Units offered.</param>
    /// <param name="item">Its name.</param>
    /// <param name="price">Price of one unit; null where it is not known.</param>
    /// <param name="insteadOf">The item whose place it takes; null where the order has only one.</param>
    /// <returns>A sentence.</returns>
    public abstract string SwapNote(int quantity, string item, string? price, string? insteadOf);

    /// <summary>Send what is there now and the rest later.</summary>
    public abstract string SplitLabel();

    /// <summary>What is ready now, where the rest would follow: <c>2 × Mug</c>.</summary>
    public abstract string SplitNote(string goods);

    /// <summary>Send some units of an item now: <c>2 × Mug</c>.</summary>
    public abstract string SplitUnitsLabel(string units);

    /// <summary>Talk to a person.</summary>
    public abstract string ContactLabel();

    /// <summary>There are more choices than are shown.</summary>
    public abstract string MoreChoices(int count);

    /// <summary>The subject of a customer's answer by mail.</summary>
    public abstract string AnswerSubject(string order, string choice);
}
