namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>From a message's rows to the message.</summary>
internal static class MessageForm
{
    public static OutboxMessage ToMessage(MessageAnswer row)
    {
        var told = ToldForm.Read(row.Told);
        var content = StoredJson.Read(row.Content!, StoredJson.Default.StoredContent, static form => form.V);
        return new OutboxMessage
        {
            Plan = Text.ToKey(row.Plan),
            Run = row.Run,
            Ordinal = row.Ordinal,
            PlannedAt = Ticks.ToInstant(row.PlannedAt),
            Content = ContentForm.ToContent(content, (Channel)row.Channel, Text.ToKey(row.Key), row.Shop, row.OrderId),
            TimeZone = row.TimeZone,
            News = Text.ToKey(row.News),
            Told = ToldForm.ToLines(told, row.Shop, row.OrderId),
            NextUpdate = ToldForm.ToPromise(told.NextUpdate),
        };
    }

    public static OutboxEntry ToEntry(EntryAnswer row) => new()
    {
        Message = ToMessage(row.Message),
        State = (DeliveryState)row.State,
        Attempts = row.Message.Attempts,
        InDoubt = row.Message.InDoubt,
        SettledAt = Ticks.ToInstant(row.SettledAt),
        NotBefore = Ticks.ToInstant(row.NotBefore),
        ProviderId = row.ProviderId,
        Reason = row.Reason,
    };
}
