using NodaTime;

namespace Backorder.Messaging;

/// <summary>What a message may and must say, drawn from its plan once.</summary>
internal sealed class PlanFacts
{
    private const int MostSpelledOut = 20;

    private readonly Dictionary<string, HashSet<ulong>> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateSet> _dates = new(StringComparer.Ordinal);

    public PlanFacts(MessagePlan plan, Shop shop)
    {
        (Plan, Shop) = (plan, shop);
        PlacedOn = DayOf(plan.PlacedAt);
        IsOpen = plan.Kind is not (MessageKind.Cancelled or MessageKind.Shipped or MessageKind.AfterCare);
        var open = 0L;
        var lineReplies = false;
        foreach (var line in plan.Lines)
        {
            open += line.Open;
            HasShipped |= line.ShippedSince.Count > 0;
            HasOnHand |= line.OnHand > 0;
            lineReplies |= line.Reply is not null;
        }

        IsOpen &= open > 0;
        When = SpokenRange.Of(plan.Eta, plan.Today);
        foreach (var line in plan.Lines)
        {
            if (line.Open > 0)
            {
                var reply = lineReplies ? line.Reply : plan.Reply;
                var renewed = plan.Kind == MessageKind.RenewedDelay || (plan.Kind == MessageKind.NoDateYet && line.Before is { Latest: not null, Source: PriorDateSource.Told });
                Clauses.Add((reply?.Silence ?? Silence.None, reply?.By, reply?.Silence == Silence.Cancel && renewed));
            }
        }

        Dates = new PlanDates(this);
        Numbers = new PlanNumbers(this);
    }

    public MessagePlan Plan { get; }

    public Shop Shop { get; }

    public LocalDate Today => Plan.Today;

    public LocalDate PlacedOn { get; }

    /// <summary>When the last open unit ships, as it is to be said.</summary>
    public SpokenRange When { get; }

    /// <summary>True where open units are spoken about.</summary>
    public bool IsOpen { get; }

    public bool HasShipped { get; }

    public bool HasOnHand { get; }

    public bool IsCharged => Plan.Payment == Payment.Charged;

    public bool IsRest => Plan.PartShipped || HasShipped;

    /// <summary>True where money goes back, now or with a cancellation.</summary>
    public bool OwesRefund => Plan.Kind == MessageKind.Cancelled ? Plan.Cancellation is { Amount: > 0 } : IsCharged;

    /// <summary>True where some parts count what others list.</summary>
    public bool IsLarge => Plan.Lines.Count > MostSpelledOut || Plan.Choices.Count > MostSpelledOut;

    /// <summary>What silence does and until when, for the lines that wait.</summary>
    public HashSet<(Silence Silence, LocalDate? By, bool IsRenewed)> Clauses { get; } = [];

    public PlanDates Dates { get; }

    public PlanNumbers Numbers { get; }

    public bool IsDelay => Plan.Kind is MessageKind.FirstDelay or MessageKind.RenewedDelay or MessageKind.NoDateYet;

    /// <summary>What the strictest line asks.</summary>
    public Silence Silence => Plan.Reply?.Silence ?? Silence.None;

    public bool Offers(ChoiceKind kind)
    {
        foreach (var choice in Plan.Choices)
        {
            if (choice.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the message has to name a line.</summary>
    public bool MustName(PlannedLine line) =>
        line.Open > 0 || line.ShippedSince.Count > 0 || (Plan.Kind == MessageKind.Cancelled && line.Ordered > line.Shipped);

    /// <summary>Names that are the shop's or the customer's own, in which any word may stand.</summary>
    public IEnumerable<string> OwnNames()
    {
        yield return Shop.Name;
        yield return Shop.Contact;
        yield return Plan.Order;
        if (Plan.Recipient.Name is { } name)
        {
            yield return name;
        }

        if (Plan.Cancellation?.Method is { } method)
        {
            yield return method;
        }

        foreach (var line in Plan.Lines)
        {
            yield return line.Name;
            foreach (var shipment in line.ShippedSince)
            {
                if (shipment.Carrier is { } carrier)
                {
                    yield return carrier;
                }
            }
        }

        foreach (var alternative in Plan.Alternatives)
        {
            yield return alternative.Name;
        }
    }

    /// <summary>The numbers that may stand beside a line's name.</summary>
    public HashSet<ulong> NumbersBeside(PlannedLine line) =>
        _numbers.TryGetValue(line.Line, out var known) ? known : _numbers[line.Line] = PlanNumbers.Beside(line, this);

    /// <summary>The days that may.</summary>
    public DateSet DatesBeside(PlannedLine line) =>
        _dates.TryGetValue(line.Line, out var known) ? known : _dates[line.Line] = PlanDates.Beside(line, this);

    /// <summary>The day of an instant where the customer is.</summary>
    public LocalDate DayOf(Instant instant)
    {
        var zone = Plan.Recipient.TimeZone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        return instant.InZone(zone ?? Shop.MainCalendar.Zone).Date;
    }
}
