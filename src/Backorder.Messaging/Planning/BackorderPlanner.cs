namespace Backorder.Messaging;

/// <summary>Facts in, a run out. Pure: no clock, no I/O, no logger; the same facts, shops and policies give the same run.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class BackorderPlanner
{
    private readonly ShopDirectory _shops;
    private readonly IMessagePolicy[] _policies;
    private readonly Phrasebooks _phrasebooks;
    private readonly DelayRuleCatalog _rules;

    /// <summary>Creates a planner.</summary>
    /// <param name="shops">The shops that orders may name.</param>
    /// <param name="policies">What fills the plans, in this order; null: <see cref="DefaultPolicies"/>.</param>
    /// <param name="phrasebooks">The languages at hand; null: those of this package.</param>
    /// <param name="rules">The delay rules, chosen by destination unless a shop pins one; null: those of this package.</param>
    public BackorderPlanner(
        ShopDirectory shops,
        IEnumerable<IMessagePolicy>? policies = null,
        Phrasebooks? phrasebooks = null,
        DelayRuleCatalog? rules = null)
    {
        ArgumentNullException.ThrowIfNull(shops);
        _shops = shops;
        _policies = [.. policies ?? DefaultPolicies];
        _phrasebooks = phrasebooks ?? Phrasebooks.BuiltIn;
        _rules = rules ?? DelayRuleCatalog.Default;
        foreach (var shop in shops.All)
        {
            if (shop.DelayRules is { } pinned && _rules.Find(pinned) is null)
            {
                throw new ArgumentException($"The shop {shop.Id} pins the delay rules {SafeText.Quote(pinned)}, which are not known; add them to the catalog or leave the setting out.", nameof(shops));
            }
        }
    }

    /// <summary>The policies of this package, in their order.</summary>
    public static IReadOnlyList<IMessagePolicy> DefaultPolicies { get; } =
    [
        new EtaPolicy(),
        new ReasonPolicy(),
        new ApologyPolicy(),
        new SwapPolicy(),
        new ChoicePolicy(),
        new ReplyPolicy(),
        new NextUpdatePolicy(),
        new CallToActionPolicy(),
    ];

    /// <summary>Decides who hears what.</summary>
    /// <param name="facts">The facts; <see cref="BackorderFacts.Now"/> must be set.</param>
    /// <returns>The run.</returns>
    /// <exception cref="BackorderInputException">The facts are broken; nothing was planned.</exception>
    public BackorderRun Plan(BackorderFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var run = RunFacts.Join(facts, _shops, _rules);
        var plans = new List<MessagePlan>();
        var held = new List<HeldOrder>(run.Rows.Orders.Length);
        var glance = new Glance(run);
        var obligations = new List<LineObligation>();
        var summary = new SummaryWriter(run);
        var budget = new RunBudget();
        foreach (var place in run.Rows.Queue)
        {
            ref readonly var row = ref run.Rows.Orders[place];
            if (glance.At(row) is { } quiet)
            {
                held.Add(quiet);
                summary.Add(row, quiet.Reason);
                continue;
            }

            var order = run.OrderAt(place);
            var view = new OrderView(order);
            switch (Decider.Decide(view, run))
            {
                case Decision.Speak speak:
                    var plan = Plan(view, speak, run, budget);
                    plans.Add(plan);
                    summary.Add(view, plan);
                    break;
                case Decision.Hold hold:
                    held.Add(new HeldOrder { Shop = order.Shop.Id, Order = order.Order.Id, Reason = hold.Reason, Detail = hold.Detail, Fingerprint = hold.Fingerprint, PlanAgainAt = PlanAgain.At(view, hold.Reason, run) });
                    summary.Add(view, hold);
                    obligations.AddRange(LineObligations.Of(view, hold.Reason));
                    break;
            }
        }

        return new BackorderRun
        {
            Id = RunId.Of(plans, held, run.Now),
            Now = run.Now,
            Plans = plans,
            Held = held,
            Obligations = obligations,
            Summary = summary.ToSummary(),
        };
    }

    /// <summary>What the law asks for on every line that waits, by when, as things stand.</summary>
    /// <param name="facts">The facts; <see cref="BackorderFacts.Now"/> must be set.</param>
    /// <returns>One entry a line for which a rule set holds, in queue order.</returns>
    /// <exception cref="BackorderInputException">The facts are broken.</exception>
    public IReadOnlyList<LineObligation> Deadlines(BackorderFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var run = RunFacts.Join(facts, _shops, _rules);
        return [.. run.Orders.SelectMany(order => LineObligations.Of(new OrderView(order)))];
    }

    /// <summary>When a quantity could ship if it were ordered now: the same arithmetic, for a product page.</summary>
    /// <param name="facts">The facts; <see cref="BackorderFacts.Now"/> must be set.</param>
    /// <param name="sku">The item.</param>
    /// <param name="quantity">Whole units, at least 1.</param>
    /// <param name="shop">The shop that asks; it selects calendars and language.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="BackorderInputException">The facts are broken, or the SKU, the quantity or the shop is.</exception>
    public StockQuote Quote(BackorderFacts facts, string sku, int quantity, string shop = ShopName.Main)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(sku);
        ArgumentNullException.ThrowIfNull(shop);
        var asking = QuoteRequest.Check(facts, sku, quantity, shop, _shops);
        var quote = QuoteRequest.Answer(RunFacts.Join(facts, _shops, _rules), asking, sku, quantity);
        return quote with { Sentence = _phrasebooks.For(null, asking).Quote(quote, facts.Now!.Value.InZone(asking.MainCalendar.Zone).Date) };
    }

    private MessagePlan Plan(OrderView view, Decision.Speak speak, RunFacts run, RunBudget budget)
    {
        var draft = new PlanDraft(view, speak.Kind, run, budget, _phrasebooks.For(view.Order.Recipient.Language, view.Shop));
        draft.Trace($"kind: {speak.Kind}", speak.Why, nameof(KindTable));
        foreach (var policy in _policies)
        {
            policy.Apply(draft);
        }

        return draft.ToPlan();
    }
}
