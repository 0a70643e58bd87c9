using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>An invented shop on one morning. A few items are asked for often and most rarely; stock covers about half of what is open, shipments the rest.</summary>
internal sealed class Market
{
    private static readonly LocalDate Today = new(2026, 6, 8);

    private static readonly (string Country, string? Region, string Zone, string Language)[] Places =
    [
        ("US", "NY", "America/New_York", "en-US"),
        ("US", "TX", "America/Chicago", "en-US"),
        ("US", "CA", "America/Los_Angeles", "en-US"),
        ("GB", null, "Europe/London", "en-GB"),
        ("DE", null, "Europe/Berlin", "en-GB"),
        ("CA", "ON", "America/Toronto", "en-CA"),
    ];

    public required int Orders { get; init; }

    /// <summary>0: 1 to 5.</summary>
    public required int LinesPerOrder { get; init; }

    /// <summary>Of 100 orders, how many have open lines; the others have shipped.</summary>
    public int Open { get; init; } = 100;

    public required int Skus { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Writes the three files.</summary>
    /// <returns>How many lines there are.</returns>
    public int Write(string folder)
    {
        var dice = new Dice(Seed);
        var asked = new long[Skus + 1];
        var lines = 0;
        Write(folder, "orders.json", json =>
        {
            json.WriteStartArray("orders");
            for (var i = 1; i <= Orders; i++)
            {
                lines += WriteOrder(json, i, dice, asked);
                json.Flush();
            }

            json.WriteEndArray();
        });
        Write(folder, "stock.json", json => WriteStock(json, dice, asked));
        Write(folder, "shop.json", json =>
        {
            json.WriteString("name", "Market");
            json.WriteString("from", "orders@market.example");
            json.WriteString("contact", "help@market.example");
        });
        return lines;
    }

    private int WriteOrder(Utf8JsonWriter json, int number, Dice dice, long[] asked)
    {
        var place = dice.Of(Places);
        var age = dice.Between(0, 40);
        json.WriteStartObject();
        json.WriteString("id", Name("O", number));
        json.WriteString("placedAt", InstantPattern.General.Format(Today.PlusDays(-age).AtMidnight().InUtc().ToInstant() - Duration.FromSeconds(dice.Between(1, 86_400))));
        json.WriteStartObject("shipTo");
        json.WriteString("country", place.Country);
        if (place.Region is { } region)
        {
            json.WriteString("region", region);
        }

        json.WriteEndObject();
        json.WriteStartObject("recipient");
        json.WriteString("id", Name("C-", number));
        json.WriteString("name", "Customer " + number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("email", Name("c", number) + "@example.com");
        json.WriteString("language", place.Language);
        json.WriteString("timeZone", place.Zone);
        json.WriteEndObject();
        json.WriteString("shipping", dice.Chance(0.4) ? "asAvailable" : "together");
        json.WriteStartArray("lines");
        var lines = LinesPerOrder > 0 ? LinesPerOrder : Math.Min(dice.Between(1, 5), dice.Between(1, 5));
        for (var i = 1; i <= lines; i++)
        {
            WriteLine(json, i, age, dice, asked, isOpen: number % 100 < Open);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return lines;
    }

    private void WriteLine(Utf8JsonWriter json, int number, int age, Dice dice, long[] asked, bool isOpen)
    {
        var sku = dice.Rank(Skus);
        var quantity = dice.Chance(0.8) ? 1 : dice.Between(2, 6);
        asked[sku] += isOpen ? quantity : 0;
        json.WriteStartObject();
        json.WriteString("id", number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("sku", Name("SKU-", sku));
        json.WriteString("name", "Item " + sku.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("quantity", quantity);
        json.WriteNumber("unitPrice", 5 + (sku % 200));
        json.WriteString("currency", "USD");
        if (dice.Chance(0.8))
        {
            json.WriteString("promisedShipBy", Day(Today.PlusDays(dice.Between(3, 30) - Math.Min(age, 3))));
        }

        if (!isOpen)
        {
            json.WriteStartArray("shipments");
            json.WriteStartObject();
            json.WriteNumber("quantity", quantity);
            json.WriteString("shippedAt", "2026-06-08T00:00:00Z");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteStock(Utf8JsonWriter json, Dice dice, long[] asked)
    {
        json.WriteString("asOf", "2026-06-08T08:00:00Z");
        json.WriteStartArray("items");
        for (var sku = 1; sku <= Skus; sku++)
        {
            json.WriteStartObject();
            json.WriteString("sku", Name("SKU-", sku));
            json.WriteNumber("onHand", (int)(asked[sku] * dice.Of(0, 0.3, 0.5, 0.7, 1.2)));
            json.WriteString("reason", dice.Of("supplierDelay", "demand", "transport", "unknown"));
            json.WriteStartArray("inbound");
            for (var shipment = dice.Between(1, 3); shipment > 0; shipment--)
            {
                WriteInbound(json, sku, shipment, Math.Max(1, (int)(asked[sku] * 0.4)), dice);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("substitutes");
        for (var sku = 1; sku < Skus; sku += 4)
        {
            json.WriteStartObject();
            json.WriteString("for", Name("SKU-", sku));
            json.WriteString("sku", Name("SKU-", sku + 1));
            json.WriteString("name", "Item " + (sku + 1).ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // One in twenty is overdue, one in ten is not confirmed.
    private static void WriteInbound(Utf8JsonWriter json, int sku, int number, int quantity, Dice dice)
    {
        var earliest = Today.PlusDays(dice.Chance(0.05) ? -dice.Between(5, 20) : dice.Between(1, 45));
        json.WriteStartObject();
        json.WriteString("id", Name("PO-", (sku * 10) + number));
        json.WriteNumber("quantity", quantity);
        json.WriteString("earliest", Day(earliest));
        json.WriteString("latest", Day(earliest.PlusDays(dice.Of(0, 0, 1, 3, 7))));
        json.WriteBoolean("confirmed", !dice.Chance(0.1));
        json.WriteEndObject();
    }

    private static void Write(string folder, string name, Action<Utf8JsonWriter> content)
    {
        using var file = File.Create(Path.Combine(folder, name));
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = false });
        json.WriteStartObject();
        content(json);
        json.WriteEndObject();
    }

    private static string Name(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
