using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>orders.json</c>.</summary>
internal static class OrdersReader
{
    public static readonly FieldSet File = new(Field.Required("orders", Form.List));

    public static readonly FieldSet Order = new(
        Field.Required("id", Form.Text),
        Field.Optional("shop", Form.Text),
        Field.Required("placedAt", Form.Instant),
        Field.Optional("orderComplete", Form.Instant),
        Field.Optional("priority", Form.Whole),
        Field.Required("shipTo", Form.Object),
        Field.Optional("transitDays", Form.Object),
        Field.Optional("amountPaid", Form.Amount),
        Field.Required("recipient", Form.Object),
        Field.Optional("shipping", Names<Shipping>.Form),
        Field.Optional("payment", Names<Payment>.Form),
        Field.Optional("sellerCredit", Form.Flag),
        Field.Optional("buyer", Names<BuyerKind>.Form),
        Field.Optional("essentialDate", Form.Date),
        Field.Optional("doNotContact", Form.Flag),
        Field.Optional("cancellation", Form.Object),
        Field.Optional("events", Form.List),
        Field.Required("lines", Form.List));

    public static readonly FieldSet ShipTo = new(Field.Required("country", Form.Text), Field.Optional("region", Form.Text));

    public static readonly FieldSet TransitDays = new(Field.Required("min", Form.Whole), Field.Required("max", Form.Whole));

    public static readonly FieldSet Recipient = new(
        Field.Required("id", Form.Text),
        Field.Optional("name", Form.Text),
        Field.Optional("email", Form.Text),
        Field.Optional("phone", Form.Text),
        Field.Optional("language", Form.Text),
        Field.Optional("timeZone", Form.Text));

    public static readonly FieldSet Cancellation = new(
        Field.Required("at", Form.Instant),
        Field.Optional("amount", Form.Amount),
        Field.Optional("method", Form.Text),
        Field.Optional("refundBy", Form.Date));

    public static List<OpenOrder> Read(FactReader reader)
    {
        List<OpenOrder> orders = [];
        var fields = reader.Object(File);
        while (fields.Next(out _))
        {
            orders = reader.List(ReadOrder);
        }

        return orders;
    }

#pragma warning disable MA0051 // A line for each field; there is nothing to split.
    private static OpenOrder ReadOrder(FactReader reader)
#pragma warning restore MA0051
    {
        string id = "", shop = ShopName.Main;
        Instant placedAt = default;
        Instant? orderComplete = null;
        var priority = 0;
        ShipTo? shipTo = null;
        TransitDays? transitDays = null;
        decimal? amountPaid = null;
        Recipient? recipient = null;
        Shipping shipping = default;
        Payment payment = default;
        bool doNotContact = false, sellerCredit = false;
        BuyerKind buyer = default;
        LocalDate? essentialDate = null;
        IReadOnlyList<RecordedEvent> events = [];
        Cancellation? cancellation = null;
        List<OpenOrderLine> lines = [];
        var fields = reader.Object(Order);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "id": id = reader.Text(); break;
                case "shop": shop = reader.Text(); break;
                case "placedAt": placedAt = reader.Instant(); break;
                case "orderComplete": orderComplete = reader.Instant(); break;
                case "priority": priority = reader.Whole(); break;
                case "shipTo": shipTo = ReadShipTo(reader); break;
                case "transitDays": transitDays = ReadTransitDays(reader); break;
                case "amountPaid": amountPaid = reader.Amount(); break;
                case "recipient": recipient = ReadRecipient(reader); break;
                case "shipping": shipping = reader.Name<Shipping>(); break;
                case "payment": payment = reader.Name<Payment>(); break;
                case "sellerCredit": sellerCredit = reader.Flag(); break;
                case "buyer": buyer = reader.Name<BuyerKind>(); break;
                case "essentialDate": essentialDate = reader.Date(); break;
                case "doNotContact": doNotContact = reader.Flag(); break;
                case "cancellation": cancellation = ReadCancellation(reader); break;
                case "events": events = reader.List(EventsReader.Read); break;
                case "lines": lines = reader.List(LinesReader.Read); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new OpenOrder
        {
            Id = id,
            Shop = shop,
            PlacedAt = placedAt,
            OrderComplete = orderComplete,
            Priority = priority,
            ShipTo = shipTo!,
            TransitDays = transitDays,
            AmountPaid = amountPaid,
            Recipient = recipient!,
            Shipping = shipping,
            Payment = payment,
            SellerCredit = sellerCredit,
            Buyer = buyer,
            EssentialDate = essentialDate,
            DoNotContact = doNotContact,
            Cancellation = cancellation,
            Events = events,
            Lines = lines,
        };
    }

    private static ShipTo ReadShipTo(FactReader reader)
    {
        var country = "";
        string? region = null;
        var fields = reader.Object(ShipTo);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "country": country = reader.Text(); break;
                case "region": region = reader.Text(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new ShipTo { Country = country, Region = region };
    }

    private static TransitDays ReadTransitDays(FactReader reader)
    {
        int min = 0, max = 0;
        var fields = reader.Object(TransitDays);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "min": min = reader.Whole(); break;
                case "max": max = reader.Whole(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new TransitDays { Min = min, Max = max };
    }

    private static Recipient ReadRecipient(FactReader reader)
    {
        var id = "";
        string? fullName = null, email = null, phone = null, language = null, timeZone = null;
        var fields = reader.Object(Recipient);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "id": id = reader.Text(); break;
                case "name": fullName = reader.Text(); break;
                case "email": email = reader.Text(); break;
                case "phone": phone = reader.Text(); break;
                case "language": language = reader.Text(); break;
                case "timeZone": timeZone = reader.Text(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new Recipient { Id = id, Name = fullName, Email = email, Phone = phone, Language = language, TimeZone = timeZone };
    }

    private static Cancellation ReadCancellation(FactReader reader)
    {
        Instant at = default;
        decimal? amount = null;
        string? method = null;
        LocalDate? refundBy = null;
        var fields = reader.Object(Cancellation);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "at": at = reader.Instant(); break;
                case "amount": amount = reader.Amount(); break;
                case "method": method = reader.Text(); break;
                case "refundBy": refundBy = reader.Date(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new Cancellation { At = at, Amount = amount, Method = method, RefundBy = refundBy };
    }
}
