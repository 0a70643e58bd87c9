namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string ChoicesHeading() => "What you can do";

    /// <inheritdoc/>
    public override string KeepLabel(string? item) => item is null ? "Keep my order" : $"Keep the {item}";

    /// <inheritdoc/>
    public override string CancelLabel(bool charged, bool rest) =>
        rest ? "Cancel the rest" : charged ? "Cancel and refund" : "Cancel my order";

    /// <inheritdoc/>
    public override string CancelItemLabel(string item) => $"Cancel the {item}";

    /// <inheritdoc/>
    public override string SwapLabel(string item) => $"Send me the {item} instead";

    /// <inheritdoc/>
    public override string SwapNote(int quantity, string item, string? price, string? insteadOf)
    {
        var what = price is null ? $"In stock: {Units(quantity, item)}" : $"In stock: {Units(quantity, item)}, {price}{(quantity == 1 ? "" : " each")}";
        return insteadOf is null ? $"{what}." : $"{what}, instead of {insteadOf}.";
    }

    /// <inheritdoc/>
    public override string SplitLabel() => "Send what is ready now";

    /// <inheritdoc/>
    public override string SplitNote(string goods) => $"Ready now: {goods}. The rest follows.";

    /// <inheritdoc/>
    public override string SplitUnitsLabel(string units) => $"Send {units} now";

    /// <inheritdoc/>
    public override string ContactLabel() => "Contact us";

    /// <inheritdoc/>
    public override string MoreChoices(int count) => count == 1
        ? "There is 1 more choice. Write to us and we will tell you about it."
        : $"There are {Number(count)} more choices. Write to us and we will tell you about them.";

    /// <inheritdoc/>
    public override string AnswerSubject(string order, string choice) => $"Order {order}: {choice}";
}
