using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// What the sentences of a letter are chosen by: the plan, who speaks, in which language, and a few things that follow from the plan.
/// </summary>
internal sealed class LetterFacts
{
    private Dictionary<string, PlannedLine>? _lines;
    private Dictionary<(string? Line, string? Sku), Alternative>? _alternatives;

    public LetterFacts(MessagePlan plan, Shop shop, Phrasebook book)
    {
        (Plan, Shop, Book) = (plan, shop, book);
        foreach (var line in plan.Lines)
        {
            Open += line.Open;
            Ready += Math.Min(line.OnHand, line.Open);
            HasReadyLine |= line.Open > 0 && line.OnHand >= line.Open;
            HasShipped |= line.ShippedSince.Count > 0;
            DateFound |= plan.Kind == MessageKind.Earlier && line.Before is { Latest: null, Source: PriorDateSource.Told };
            HasLineReply |= line.Reply is not null;
        }

        When = SpokenRange.Of(plan.Eta, plan.Today);
        DatesDiffer = Differ(plan);
    }

    public MessagePlan Plan { get; }

    public Shop Shop { get; }

    public Phrasebook Book { get; }

    public HtmlLook Look => Book.IsRightToLeft ? Shop.MirroredLook : Shop.Look;

    public LocalDate Today => Plan.Today;

    /// <summary>When the last open unit ships.</summary>
    public SpokenRange When { get; }

    /// <summary>Open units.</summary>
    public long Open { get; }

    /// <summary>Open units that are there.</summary>
    public long Ready { get; }

    /// <summary>True where the order's items have more than one date.</summary>
    public bool DatesDiffer { get; }

    /// <summary>True where good news is a date after none.</summary>
    public bool DateFound { get; }

    /// <summary>The only item's name; null where there are several.</summary>
    public string? OnlyItem => Plan.Lines.Count == 1 ? Plan.Lines[0].Name : null;

    /// <summary>True where some lines wait for nothing while others do.</summary>
    public bool IsPart =>
        Plan.Kind == MessageKind.Cancelled ? IsRest : Plan.Shipping == Shipping.AsAvailable && HasReadyLine && Ready < Open;

    /// <summary>True where units have left already, so that it is about the rest.</summary>
    public bool IsRest => Plan.PartShipped || HasShipped;

    public bool IsCharged => Plan.Payment == Payment.Charged;

    /// <summary>True where the message compares with a date that the customer had before.</summary>
    public bool HasNews => Plan.Kind is MessageKind.FirstDelay or MessageKind.RenewedDelay or MessageKind.NoDateYet or MessageKind.Earlier;

    /// <summary>True where the date, or that there is none, takes the place of another.</summary>
    public bool HasNewDate => HasNews && !DateFound;

    /// <summary>True where open units are spoken about.</summary>
    public bool IsOpen => Open > 0 && Plan.Kind is not (MessageKind.Cancelled or MessageKind.Shipped or MessageKind.AfterCare);

    /// <summary>A line by its id; null where the plan has none such.</summary>
    public PlannedLine? LineOf(string id)
    {
        _lines ??= ById(Plan.Lines);
        return _lines.GetValueOrDefault(id);
    }

    /// <summary>The alternative that a swap takes; null where the plan has none such.</summary>
    public Alternative? AlternativeFor(Choice choice)
    {
        _alternatives ??= ByLineAndSku(Plan.Alternatives);
        return _alternatives.GetValueOrDefault((choice.Line, choice.Sku));
    }

    private bool HasReadyLine { get; }

    private bool HasShipped { get; }

    private bool HasLineReply { get; }

    /// <summary>What an answer and silence do for a line.</summary>
    public Reply? ReplyFor(PlannedLine line) => HasLineReply ? line.Reply : Plan.Reply;

    /// <summary>True where a line misses a date that the customer was told, and may have agreed to.</summary>
    public bool IsRenewed(PlannedLine line) =>
        Plan.Kind == MessageKind.RenewedDelay
        || (Plan.Kind == MessageKind.NoDateYet && line.Before is { Latest: not null, Source: PriorDateSource.Told });

    /// <summary>The day of an instant where the customer is.</summary>
    public LocalDate DayOf(Instant instant)
    {
        var zone = Plan.Recipient.TimeZone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        return instant.InZone(zone ?? Shop.MainCalendar.Zone).Date;
    }

    private static Dictionary<string, PlannedLine> ById(IReadOnlyList<PlannedLine> lines)
    {
        var byId = new Dictionary<string, PlannedLine>(lines.Count, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            byId[line.Line] = line;
        }

        return byId;
    }

    // A swap that names no line is for the only one.
    private static Dictionary<(string? Line, string? Sku), Alternative> ByLineAndSku(IReadOnlyList<Alternative> alternatives)
    {
        var found = new Dictionary<(string? Line, string? Sku), Alternative>();
        foreach (var alternative in alternatives)
        {
            found.TryAdd((alternative.Line, alternative.Sku), alternative);
            found.TryAdd((null, alternative.Sku), alternative);
        }

        return found;
    }

    private static bool Differ(MessagePlan plan)
    {
        EtaRange? first = null;
        foreach (var line in plan.Lines)
        {
            foreach (var portion in line.Portions)
            {
                var range = new EtaRange { Earliest = portion.Earliest, Latest = portion.Latest };
                if (first is { } known && known != range)
                {
                    return true;
                }

                first = range;
            }
        }

        return false;
    }
}
