using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The app of a simulation: four orders for one item, and what is known of its supply, which changes.</summary>
internal sealed class SimulatedShop : IBackorderSource
{
    public static readonly Instant Start = Some.Now;

    private readonly Func<Instant> _now;
    private readonly List<OpenOrder> _orders;
    private int _onHand;
    private InboundShipment? _inbound;

    public SimulatedShop(Func<Instant> now)
    {
        _now = now;
        _orders =
        [
            Order("A", "US", "America/New_York", "a@example.com", "+12125550111"),
            Order("B", "JP", "Asia/Tokyo", "b@example.com", phone: null),
            Order("C", "AU", "Australia/Sydney", email: null, "+61255501113"),
            Order("D", "GB", "Europe/London", "b@example.com", "+442055501114"),
        ];
        var day = new LocalDate(2026, 6, 22);
        _inbound = new InboundShipment { Id = "PO-1", Quantity = 20, Arrives = new DateWindow { Earliest = day, Latest = day } };
    }

    /// <summary>What happened and is to be recorded.</summary>
    public List<OrderEvent> ToRecord { get; } = [];

    public Dictionary<string, Instant> EndedAt { get; } = [];

    public BackorderFacts Facts => new()
    {
        Orders = [.. _orders],
        Stock = new StockForecast
        {
            AsOf = _now(),
            Items = [new StockItem { Sku = Some.Sku, OnHand = _onHand, Reason = BackorderReason.SupplierDelay, Inbound = _inbound is null ? [] : [_inbound] }],
        },
    };

    public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken) => Task.FromResult(Facts);

    /// <returns>What has changed, for the trace; null: nothing.</returns>
    public string? Change(Dice dice)
    {
        var today = _now().InUtc().Date;
        if (_inbound is { } coming && today >= coming.Arrives.Earliest && dice.Chance(8))
        {
            (_onHand, _inbound) = (coming.Quantity, null);
            return "the shipment arrives";
        }

        if (_inbound is { } late && dice.Chance(8))
        {
            var day = LocalDate.Max(today, late.Arrives.Earliest).PlusDays(dice.Between(-2, 9));
            _inbound = late with { Confirmed = !dice.Chance(15), Arrives = new DateWindow { Earliest = day, Latest = day.PlusDays(dice.Below(3)) } };
            return "the supplier changes the date";
        }

        if (_inbound is null && _orders.FindIndex(order => !EndedAt.ContainsKey(order.Id)) is >= 0 and var next && dice.Chance(10))
        {
            return Ship(next);
        }

        if (dice.Chance(2))
        {
            return Choose(dice.OneOf(_orders).Id, dice);
        }

        return null;
    }

    private string Ship(int index)
    {
        var order = _orders[index];
        _orders[index] = order with { Lines = [.. order.Lines.Select(line => line with { Shipments = [new LineShipment { Quantity = line.Quantity, ShippedAt = _now() }] })] };
        _onHand -= order.Lines[0].Quantity;
        EndedAt.Add(order.Id, _now());
        ToRecord.Add(new OrderEvent.Shipped { Order = order.Id, At = _now() });
        return $"{order.Id} ships";
    }

    private string Choose(string order, Dice dice)
    {
        var choice = dice.Chance(20) ? ChoiceKind.Cancel : ChoiceKind.Wait;
        ToRecord.Add(new OrderEvent.ChoiceMade { Order = order, At = _now(), Choice = choice });
        if (choice == ChoiceKind.Cancel)
        {
            ToRecord.Add(new OrderEvent.Cancelled { Order = order, At = _now(), Amount = 0, Method = "nothing was taken" });
        }

        return $"{order} chooses {choice}";
    }

    private static OpenOrder Order(string id, string country, string zone, string? email, string? phone) => new()
    {
        Id = id,
        PlacedAt = Start - Duration.FromDays(5),
        ShipTo = new ShipTo { Country = country },
        Recipient = new Recipient { Id = $"C-{id}", Name = $"Customer {id}", Email = email, Phone = phone, Language = "en-US", TimeZone = zone },
        Lines = [Some.OpenOrderLine()],
    };
}
