namespace Backorder.Messaging;

/// <summary>Adds up what became of a run's messages.</summary>
internal sealed class CommitTally
{
    private readonly string _run;
    private readonly List<MessageKey> _queued = [];
    private readonly List<MessageKey> _alreadyQueued = [];
    private readonly List<MessageKey> _outdated = [];
    private readonly List<MessageKey> _superseded = [];
    private readonly List<MessageKey> _paused = [];

    public CommitTally(string run) => _run = run;

    public List<HeldOrder> Unsendable { get; } = [];

    public List<MessageFindings> Findings { get; } = [];

    public HashSet<OrderRef> PausedOrders { get; } = [];

    /// <summary>What messages that were queued before ask of the app, because they will not be sent by themselves.</summary>
    public List<Obligation> Stuck { get; } = [];

    public void Add(OutboxMessage message, EnqueueResult result)
    {
        ListOf(result.Outcome).Add(result.Key);
        _superseded.AddRange(result.Superseded);
        if (result.Outcome == EnqueueOutcome.Paused)
        {
            PausedOrders.Add(new OrderRef { Shop = message.Shop, Order = message.Order });
        }

        if (result.State is { } state && Obligations.For(message, state) is { } obligation)
        {
            Stuck.Add(obligation with { About = result.Key.ToString() });
        }
    }

    public CommitResult ToResult() => new()
    {
        Run = _run,
        Queued = _queued,
        AlreadyQueued = _alreadyQueued,
        Outdated = _outdated,
        Superseded = _superseded,
        Paused = _paused,
        Unsendable = Unsendable,
        Findings = Findings,
    };

    private List<MessageKey> ListOf(EnqueueOutcome outcome) => outcome switch
    {
        EnqueueOutcome.Queued => _queued,
        EnqueueOutcome.AlreadyQueued => _alreadyQueued,
        EnqueueOutcome.Outdated => _outdated,
        _ => _paused,
    };
}
