namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Between what a choice link gives and its stored form.</summary>
internal static class GrantForm
{
    public static GrantRow ToRow(ChoiceGrant grant) => new()
    {
        Reference = grant.Reference.ToString(),
        Shop = grant.Shop,
        OrderId = grant.Order,
        Gives = StoredJson.Write(ToForm(grant), StoredJson.Default.StoredGrant),
    };

    public static ChoiceGrant ToGrant(GrantRow row) =>
        ToGrant(StoredJson.Read(row.Gives, StoredJson.Default.StoredGrant, static form => form.V), row.Shop, row.OrderId);

    public static StoredGrant ToForm(ChoiceGrant grant) => new()
    {
        Reference = grant.Reference.ToString(),
        Message = grant.Message.ToString(),
        Ordinal = grant.Ordinal,
        Kind = grant.Kind.ToString(),
        PlannedAt = Text.Of(grant.PlannedAt),
        Language = grant.Language,
        TimeZone = grant.TimeZone,
        ReasonCode = grant.Reason?.Code.ToString(),
        ReasonText = grant.Reason?.Text,
        Reply = ToForm(grant.Reply),
        NextUpdate = Text.Of(grant.NextUpdate),
        Lines = [.. grant.Lines.Select(static line => new StoredGrantedLine
        {
            Line = line.Line,
            Portions = [.. line.Portions.Select(ToldForm.ToForm)],
            BeforeSource = line.Before?.Source.ToString(),
            BeforeLatest = Text.Of(line.Before?.Latest),
            Reply = ToForm(line.Reply),
        })],
        Choices = [.. grant.Choices.Select(static one => new StoredGrantedChoice
        {
            Choice = one.Choice.Kind.ToString(),
            Line = one.Choice.Line,
            Sku = one.Choice.Sku,
            Quantity = one.Choice.Quantity,
            Until = one.Until is { } until ? Text.Of(until) : null,
        })],
    };

    public static ChoiceGrant ToGrant(StoredGrant form, string shop, string order) => new()
    {
        Reference = ChoiceReferenceHash.TryParse(form.Reference, out var hash) ? hash : throw new InvalidOperationException(
            "A row of Backorder.Messaging holds a hash of a choice link that is none; it was changed by hand. Delete it."),
        Shop = shop,
        Order = order,
        Message = Text.ToKey(form.Message),
        Ordinal = form.Ordinal,
        Kind = Text.To<MessageKind>(form.Kind),
        PlannedAt = Text.ToMoment(form.PlannedAt),
        Language = form.Language,
        TimeZone = form.TimeZone,
        Reason = form.ReasonCode is { } code ? new StatedReason { Code = Text.To<BackorderReason>(code), Text = form.ReasonText ?? "" } : null,
        Reply = ToReply(form.Reply),
        NextUpdate = Text.ToDayOrNull(form.NextUpdate),
        Lines = [.. form.Lines.Select(static line => new GrantedLine
        {
            Line = line.Line,
            Portions = [.. line.Portions.Select(ToldForm.ToPortion)],
            Before = line.BeforeSource is { } source ? new PriorDate { Source = Text.To<PriorDateSource>(source), Latest = Text.ToDayOrNull(line.BeforeLatest) } : null,
            Reply = ToReply(line.Reply),
        })],
        Choices = [.. form.Choices.Select(static one => new GrantedChoice
        {
            Choice = new Choice { Kind = Text.To<ChoiceKind>(one.Choice), Line = one.Line, Sku = one.Sku, Quantity = one.Quantity },
            Until = one.Until is { } until ? Text.ToMoment(until) : null,
        })],
    };

    private static StoredReply? ToForm(Reply? reply) =>
        reply is null ? null : new StoredReply { By = Text.Of(reply.By), Silence = reply.Silence.ToString(), Rule = reply.Rule };

    private static Reply? ToReply(StoredReply? form) =>
        form is null ? null : new Reply { By = Text.ToDayOrNull(form.By), Silence = Text.To<Silence>(form.Silence), Rule = form.Rule };
}
