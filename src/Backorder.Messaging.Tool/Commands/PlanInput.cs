using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>All that a command plans from.</summary>
internal sealed record PlanInput
{
    public required BackorderFacts Facts { get; init; }

    public required BackorderShopOptions Shop { get; init; }

    /// <summary>The shops that the orders name; <c>shop.json</c> speaks for all of them.</summary>
    public required IReadOnlyList<string> ShopIds { get; init; }

    /// <summary>A shop for a command in which none speaks.</summary>
    public static BackorderShopOptions Nameless => new() { Name = "The shop", From = "orders@shop.invalid", Contact = "help@shop.invalid" };

    /// <summary>Reads a folder for a command that sends nothing, so that a shop needs no name.</summary>
    public static PlanInput Read(string folder, Instant? now) =>
        Read(InputFolder.Read(folder, Nameless), now);

    /// <summary>Reads a folder for a command that speaks to customers.</summary>
    public static PlanInput ReadWithShop(string folder, Instant? now) => Read(InputFolder.Read(folder), now);

    /// <summary>Reads a folder for messages that people really get, which speak of the present.</summary>
    public static PlanInput ReadForThePresent(string folder, Instant now)
    {
        var input = InputFolder.Read(folder);
        return input.Stock.AsOf <= now ? Read(input, now) : throw new BadInputException(
            InputFolder.StockFile, "asOf", $"is {InstantText.Of(input.Stock.AsOf)}, ahead of this machine's clock; expected a moment that has come, for messages that are really sent");
    }

    public ShopDirectory Shops() => BadFacts.Checked(() => new ShopDirectory(ShopIds.Select(id => Messaging.Shop.Create(id, Shop))));

    private static PlanInput Read(InputFolder input, Instant? now)
    {
        var asOf = input.Stock.AsOf;
        if (now < asOf)
        {
            throw new BadInputException("--now", "", $"is {InstantText.Of(now.Value)}; expected {InstantText.Of(asOf)}, the stock file's asOf, or later");
        }

        return new PlanInput
        {
            Facts = new BackorderFacts { Now = now ?? asOf, Orders = input.Orders, Stock = input.Stock, Told = input.Told },
            Shop = input.Shop,
            ShopIds = [.. input.Orders.Select(order => order.Shop).Append(ShopName.Main).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)],
        };
    }
}
