using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        when.HasDate ? $"{About(order, item, part)} will ship by {Day(when.End, today)}"
        : item is null ? $"Order {order}: we do not have a ship date yet"
        : $"Order {order}: no ship date yet for your {item}";

    /// <inheritdoc/>
    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} will ship later{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} is delayed again{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectNoDate(string order, string? item, bool part) =>
        item is null ? $"{About(order, item, part)} is delayed, and we do not have a date yet" : $"Order {order}: your {item} is delayed, no date yet";

    /// <inheritdoc/>
    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) => when.HasDate
        ? $"Order {order} is delayed to {Day(when.End, today)}: please answer by {Day(answerBy, today)}"
        : $"Order {order} is delayed without a date: please answer by {Day(answerBy, today)}";

    /// <inheritdoc/>
    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) => answerBy is { } by
        ? $"Action needed by {Day(by, today)}: keep or cancel order {order}"
        : $"Action needed: keep or cancel order {order}";

    /// <inheritdoc/>
    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        when.HasDate ? $"{About(order, item, part)} will still ship by {Day(when.End, today)}"
        : item is null ? $"Order {order}: we still do not have a ship date"
        : $"Order {order}: still no ship date for your {item}";

    /// <inheritdoc/>
    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} will ship earlier{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} has a ship date{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectPartShipped(string order) => $"Order {order}: part of your order has shipped";

    /// <inheritdoc/>
    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} is ready to ship{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectShipped(string order, string? item) => $"{About(order, item)} has shipped";

    /// <inheritdoc/>
    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        (rest ? $"The rest of order {order} is {Cancelled}" : $"Order {order} is {Cancelled}")
        + (refund is null ? ": you were not charged" : $": we refund {refund}");

    /// <inheritdoc/>
    public override string SubjectDelivered(string order) => $"Order {order} has arrived: returns and help";

    private static string About(string order, string? item, bool part = false) =>
        item is not null ? $"Order {order}: your {item}" : part ? $"Part of order {order}" : $"Order {order}";

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $" (by {Day(when.End, today)})" : "";
}
