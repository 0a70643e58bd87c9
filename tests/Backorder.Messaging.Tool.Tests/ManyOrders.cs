namespace Backorder.Messaging.Tool.Tests;

/// <summary>An input in which every order gets an e-mail.</summary>
internal static class ManyOrders
{
    public static string In(string path, int count)
    {
        var folder = Directory.CreateDirectory(path).FullName;
        var orders = Enumerable.Range(1, count).Select(number => $$"""
            { "id": "{{number}}", "placedAt": "2026-06-01T08:00:00Z", "shipTo": { "country": "GB" }, "recipient": { "id": "C", "email": "c@example.com" },
              "lines": [ { "id": "1", "sku": "MUG", "name": "Mug", "quantity": 1 } ] }
            """);
        File.WriteAllText(Path.Combine(folder, "orders.json"), $$"""{ "orders": [ {{string.Join(',', orders)}} ] }""");
        File.WriteAllText(Path.Combine(folder, "stock.json"), """{ "asOf": "2026-06-08T08:00:00Z", "items": [ { "sku": "MUG", "onHand": 0 } ] }""");
        File.WriteAllText(Path.Combine(folder, "shop.json"), """{ "name": "Mugs", "from": "orders@mugs.example", "contact": "help@mugs.example" }""");
        return folder;
    }
}
