using NodaTime;

namespace Backorder.Messaging.Tests;

// The plans themselves, one method each.
internal static partial class SamplePlans
{
    private static EtaRange Range(LocalDate? earliest, LocalDate? latest) => new() { Earliest = earliest, Latest = latest };

    private static Choice[] Choices(params ChoiceKind[] kinds) => [.. kinds.Select(kind => new Choice { Kind = kind })];

    private static Choice[] WaitOrCancel => Choices(ChoiceKind.Wait, ChoiceKind.Cancel, ChoiceKind.Contact);

    private static MessagePlan Confirmed() => Spoken(
        Plan(MessageKind.BackorderConfirmed, Line("1", "Green kettle", Units(2, June(22), June(26)))) with
        {
            Eta = Range(June(22), June(26)),
            Delivery = Range(June(24), new LocalDate(2026, 7, 2)),
            Choices = WaitOrCancel,
            Reply = new Reply { Silence = Silence.None, Rule = "us-ftc-435, 435.2(a)" },
            NextUpdate = June(18),
        },
        BackorderReason.Demand);

    private static MessagePlan FirstDelay() => Spoken(
        Plan(MessageKind.FirstDelay, Line("1", "Green kettle", Units(1, June(23), June(23))) with { Before = Promised(June(12)) }) with
        {
            Eta = Range(June(23), June(23)),
            Alternatives = [new Alternative { Line = "1", Sku = "KETTLE-BK", Name = "Black kettle", Quantity = 1, UnitPrice = 49.00m }],
            Choices =
            [
                new Choice { Kind = ChoiceKind.Wait },
                new Choice { Kind = ChoiceKind.Swap, Line = "1", Sku = "KETTLE-BK", Quantity = 1 },
                new Choice { Kind = ChoiceKind.Cancel },
                new Choice { Kind = ChoiceKind.Contact },
            ],
            Reply = Consent(June(23)),
            NextUpdate = June(18),
        },
        BackorderReason.SupplierDelay);

    private static MessagePlan British(MessagePlan plan) => Spoken(
        plan with
        {
            Language = "en-GB",
            Recipient = plan.Recipient with { Language = "en-GB", TimeZone = "Europe/London", Phone = "+442079460000" },
            Reply = plan.Reply is null ? null : new Reply { Silence = Silence.None, Rule = "uk-cra, s.28" },
            Currency = "GBP",
            Lines = [.. plan.Lines.Select(line => line with { Currency = "GBP" })],
        },
        plan.Reason?.Code);

    private static MessagePlan LongDelay() => Spoken(
        Plan(MessageKind.FirstDelay, Line("1", "Oak shelf", Units(1, new LocalDate(2026, 7, 20), new LocalDate(2026, 8, 3))) with { Before = Promised(June(12)) }) with
        {
            Eta = Range(new LocalDate(2026, 7, 20), new LocalDate(2026, 8, 3)),
            Choices = WaitOrCancel,
            Reply = CancelBy(new LocalDate(2026, 7, 12)),
            NextUpdate = June(22),
        },
        BackorderReason.QualityHold);

    private static MessagePlan SeveralItems()
    {
        var consent = Consent(June(26));
        return Spoken(
            Plan(
                MessageKind.FirstDelay,
                Line("1", "Green kettle", Units(2, June(22), June(26))) with { Before = Promised(June(12)), Reply = consent },
                Line("2", "Tea mug", Units(4, June(9), June(9)), Units(2, June(22), June(26))) with { Before = Promised(June(12)), OnHand = 4, Reply = consent },
                Line("3", "Oak tray", Units(1, June(9), June(9))) with
                {
                    Before = Promised(June(12)),
                    OnHand = 1,
                    Reply = new Reply { Silence = Silence.None, Rule = "us-ftc-435, 435.2(a)" },
                }) with
            {
                Shipping = Shipping.AsAvailable,
                Eta = Range(June(22), June(26)),
                Alternatives = [new Alternative { Line = "1", Sku = "KETTLE-BK", Name = "Black kettle", Quantity = 2, UnitPrice = 45.50m }],
                Choices =
                [
                    new Choice { Kind = ChoiceKind.Wait },
                    new Choice { Kind = ChoiceKind.Swap, Line = "1", Sku = "KETTLE-BK", Quantity = 2 },
                    new Choice { Kind = ChoiceKind.Cancel },
                    new Choice { Kind = ChoiceKind.Cancel, Line = "1" },
                    new Choice { Kind = ChoiceKind.Cancel, Line = "2" },
                    new Choice { Kind = ChoiceKind.Cancel, Line = "3" },
                    new Choice { Kind = ChoiceKind.Contact },
                ],
                Reply = consent,
                NextUpdate = June(18),
                Incentive = new Incentive { Amount = 5m, Currency = "USD" },
            },
            BackorderReason.Transport);
    }

    private static MessagePlan NotCharged() => Spoken(
        FirstDelay() with
        {
            Payment = Payment.Authorized,
            Lines =
            [
                Line("1", "Green kettle", Units(3, June(23), June(23))) with { Before = Promised(June(12)), OnHand = 0 },
                Line("2", "Tea mug", Units(2, June(23), June(23))) with { Before = Promised(June(12)), OnHand = 2 },
            ],
            Alternatives = [],
            Choices =
            [
                new Choice { Kind = ChoiceKind.Wait },
                new Choice { Kind = ChoiceKind.Split, Line = "2", Sku = "SKU-2", Quantity = 2 },
                new Choice { Kind = ChoiceKind.Cancel },
                new Choice { Kind = ChoiceKind.Contact },
            ],
        },
        BackorderReason.StockError);

    private static MessagePlan Renewed() => Spoken(
        Plan(MessageKind.RenewedDelay, Line("1", "Green kettle", Units(1, June(30), June(30))) with { Before = Told(June(23)) }) with
        {
            Ordinal = 2,
            Eta = Range(June(30), June(30)),
            Choices = WaitOrCancel,
            Reply = CancelBy(June(23)),
            NextUpdate = June(18),
        },
        BackorderReason.Customs,
        delays: 2);

    private static MessagePlan NoDate() => Spoken(
        Plan(MessageKind.NoDateYet, Line("1", "Green kettle", Units(1, null, null)) with { Before = Promised(June(12)) }) with
        {
            Choices = WaitOrCancel,
            Reply = CancelBy(new LocalDate(2026, 7, 12)),
            NextUpdate = June(15),
        },
        BackorderReason.MaterialShortage);

    private static MessagePlan StillWaiting() => Spoken(
        Plan(MessageKind.StillWaiting, Line("1", "Green kettle", Units(1, June(23), June(23))) with { Before = Told(June(23)) }) with
        {
            Ordinal = 2,
            Eta = Range(June(23), June(23)),
            Choices = WaitOrCancel,
            Reply = Consent(June(23)),
            NextUpdate = June(18),
        },
        BackorderReason.SupplierDelay);

    private static MessagePlan StillNoDate() => Spoken(
        Plan(MessageKind.StillWaiting, Line("1", "Green kettle", Units(1, June(29), null)) with { Before = Told(null) }) with
        {
            Ordinal = 2,
            Eta = Range(June(29), null),
            Choices = WaitOrCancel,
            Reply = new Reply { Silence = Silence.None, Rule = "us-ftc-435, 435.2(b)(1)(iii)" },
            NextUpdate = June(15),
        },
        BackorderReason.Production);

    private static MessagePlan Earlier() => Spoken(
        Plan(MessageKind.Earlier, Line("1", "Green kettle", Units(1, June(16), June(16))) with { Before = Told(June(23)) }) with
        {
            Ordinal = 2,
            Eta = Range(June(16), June(16)),
            Choices = Choices(ChoiceKind.Cancel, ChoiceKind.Contact),
            NextUpdate = June(11),
        });

    private static MessagePlan DateFound() => Spoken(
        Plan(MessageKind.Earlier, Line("1", "Green kettle", Units(1, June(22), June(26))) with { Before = Told(null) }) with
        {
            Ordinal = 2,
            Eta = Range(June(22), June(26)),
            Choices = Choices(ChoiceKind.Cancel, ChoiceKind.Contact),
            NextUpdate = June(19),
        });

    private static MessagePlan PartShipped() => Spoken(
        Plan(
            MessageKind.PartShipped,
            Line("1", "Green kettle") with { Ordered = 1, Shipped = 1, ShippedSince = [Parcel(1)] },
            Line("2", "Tea mug", Units(2, June(22), June(26))) with { Ordered = 6, Shipped = 4, ShippedSince = [Parcel(4)] }) with
        {
            Shipping = Shipping.AsAvailable,
            PartShipped = true,
            Ordinal = 2,
            Eta = Range(June(22), June(26)),
            Choices = Choices(ChoiceKind.Cancel, ChoiceKind.Contact),
            NextUpdate = June(18),
        },
        BackorderReason.Weather);

    private static MessagePlan Ready() => Spoken(
        Plan(MessageKind.ReadyToShip, Line("1", "Green kettle", Units(1, June(9), June(9))) with { OnHand = 1, Before = Told(June(23)) }) with
        {
            Ordinal = 2,
            Eta = Range(June(9), June(9)),
            Delivery = Range(June(11), June(15)),
            Choices = Choices(ChoiceKind.Cancel, ChoiceKind.Contact),
        });

    private static MessagePlan Shipped() => Spoken(
        Plan(MessageKind.Shipped, Line("1", "Green kettle") with { Ordered = 1, Shipped = 1, ShippedSince = [Parcel(1)] }) with
        {
            Ordinal = 3,
            PartShipped = true,
            Choices = Choices(ChoiceKind.Contact),
        });

    private static MessagePlan Cancelled() => Spoken(
        Plan(MessageKind.Cancelled, Line("1", "Green kettle") with { Ordered = 2 }) with
        {
            Ordinal = 3,
            Choices = Choices(ChoiceKind.Contact),
            Cancellation = new Cancellation
            {
                At = Instant.FromUtc(2026, 6, 8, 9, 0),
                Amount = 98m,
                Method = "the card you paid with",
                RefundBy = June(17),
            },
        });

    private static MessagePlan CancelledUncharged() => Spoken(
        Cancelled() with { Payment = Payment.None, Cancellation = new Cancellation { At = Instant.FromUtc(2026, 6, 8, 9, 0), Amount = 0m } });

    private static MessagePlan Reminder() => Spoken(
        Plan(MessageKind.ConsentReminder, Line("1", "Oak shelf", Units(1, new LocalDate(2026, 7, 20), new LocalDate(2026, 8, 3))) with { Before = Told(new LocalDate(2026, 8, 3)) }) with
        {
            Ordinal = 2,
            Eta = Range(new LocalDate(2026, 7, 20), new LocalDate(2026, 8, 3)),
            Choices = WaitOrCancel,
            Reply = CancelBy(June(13)),
            NextUpdate = June(13),
        },
        BackorderReason.QualityHold);

    private static MessagePlan AfterCare() => Spoken(
        Plan(MessageKind.AfterCare, Line("1", "Green kettle") with { Ordered = 1, Shipped = 1, ShippedSince = [Parcel(1) with { DeliveredAt = Instant.FromUtc(2026, 6, 5, 15, 0) }] }) with
        {
            Ordinal = 4,
            PartShipped = true,
            Choices = Choices(ChoiceKind.Contact),
        });

    private static LineShipment Parcel(int quantity) => new()
    {
        Quantity = quantity,
        ShippedAt = Instant.FromUtc(2026, 6, 3, 13, 0),
        Carrier = "Parcel Post",
        TrackingUrl = "https://track.example/PP123456789US",
    };
}
