using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Between what a message tells and its stored form.</summary>
internal static class ToldForm
{
    public static StoredTold ToForm(OutboxMessage message) => new()
    {
        Lines = [.. message.Told.Select(ToForm)],
        NextUpdate = message.NextUpdate is { } promise
            ? new StoredPromise { On = Text.Of(promise.On), DueAt = Text.Of(promise.DueAt), MissedAt = Text.Of(promise.MissedAt) }
            : null,
    };

    public static string ToJson(OutboxMessage message) => StoredJson.Write(ToForm(message), StoredJson.Default.StoredTold);

    public static StoredTold Read(string json) => StoredJson.Read(json, StoredJson.Default.StoredTold, static form => form.V);

    /// <summary>The promise alone.</summary>
    public static PromisedUpdate? ReadPromise(string json) =>
        ToPromise(StoredJson.Read(json, StoredJson.Default.StoredNextUpdate, static form => form.V).NextUpdate);

    public static PromisedUpdate? ToPromise(StoredPromise? form) => form is null ? null : new PromisedUpdate
    {
        On = Text.ToDay(form.On),
        DueAt = Text.ToMoment(form.DueAt),
        MissedAt = Text.ToMoment(form.MissedAt),
    };

    public static IReadOnlyList<ToldLine> ToLines(StoredTold form, string shop, string order, Instant? sentAt = null) =>
        [.. form.Lines.Select(line => new ToldLine
        {
            Shop = shop,
            Order = order,
            Line = line.Line,
            Kind = Text.To<MessageKind>(line.Kind),
            SentAt = sentAt ?? Text.ToMoment(line.SentAt!),
            Portions = [.. line.Portions.Select(ToPortion)],
            Supplier = line.Supplier,
            NextUpdate = Text.ToDayOrNull(line.NextUpdate),
            Offer = line.OfferSku is { } sku ? new SwapOffer { Sku = sku, Quantity = line.OfferQuantity ?? 1 } : null,
        })];

    public static ToldMessage ToTold(HistoryAnswer row)
    {
        var form = Read(row.Form);
        var sentAt = Ticks.ToInstant(row.SentAt);
        return new ToldMessage
        {
            Key = Text.ToKey(row.Key),
            Shop = row.Shop,
            Order = row.OrderId,
            Ordinal = row.Ordinal,
            SentAt = sentAt,
            Lines = ToLines(form, row.Shop, row.OrderId, sentAt),
            NextUpdate = ToPromise(form.NextUpdate),
        };
    }

    public static StoredPortion ToForm(Portion portion) => new()
    {
        Quantity = portion.Quantity,
        Earliest = Text.Of(portion.Earliest),
        Latest = Text.Of(portion.Latest),
    };

    public static Portion ToPortion(StoredPortion form) => new()
    {
        Quantity = form.Quantity,
        Earliest = Text.ToDayOrNull(form.Earliest),
        Latest = Text.ToDayOrNull(form.Latest),
    };

    private static StoredLine ToForm(ToldLine line) => new()
    {
        Line = line.Line,
        Kind = line.Kind.ToString(),
        SentAt = Text.Of(line.SentAt),
        Portions = [.. line.Portions.Select(ToForm)],
        Supplier = line.Supplier,
        NextUpdate = Text.Of(line.NextUpdate),
        OfferSku = line.Offer?.Sku,
        OfferQuantity = line.Offer?.Quantity,
    };
}
