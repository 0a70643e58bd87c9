using NodaTime;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Makes the sample <c>docs/samples/mixed</c>: a Monday in a shop of forty products, with an order in every state there is.</summary>
internal static class MixedShop
{
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 8, 14, 0);

    public static readonly LocalDate Today = new(2026, 6, 8);

    private const int Everyday = 164;

    public static BackorderFacts Facts { get; } = Make();

    private static BackorderFacts Make()
    {
        var orders = Enumerable.Range(1, Everyday).Select(EverydayOrder).ToList();
        var told = new List<ToldLine>();
        MixedStories.Add(orders, told);
        return new BackorderFacts { Now = Now, Orders = [.. orders.OrderBy(order => order.PlacedAt)], Stock = MixedProducts.Stock(Now), Told = told };
    }

    /// <summary>An order as they come in: one to three lines of a warehouse, most with a promised day.</summary>
    private static OpenOrder EverydayOrder(int number)
    {
        var placed = Now - Duration.FromMinutes(240 * (Everyday + 1 - number) + (number * 37 % 180));
        var place = MixedPeople.PlaceOf(number);
        var products = MixedProducts.All.Where(product => product.Warehouse == (place.Country == "US" ? WarehouseName.Main : MixedProducts.Leeds)).ToList();
        var promise = number % 4 == 0 ? (LocalDate?)null : Today.PlusDays(1 + (number * 5 % 19));
        var lines = Enumerable.Range(0, 1 + (number % 7 / 3))
            .Select(i => products[((number * 11) + (i * 7)) % products.Count])
            .Select((product, i) => Line(product.Sku, 1 + ((number + i) % 3 / 2), number) with { Id = $"{i + 1}", PromisedShipBy = promise })
            .ToList();
        return Order($"W-{5000 + number}", number, placed, [.. lines]) with
        {
            Shipping = number % 3 == 1 ? Shipping.AsAvailable : Shipping.Together,
            Payment = number % 9 == 0 ? Payment.Authorized : Payment.Charged,
            TransitDays = number % 2 == 0 ? new TransitDays { Min = 2, Max = 5 } : null,
            Priority = number % 50 == 0 ? -1 : 0,
        };
    }

    /// <summary>An order of a person, paid in full.</summary>
    public static OpenOrder Order(string id, int person, Instant placed, params OpenOrderLine[] lines) => new()
    {
        Id = id,
        PlacedAt = Instant.FromUnixTimeSeconds(placed.ToUnixTimeSeconds() / 60 * 60),
        ShipTo = new ShipTo { Country = MixedPeople.PlaceOf(person).Country, Region = MixedPeople.PlaceOf(person).Region },
        AmountPaid = lines.Sum(line => line.Quantity * line.UnitPrice),
        Recipient = MixedPeople.Of(person),
        Lines = lines,
    };

    /// <summary>A line at the price of the person's country.</summary>
    public static OpenOrderLine Line(string sku, int quantity, int person)
    {
        var product = MixedProducts.Of(sku);
        var currency = MixedPeople.PlaceOf(person).Currency;
        return new OpenOrderLine
        {
            Id = "1",
            Sku = sku,
            Name = product.Name,
            Quantity = quantity,
            UnitPrice = currency switch { "GBP" => product.Price * 0.80m, "EUR" => product.Price * 0.95m, _ => product.Price * 1.00m },
            Currency = currency,
        };
    }
}
