namespace Backorder.Messaging.Tool.Tests;

/// <summary>A small input in which every field has a value.</summary>
internal static class SmallInput
{
    public const string Orders = """
        { "orders": [ { "id": "K4", "shop": "main", "placedAt": "2026-05-20T09:12:00Z", "orderComplete": "2026-05-20T09:13:00Z", "priority": 0,
          "shipTo": { "country": "US", "region": "NY" }, "transitDays": { "min": 2, "max": 4 }, "amountPaid": 49.00,
          "recipient": { "id": "C-104", "name": "Ana Pérez", "email": "ana@example.com", "phone": "+12125550123", "language": "en-US", "timeZone": "America/New_York" },
          "shipping": "together", "payment": "charged", "sellerCredit": false, "buyer": "consumer", "essentialDate": "2026-07-01", "doNotContact": false,
          "cancellation": { "at": "2026-06-01T08:00:00Z", "amount": 49.00, "method": "your card", "refundBy": "2026-06-08" },
          "events": [ { "at": "2026-06-01T07:00:00Z", "kind": "noticeSent", "until": "2026-06-08", "complete": true, "lines": [ "1" ] } ],
          "lines": [ { "id": "1", "sku": "KETTLE-GN", "name": "Green kettle", "quantity": 3, "cancelledQuantity": 1,
            "shipments": [ { "quantity": 1, "shippedAt": "2026-06-02T09:00:00Z", "carrier": "UPS", "trackingUrl": "https://ups.example/1", "deliveredAt": "2026-06-04T09:00:00Z" } ],
            "unitPrice": 49.00, "currency": "USD", "promisedShipBy": "2026-06-12", "promisedDeliverBy": "2026-06-18", "bundle": "B1", "commercialUnit": "U1" } ] } ] }
        """;

    public const string Stock = """
        { "asOf": "2026-06-08T08:00:00Z",
          "items": [
            { "sku": "KETTLE-GN", "onHand": 6, "owed": 0, "warehouse": "main", "reason": "supplierDelay",
              "inbound": [ { "id": "PO-1007", "quantity": 40, "earliest": "2026-06-22", "latest": "2026-06-23", "confirmed": true, "warehouse": "main", "supplier": "Kanto" } ] },
            { "sku": "KETTLE-BK", "onHand": 9 } ],
          "substitutes": [ { "for": "KETTLE-GN", "sku": "KETTLE-BK", "name": "Black kettle", "unitPrice": 49.00 } ] }
        """;

    public const string Shop = """
        { "name": "Kettle & Co", "from": "orders@kettle.example", "contact": "help@kettle.example",
          "links": { "returns": "https://kettle.example/r", "orders": "https://kettle.example/o", "logo": "https://kettle.example/l.png", "feedback": "https://kettle.example/f", "color": "#0b6b3a" },
          "language": "en-US", "delayRules": "us-ftc-435", "toleranceDays": 0, "settleHours": 0, "minimumGapHours": 24, "cadenceDays": 14, "noDateCadenceDays": 7,
          "announceEarlier": false, "afterCareDays": 7, "doNotContactSkus": [ "MADE-TO-ORDER" ],
          "calendars": { "main": { "workingDays": [ "monday", "friday" ], "holidays": [ "2026-07-03" ], "cutOff": "15:00", "timeZone": "UTC", "dockDays": 1, "handlingDays": 1 } } }
        """;

    public const string History = """
        { "told": [ { "shop": "main", "order": "K4", "line": "1", "kind": "firstDelay", "sentAt": "2026-06-01T08:00:00Z",
          "portions": [ { "quantity": 1, "earliest": "2026-06-08", "latest": "2026-06-08" } ], "nextUpdate": "2026-06-15",
          "offer": { "sku": "KETTLE-BK", "quantity": 1 }, "reply": "wait", "repliedAt": "2026-06-02T08:00:00Z" } ] }
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["orders.json"] = Orders,
        ["stock.json"] = Stock,
        ["shop.json"] = Shop,
        ["history.json"] = History,
    };

    public static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        foreach (var (name, text) in Files)
        {
            File.WriteAllText(folder[name], text);
        }

        return folder;
    }
}
