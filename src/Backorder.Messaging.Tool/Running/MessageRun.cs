using Spectre.Console;

namespace Backorder.Messaging.Tool;

/// <summary>Plans a folder, and queues and sends what is planned, by the library's own messenger over a ledger.</summary>
internal sealed class MessageRun : IAsyncDisposable
{
    private readonly PlanInput _input;
    private readonly ShopDirectory _shops;
    private readonly Delivery _delivery;
    private readonly RunClock? _folderClock;
    private readonly LedgerSession _session;
    private readonly Sending _sending;
    private bool _isNew;

    public MessageRun(PlanInput input, LedgerConnection ledger, Delivery delivery, TimeProvider machine)
    {
        _input = input;
        _shops = input.Shops();
        _delivery = delivery;

        // Into a folder everything happens at the moment planned for, so that the same input gives the same files.
        _folderClock = delivery.IsReal ? null : new RunClock(input.Facts.Now!.Value);
        _session = new LedgerSession(ledger, delivery, (TimeProvider?)_folderClock ?? machine, machine, _shops);
        _sending = new Sending(_session, machine);
    }

    public bool IsReal => _delivery.IsReal;

    /// <summary>The ledger must be there already.</summary>
    public Task DemandLedgerAsync(CancellationToken cancellationToken) => _session.Database.DemandAsync(cancellationToken);

    /// <summary>Decides who hears what, with what the ledger knows. Writes nothing.</summary>
    /// <exception cref="BadInputException">The facts are broken, or the ledger does not fit.</exception>
    public async Task<BackorderRun> PlanAsync(CancellationToken cancellationToken)
    {
        _isNew = !await _session.Database.ExistsAsync(cancellationToken);
        if (_isNew)
        {
            _session.WarmUp();
            return BadFacts.Checked(() => _session.Get<BackorderPlanner>().Plan(_input.Facts with { Sightings = [] }));
        }

        var facts = _input.Facts with { Told = await ToldAsync(cancellationToken) };
        return await BadFacts.CheckedAsync(() => _session.Messenger.PlanAsync(facts, cancellationToken));
    }

    /// <summary>Queues every message, and notes in the ledger what the run came to. Sends nothing.</summary>
    public async Task<CommitResult> QueueAsync(BackorderRun run, CancellationToken cancellationToken)
    {
        if (_isNew)
        {
            await _session.Database.CreateAsync(cancellationToken);
        }

        await _session.Database.ClaimForAsync(_delivery, cancellationToken);
        await _session.Database.MakeRoomAsync(cancellationToken);
        var commit = await _session.Messenger.CommitAsync(run, cancellationToken);
        await new ShipmentsRecorder(_session.Ledger).RecordAsync(_input.Facts.Orders, cancellationToken);
        return commit;
    }

    /// <summary>Sends what is queued.</summary>
    public async Task<RunOutcome> SendAsync(BackorderRun run, CommitResult commit, IAnsiConsole? screen, CancellationToken cancellationToken) => new()
    {
        Run = Carried(run, commit),
        Commit = commit,
        Sent = await _sending.SendAsync(_folderClock, screen, cancellationToken),
        LedgerIsNew = _isNew,
    };

    /// <summary>A run as it was carried out: what could not be put into words is held instead.</summary>
    public static BackorderRun Carried(BackorderRun run, CommitResult commit)
    {
        var unsaid = commit.Unsendable.Select(held => (held.Shop, held.Order)).ToHashSet();
        return unsaid.Count == 0 ? run : run with
        {
            Plans = [.. run.Plans.Where(plan => !unsaid.Contains((plan.Shop, plan.Order)))],
            Held = [.. run.Held, .. commit.Unsendable],
        };
    }

    /// <summary>The words of a plan, as they were sent.</summary>
    public GalleryMessage Show(MessagePlan plan)
    {
        _shops.TryFind(plan.Shop, out var shop);
        return GalleryMessage.Of(plan, shop!, _session.Get<IMessageRenderer>(), _session.Get<MessageChecks>());
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    // Without a file the messenger asks the ledger by itself.
    private async Task<IReadOnlyList<ToldLine>?> ToldAsync(CancellationToken cancellationToken)
    {
        if (_input.Facts.Told is not { Count: > 0 } file)
        {
            return null;
        }

        var orders = _input.Facts.Orders.Select(static order => new OrderRef { Shop = order.Shop, Order = order.Id }).ToHashSet();
        return ToldTogether.Of(file, History.Told(await _session.Ledger.ReadAsync(new LedgerQuery.Orders { Items = orders }, cancellationToken)));
    }
}
