using NodaTime;

namespace Backorder.Messaging;

/// <summary>A message plan in the making: the facts behind it, which stand, and the parts that policies set.</summary>
/// <remarks>Used by one thread, for one message; do not keep it.</remarks>
public sealed class PlanDraft
{
    private readonly List<TraceEntry> _trace = [];
    private readonly List<PlannedLine> _lines;

    internal PlanDraft(OrderView view, MessageKind kind, RunFacts facts, RunBudget budget, Phrasebook phrases)
    {
        View = view;
        Facts = facts;
        Budget = budget;
        Kind = kind;
        Phrases = phrases;
        Ordinal = view.History.Sent + 1;
        DelaysTold = view.History.Messages(MessageKinds.IsDelay);
        _lines = PlannedLines.Of(view, kind);
    }

    /// <summary>The order.</summary>
    public OpenOrder Order => View.Order;

    /// <summary>The shop that speaks.</summary>
    public Shop Shop => View.Shop;

    /// <summary>The sentences of the recipient's language.</summary>
    public Phrasebook Phrases { get; }

    /// <summary>What the message is about.</summary>
    public MessageKind Kind { get; }

    /// <summary>1 for the first message about this order.</summary>
    public int Ordinal { get; }

    /// <summary>How many messages before this one told of a delay.</summary>
    public int DelaysTold { get; }

    /// <summary>The moment planned for.</summary>
    public Instant Now => Facts.Now;

    /// <summary>The recipient's date.</summary>
    public LocalDate Today => View.Waiting.Today;

    /// <summary>Calendar days by which the worst unit is late against what the customer had; null where none is, or where it has no date.</summary>
    public int? DaysLate => View.DaysLate;

    /// <summary>The lines spoken about, with their dates.</summary>
    public IReadOnlyList<PlannedLine> Lines => _lines;

    /// <summary>What this run's policies have spent so far.</summary>
    public RunBudget Budget { get; }

    /// <summary>The apology; null: none.</summary>
    public string? Apology { get; set; }

    /// <summary>Why it is late; null: nothing to explain.</summary>
    public StatedReason? Reason { get; set; }

    /// <summary>When the last open unit ships.</summary>
    public EtaRange Eta { get; set; }

    /// <summary>When the last open unit arrives; null: not known.</summary>
    public EtaRange? Delivery { get; set; }

    /// <summary>What can be had instead.</summary>
    public IList<Alternative> Alternatives { get; } = [];

    /// <summary>What the customer may choose, the primary action first.</summary>
    public IList<Choice> Choices { get; } = [];

    /// <summary>What an answer and silence do; null: no rule speaks.</summary>
    public Reply? Reply { get; set; }

    /// <summary>The sentence that asks for the next step.</summary>
    public string CallToAction { get; set; } = "";

    /// <summary>The date of the next update; null: this is the last word.</summary>
    public LocalDate? NextUpdate { get; set; }

    /// <summary>A credit on this order; null: none.</summary>
    public Incentive? Incentive { get; set; }

    internal OrderView View { get; }

    internal RunFacts Facts { get; }

    /// <summary>Leaves a trace of a statement.</summary>
    /// <param name="statement">What is said.</param>
    /// <param name="fact">The fact it rests on; never personal.</param>
    /// <param name="policy">The policy that says it.</param>
    public void Trace(string statement, string fact, IMessagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Trace(statement, fact, policy.GetType().Name);
    }

    internal void Trace(string statement, string fact, string policy) =>
        _trace.Add(new TraceEntry { Statement = statement, Fact = fact, Policy = policy });

    /// <summary>Gives each line its reply; those that wait stand in the sequence of the lines.</summary>
    internal void SetReplies(IReadOnlyList<(string Line, Reply Reply)> replies)
    {
        var next = 0;
        for (var i = 0; i < _lines.Count && next < replies.Count; i++)
        {
            if (string.Equals(_lines[i].Line, replies[next].Line, StringComparison.Ordinal))
            {
                _lines[i] = _lines[i] with { Reply = replies[next++].Reply };
            }
        }
    }

    internal MessagePlan ToPlan() => new()
    {
        Shop = Shop.Id,
        Order = Order.Id,
        PlacedAt = Order.PlacedAt,
        Recipient = Order.Recipient,
        Language = Phrases.Language,
        Kind = Kind,
        Ordinal = Ordinal,
        PlannedAt = Now,
        Today = Today,
        Channels = View.Channels,
        Payment = Order.Payment,
        Shipping = View.Waiting.ShipsTogether ? Shipping.Together : Shipping.AsAvailable,
        PartShipped = Order.Lines.Any(line => line.ShippedQuantity > 0),
        Apology = Apology,
        Reason = Reason,
        Lines = Lines,
        Eta = Eta,
        Delivery = Delivery,
        Alternatives = [.. Alternatives],
        Choices = [.. Choices],
        Reply = Reply,
        CallToAction = CallToAction,
        NextUpdate = NextUpdate,
        Incentive = Incentive,
        Cancellation = Kind == MessageKind.Cancelled ? Order.Cancellation : null,
        Currency = PlannedLines.CurrencyOf(Order),
        Trace = [.. _trace],
    };
}
