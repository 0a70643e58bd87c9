using System.Globalization;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>
/// Thirty days of a shop on three machines, from a seed: one thread, one sequence of steps, and at every step something may go wrong. Then
/// everything is well for some days, and the laws are checked.
/// </summary>
internal sealed class Simulation
{
    private const int Days = 30;
    private const int Machines = 3;

    // At one moment; a hundred times what it takes.
    private const int MostSteps = 20_000;
    private static readonly Shop Shop = Some.Shop();
    private static readonly BackorderPlanner Planner = new(new ShopDirectory(Shop));
    private static readonly PhrasebookRenderer Renderer = new(Phrasebooks.BuiltIn);
    private static readonly string[] Orders = ["A", "B", "C", "D"];

    private readonly Dice _dice;
    private readonly Steps _steps = new();
    private readonly InMemoryBackorderStore _memory;
    private readonly FaultyStore _store;
    private readonly SimulatedShop _shop;
    private readonly Witness _witness;
    private readonly Provider _email;
    private readonly Provider _sms = new(ProviderKind.AtMostOnce);
    private readonly Node[] _nodes = new Node[Machines];
    private readonly BackorderSignals _signals = new(meters: null, logs: null);
    private Instant _now = SimulatedShop.Start;
    private bool _isCalm;
    private int _made;

    public Simulation(int seed, string fault = "none")
    {
        _dice = new Dice((ulong)seed * 0x9E3779B9 + 1);
        _email = new Provider(seed % 2 == 0 ? ProviderKind.Keyed : ProviderKind.Unkeyed) { ForgetsKeys = fault == "forgets keys" };
        _memory = new InMemoryBackorderStore(new NodeClock(() => _now));
        _store = new FaultyStore(_memory, fault);
        _shop = new SimulatedShop(() => _now);
        _witness = new Witness(() => _now);
        for (var i = 0; i < Machines; i++)
        {
            _nodes[i] = Start();
        }
    }

    public string Trace => _witness.Trace;

    public int Sent => _email.Inbox.Count + _sms.Inbox.Count;

    /// <returns>The first law that was broken; null: none.</returns>
    public string? Run()
    {
        var end = _now + Duration.FromDays(Days);
        while (_now < end && _witness.Broken.Count == 0)
        {
            Disturb();
            Work();
            Advance(Duration.FromMinutes(_dice.Between(10, 560)));
        }

        if (_witness.Broken.Count == 0)
        {
            Calm();
        }

        if (_witness.Broken.Count > 0)
        {
            return _witness.Broken[0];
        }

        SimulationLaws.Check(_witness, _memory, _shop, [_email, _sms], Orders, _now);
        return _witness.Broken.FirstOrDefault();
    }

    private void Disturb()
    {
        if (_shop.Change(_dice) is { } change)
        {
            _witness.Write(change);
        }

        if (_dice.Chance(_witness.IsPaused ? 40 : 2))
        {
            Pause(!_witness.IsPaused);
        }

        for (var i = 0; i < Machines; i++)
        {
            if (_nodes[i].IsDead)
            {
                _nodes[i] = Start();
            }

            var clock = _nodes[i].Clock;
            if (_dice.Chance(clock.Off == Duration.Zero ? 2 : 40))
            {
                clock.Off = clock.Off == Duration.Zero ? Jump() : Duration.Zero;
                _witness.Write($"n{_nodes[i].Number} clock is off by {(long)clock.Off.TotalHours} h");
            }
        }
    }

    private Duration Jump() => _dice.Below(6) switch
    {
        0 => Duration.FromHours(1),
        1 => Duration.FromHours(-1),
        2 => Duration.FromDays(1),
        3 => Duration.FromDays(-1),
        4 => NodaConstants.UnixEpoch - _now,
        _ => Instant.FromUtc(2100, 1, 1, 0, 0) - _now,
    };

    private void Work()
    {
        foreach (var node in _nodes.Where(node => node.IsIdle && !node.IsDead))
        {
            Begin(node, _dice.Below(10));
        }

        Drain();
    }

    private void Begin(Node node, int what)
    {
        if (_shop.ToRecord.Count > 0 && what < 4)
        {
            var happened = _shop.ToRecord[0];
            Do(node, "record", async () =>
            {
                await node.Messenger.RecordAsync(happened).ConfigureAwait(false);
                _shop.ToRecord.Remove(happened);
            });
            return;
        }

        switch (what)
        {
            case < 5:
                Do(node, "due", () => node.Messenger.NotifyAsync(new BackorderQuery.Due()));
                break;
            case < 8:
                Do(node, "dispatch", () => node.Messenger.DispatchAsync());
                break;
            default:
                Do(node, "plan", () => node.Messenger.NotifyAsync(_shop.Facts));
                break;
        }
    }

    private void Do(Node node, string what, Func<Task> work)
    {
        node.Doing = what;
        _witness.Write($"n{node.Number} {what}");
        node.Work = RunAsync(node, work);
    }

    private async Task RunAsync(Node node, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is StoreAway or BackorderInputException)
        {
            _witness.Write($"n{node.Number} gave up: {problem.GetType().Name}");
        }
        catch (Exception problem)
        {
            _witness.Break($"{node.Doing} threw {problem.GetType().Name}: {problem.Message}");
        }

        _witness.Left(node);
    }

    // Until nobody can go on without more time, and nobody waits for a sender that does not answer.
    private void Drain()
    {
        var taken = 0;
        for (var rounds = 0; rounds < 100 && taken < MostSteps; rounds++)
        {
            for (; _steps.Any && taken < MostSteps; taken++)
            {
                _steps.TakeOne(_dice, Decide);
                foreach (var dead in _nodes.Where(node => node.IsDead))
                {
                    _witness.Left(dead);
                }
            }

            if (_nodes.Where(node => !node.IsDead && !node.IsIdle).Min(node => node.Clock.NextTimer) is not { } next)
            {
                return;
            }

            _now = Instant.Max(_now, next);
            foreach (var node in _nodes.Where(node => !node.IsDead))
            {
                node.Clock.Fire();
            }
        }

        _witness.Break("The machines never came to rest.");
    }

    private Verdict Decide(Node node, string step)
    {
        var roll = _isCalm ? 999 : _dice.Below(1000);
        var verdict = roll < 8 ? Verdict.Die : roll < 20 ? Verdict.Throw : Verdict.GoOn;
        if (verdict != Verdict.GoOn)
        {
            _witness.Write($"n{node.Number} {verdict} {step}");
        }

        return verdict;
    }

    private void Calm()
    {
        _isCalm = true;
        _witness.Write("calm");
        Pause(paused: false);
        for (var i = 0; i < Machines; i++)
        {
            _nodes[i] = _nodes[i].IsDead ? Start() : _nodes[i];
            _nodes[i].Clock.Off = Duration.Zero;
        }

        for (var round = 0; round < 72 && _witness.Broken.Count == 0; round++)
        {
            Begin(_nodes[0], round < 48 ? round % 10 : 6);
            Begin(_nodes[1], 6);
            Drain();
            Advance(Duration.FromHours(3));
        }

        Do(_nodes[0], "last look", () => _nodes[0].Messenger.DueAsync());
        Drain();
    }

    private void Pause(bool paused)
    {
        _witness.IsPaused = paused;
        _witness.Write(paused ? "paused" : "resumed");
        _store.PauseAsync(null, paused, CancellationToken.None).GetAwaiter().GetResult();
    }

    private void Advance(Duration by) => _now += by;

    private Node Start()
    {
        var node = new Node(++_made, new NodeClock(() => _now));
        var watched = new WatchedStore<FaultyStore>(_store, _witness, node);
        var store = new SteppedStore<WatchedStore<FaultyStore>>(watched, step => _steps.Reach(node, step));
        SenderDirectory senders = new([Sender(node, _email), Sender(node, _sms)]);
        var herald = new Herald(store, [new Listener(_witness)], _signals);
        var dispatcher = new MessageDispatcher(
            store, senders, herald, new BackorderDispatchOptions(), node.Clock, new SendingPace(node.Clock), _signals, static send => send());
        var composer = new MessageComposer(
            new ShopDirectory(Shop),
            Renderer,
            senders,
            new ChoiceGrants(System.Security.Cryptography.RandomNumberGenerator.Create()),
            new MessageChecks(Phrasebooks.BuiltIn, [Shop.Id], static _ => new BackorderCheckOptions()));
        var committer = new RunCommitter(composer, store, store, herald);
        node.Messenger = new BackorderMessenger(Planner, committer, dispatcher, herald, store, store, new ShopDirectory(Shop), _shop, node.Clock, _signals, new DueTurns());
        return node;
    }

    private SteppedSender Sender(Node node, Provider provider) =>
        new(provider, _dice, () => _isCalm, step => _steps.Reach(node, step), message => DeliverAsync(node, provider, message));

    private async Task DeliverAsync(Node node, Provider provider, OutgoingMessage message)
    {
        var entries = await _memory.ListAsync(new OrderRef { Shop = ShopName.Main, Order = message.Order }).ConfigureAwait(false);
        if (!entries.Any(entry => entry.Message.Key == message.Key && entry.State == DeliveryState.Sending))
        {
            _witness.Break("A message was sent that was not recorded as being sent.");
        }

        var arrived = provider.Take(message, _now);
        _witness.Write(string.Create(CultureInfo.InvariantCulture, $"n{node.Number} {_witness.NameOf(message.Key)} {(arrived ? "arrives" : "is known")}"));
    }

    private sealed class Listener(Witness witness) : IBackorderEvents
    {
        public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken)
        {
            witness.Obligations.Add(obligation);
            witness.Write($"{obligation.Order} {obligation.Kind}");
            return Task.CompletedTask;
        }

        public Task BreachedAsync(Breach breach, CancellationToken cancellationToken)
        {
            witness.Breaches.Add(breach);
            witness.Write($"{breach.Order} {breach.Kind} {NodaTime.Text.LocalDatePattern.Iso.Format(breach.Due)}");
            return Task.CompletedTask;
        }

        public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
