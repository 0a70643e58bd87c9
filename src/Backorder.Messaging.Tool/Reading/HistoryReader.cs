using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>history.json</c>.</summary>
internal static class HistoryReader
{
    /// <summary>What a customer can have answered; contact is a conversation, not an answer.</summary>
    private static readonly Form Answer = Names<ChoiceKind>.Only(ChoiceKind.Wait, ChoiceKind.Swap, ChoiceKind.Split, ChoiceKind.Cancel);

    public static readonly FieldSet File = new(Field.Required("told", Form.List));

    public static readonly FieldSet Told = new(
        Field.Optional("shop", Form.Text),
        Field.Required("order", Form.Text),
        Field.Optional("line", Form.Text),
        Field.Required("kind", Names<MessageKind>.Form),
        Field.Required("sentAt", Form.Instant),
        Field.Optional("portions", Form.List),
        Field.Optional("nextUpdate", Form.Date),
        Field.Optional("offer", Form.Object),
        Field.Optional("reply", Answer),
        Field.Optional("repliedAt", Form.Instant));

    public static readonly FieldSet Portion = new(
        Field.Required("quantity", Form.Whole),
        Field.Optional("earliest", Form.Date),
        Field.Optional("latest", Form.Date));

    public static readonly FieldSet Offer = new(Field.Required("sku", Form.Text), Field.Required("quantity", Form.Whole));

    public static List<ToldLine> Read(FactReader reader, ShopsOfOrders shops)
    {
        List<ToldLine> told = [];
        var fields = reader.Object(File);
        while (fields.Next(out _))
        {
            told = reader.List(entry => ReadTold(entry, shops));
        }

        return told;
    }

    private static ToldLine ReadTold(FactReader reader, ShopsOfOrders shops)
    {
        string? shop = null, line = null;
        var order = "";
        MessageKind kind = default;
        Instant sentAt = default;
        IReadOnlyList<Portion> portions = [];
        LocalDate? nextUpdate = null;
        SwapOffer? offer = null;
        ChoiceKind? reply = null;
        Instant? repliedAt = null;
        var fields = reader.Object(Told);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "shop": shop = reader.Text(); break;
                case "order": order = reader.Text(); break;
                case "line": line = reader.Text(); break;
                case "kind": kind = reader.Name<MessageKind>(); break;
                case "sentAt": sentAt = reader.Instant(); break;
                case "portions": portions = reader.List(ReadPortion); break;
                case "nextUpdate": nextUpdate = reader.Date(); break;
                case "offer": offer = ReadOffer(reader); break;
                case "reply": reply = reader.Name<ChoiceKind>(Answer); break;
                case "repliedAt": repliedAt = reader.Instant(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new ToldLine
        {
            Shop = shop ?? shops.Of(order, reader),
            Order = order,
            Line = line,
            Kind = kind,
            SentAt = sentAt,
            Portions = portions,
            NextUpdate = nextUpdate,
            Offer = offer,
            Reply = reply,
            RepliedAt = repliedAt,
        };
    }

    private static Portion ReadPortion(FactReader reader)
    {
        var quantity = 0;
        LocalDate? earliest = null, latest = null;
        var fields = reader.Object(Portion);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "quantity": quantity = reader.Whole(); break;
                case "earliest": earliest = reader.Date(); break;
                case "latest": latest = reader.Date(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new Portion { Quantity = quantity, Earliest = earliest, Latest = latest };
    }

    private static SwapOffer ReadOffer(FactReader reader)
    {
        var sku = "";
        var quantity = 0;
        var fields = reader.Object(Offer);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "sku": sku = reader.Text(); break;
                case "quantity": quantity = reader.Whole(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new SwapOffer { Sku = sku, Quantity = quantity };
    }
}

/// <summary>Which shop an order number belongs to, for a history that does not say.</summary>
internal sealed class ShopsOfOrders(IReadOnlyList<OpenOrder> orders)
{
    private readonly Dictionary<string, SortedSet<string>> _shops = orders
        .GroupBy(order => order.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => new SortedSet<string>(group.Select(order => order.Shop), StringComparer.Ordinal), StringComparer.Ordinal);

    public string Of(string order, FactReader reader)
    {
        if (!_shops.TryGetValue(order, out var shops))
        {
            return ShopName.Main;
        }

        if (shops.Count > 1)
        {
            reader.Fault($"names order {Printable.Quote(order)} of {string.Join(" and ", shops.Select(Printable.Quote))}; expected \"shop\" as well");
        }

        return shops.Min!;
    }
}
