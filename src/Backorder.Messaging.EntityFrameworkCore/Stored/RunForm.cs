namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Between a kept run and its stored form; its messages, which are personal, have rows of their own.</summary>
internal static class RunForm
{
    public static string ToJson(KeptRun run) => StoredJson.Write(
        new StoredRun
        {
            Unsendable = [.. run.Unsendable.Select(static held => new StoredHold
            {
                Shop = held.Shop,
                Order = held.Order,
                Reason = held.Reason.ToString(),
                Detail = held.Detail,
                Fingerprint = held.Fingerprint,
            })],
            Events = [.. run.Entries.Events.Select(EventForm.ToForm)],
            Obligations = [.. run.Entries.Obligations.Select(static one => new StoredObligation
            {
                Shop = one.Shop,
                Order = one.Order,
                Kind = one.Kind.ToString(),
                About = one.About,
                Detail = one.Detail,
                By = Text.Of(one.By),
            })],
            Breaches = [.. run.Entries.Breaches.Select(static one => new StoredBreach
            {
                Shop = one.Shop,
                Order = one.Order,
                Line = one.Line,
                Kind = one.Kind.ToString(),
                Due = Text.Of(one.Due),
            })],
            Looked = [.. run.Entries.Looked.Select(static look => new StoredLook { Shop = look.Order.Shop, Order = look.Order.Order, AgainAt = look.AgainAt is { } at ? Text.Of(at) : null })],
            Seen = [.. run.Entries.Seen.Select(static seen => new StoredSighting
            {
                Shop = seen.Shop,
                Order = seen.Order,
                Fingerprint = seen.Fingerprint,
                Since = Text.Of(seen.Since),
            })],
        },
        StoredJson.Default.StoredRun);

    public static KeptRun ToRun(RunRow row, IEnumerable<RunMessageRow> messages)
    {
        var form = StoredJson.Read(row.Run, StoredJson.Default.StoredRun, static form => form.V);
        return new KeptRun
        {
            Id = row.Id,
            PlannedAt = Ticks.ToInstant(row.PlannedAt),
            Messages = [.. messages.Select(static message => ToMessage(message.Message))],
            Unsendable = [.. form.Unsendable.Select(static held => new HeldOrder
            {
                Shop = held.Shop,
                Order = held.Order,
                Reason = Text.To<HoldReason>(held.Reason),
                Detail = held.Detail,
                Fingerprint = held.Fingerprint,
            })],
            Entries = new LedgerEntries
            {
                Events = [.. form.Events.Select(EventForm.ToEvent)],
                Obligations = [.. form.Obligations.Select(static one => new Obligation
                {
                    Shop = one.Shop,
                    Order = one.Order,
                    Kind = Text.To<ObligationKind>(one.Kind),
                    About = one.About,
                    Detail = one.Detail,
                    By = Text.ToDayOrNull(one.By),
                })],
                Breaches = [.. form.Breaches.Select(static one => new Breach
                {
                    Shop = one.Shop,
                    Order = one.Order,
                    Line = one.Line,
                    Kind = Text.To<BreachKind>(one.Kind),
                    Due = Text.ToDay(one.Due),
                })],
                Looked = [.. form.Looked.Select(static look => new Look { Order = new OrderRef { Shop = look.Shop, Order = look.Order }, AgainAt = look.AgainAt is { } at ? Text.ToMoment(at) : null })],
                Seen = [.. form.Seen.Select(static seen => new Sighting
                {
                    Shop = seen.Shop,
                    Order = seen.Order,
                    Fingerprint = seen.Fingerprint,
                    Since = Text.ToMoment(seen.Since),
                })],
            },
        };
    }

    public static string ToJson(OutboxMessage message) => StoredJson.Write(
        new StoredMessage
        {
            Key = message.Key.ToString(),
            Plan = message.Plan.ToString(),
            Shop = message.Shop,
            Order = message.Order,
            Channel = message.Channel.ToString(),
            Run = message.Run,
            Ordinal = message.Ordinal,
            PlannedAt = Text.Of(message.PlannedAt),
            TimeZone = message.TimeZone,
            News = message.News.ToString(),
            Told = ToldForm.ToForm(message),
            Content = ContentForm.ToForm(message.Content),
            Grant = message.Grant is { } grant ? GrantForm.ToForm(grant) : null,
        },
        StoredJson.Default.StoredMessage);

    private static OutboxMessage ToMessage(string json)
    {
        var form = StoredJson.Read(json, StoredJson.Default.StoredMessage, static form => form.V);
        return new OutboxMessage
        {
            Plan = Text.ToKey(form.Plan),
            Run = form.Run,
            Ordinal = form.Ordinal,
            PlannedAt = Text.ToMoment(form.PlannedAt),
            Content = ContentForm.ToContent(form.Content, Text.To<Channel>(form.Channel), Text.ToKey(form.Key), form.Shop, form.Order),
            TimeZone = form.TimeZone,
            News = Text.ToKey(form.News),
            Told = ToldForm.ToLines(form.Told, form.Shop, form.Order),
            Grant = form.Grant is { } grant ? GrantForm.ToGrant(grant, form.Shop, form.Order) : null,
            NextUpdate = ToldForm.ToPromise(form.Told.NextUpdate),
        };
    }
}
