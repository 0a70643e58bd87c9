using NodaTime;

namespace Backorder.Messaging;

/// <summary>English, American or British by its tag: they differ in dates, money and a few spellings.</summary>
public partial class EnglishPhrasebook : Phrasebook
{
    /// <summary>Creates the phrasebook.</summary>
    /// <param name="language">An English tag: <c>en-US</c>, <c>en-GB</c>.</param>
    public EnglishPhrasebook(string language)
        : base(language)
    {
    }

    private string Cancelled => LocaleTable.IsAmerican(Language) ? "canceled" : "cancelled";

    /// <inheritdoc/>
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.BackorderConfirmed => "We are sorry that you have to wait.",
        MessageKind.FirstDelay => daysLate switch
        {
            > 30 => "We are very sorry for this long delay.",
            > 14 => "We are sorry that you have to wait so much longer.",
            _ => "We are sorry for the delay.",
        },
        MessageKind.RenewedDelay when delays > 2 => "We are very sorry that the date moves yet again.",
        MessageKind.RenewedDelay when before is { } missed => $"We are sorry that we cannot keep {Day(missed, today)} either.",
        MessageKind.RenewedDelay => "We are sorry that you have to wait again.",
        MessageKind.NoDateYet when delays > 1 => "We are very sorry that we have to take back the date again.",
        MessageKind.NoDateYet => "We are sorry that we cannot give you a date right now.",
        MessageKind.StillWaiting => "We are sorry that the wait goes on.",
        MessageKind.Cancelled => "We are sorry that this order did not work out.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Reason(BackorderReason reason)
    {
        var clause = ReasonClause(reason);
        return string.Concat(char.ToUpperInvariant(clause[0]).ToString(), clause.AsSpan(1), ".");
    }

    /// <inheritdoc/>
    public override string NoDateBecause(StatedReason reason, bool another)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var date = another ? "a new date" : "a date";
        return string.Equals(reason.Text, Reason(reason.Code), StringComparison.Ordinal)
            ? $"We cannot give {date} because {ReasonClause(reason.Code)}."
            : $"We cannot give {date}, and this is why: {reason.Text}";
    }

    /// <inheritdoc/>
    public override string QualityNote() => "We would rather be late than send you something that is not right.";

    /// <inheritdoc/>
    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => (reply?.Silence, primary) switch
    {
        (Silence.Cancel, _) => reply.By is { } by ? $"Please answer by {NearDay(by, today)}." : "Please answer.",
        (Silence.Consent, _) => "If you are happy to wait, you do not have to do anything. If not, please choose something else.",
        (_, ChoiceKind.Wait) => "You can keep your order and wait, or choose something else.",
        (_, ChoiceKind.Swap or ChoiceKind.Split) => "Please tell us what you would like.",
        _ when kind is MessageKind.AfterCare or MessageKind.Shipped => "Please write to us if anything is not right.",
        _ => "You do not have to do anything.",
    };

    private static string ReasonClause(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "our supplier is running late",
        BackorderReason.Demand => "more people ordered this than we expected",
        BackorderReason.MaterialShortage => "a material is hard to get right now",
        BackorderReason.Production => "production is taking longer than planned",
        BackorderReason.QualityHold => "we are checking the quality before we send anything out",
        BackorderReason.Transport => "the shipment to our warehouse is taking longer than planned",
        BackorderReason.Customs => "the shipment to our warehouse is still with customs",
        BackorderReason.Weather => "bad weather has held up the shipment to our warehouse",
        BackorderReason.StockError => "our stock count was wrong",
        BackorderReason.Discontinued => "the maker has stopped making this",
        _ => "we are still finding out what is holding it up",
    };
}
