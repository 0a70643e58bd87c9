using NodaTime;

namespace Backorder.Messaging.Testing;

/// <summary>Ready-made plans and messages, for tests of stores, senders and renderers.</summary>
public static class SomeMessages
{
    /// <summary>The plan of a first delay: two kettles, now on 23 June, next update on 18 June.</summary>
    /// <param name="order">The order's id.</param>
    /// <returns>The plan.</returns>
    public static MessagePlan Plan(string order = "1001") => new()
    {
        Shop = ShopName.Main,
        Order = order,
        PlacedAt = Some.Now - Duration.FromDays(19),
        Recipient = Some.Recipient(),
        Language = "en-US",
        Kind = MessageKind.FirstDelay,
        Ordinal = 1,
        PlannedAt = Some.Now,
        Today = new LocalDate(2026, 6, 8),
        Channels = [Channel.Email, Channel.Sms],
        Payment = Payment.Charged,
        Shipping = Shipping.Together,
        Apology = "We are sorry that your order is late.",
        Reason = new StatedReason { Code = BackorderReason.SupplierDelay, Text = "Our supplier is late." },
        Lines =
        [
            new PlannedLine
            {
                Line = "1",
                Sku = Some.Sku,
                Name = "Green kettle",
                Portions = [new Portion { Quantity = 2, Earliest = new LocalDate(2026, 6, 23), Latest = new LocalDate(2026, 6, 23) }],
            },
        ],
        Eta = new EtaRange { Earliest = new LocalDate(2026, 6, 23), Latest = new LocalDate(2026, 6, 23) },
        Choices = [new Choice { Kind = ChoiceKind.Wait }, new Choice { Kind = ChoiceKind.Cancel }, new Choice { Kind = ChoiceKind.Contact }],
        CallToAction = "Tell us what you would like.",
        NextUpdate = new LocalDate(2026, 6, 18),
    };

    /// <summary>A plan of every kind, as the planner makes them for one day of a small shop.</summary>
    /// <param name="language">The customers' language tag.</param>
    /// <returns>Twelve plans.</returns>
    public static IReadOnlyList<MessagePlan> OfEveryKind(string language = "en-US")
    {
        // Only a shop that wants to writes after a delivery.
        var options = new BackorderShopOptions();
        Some.ShopOptions(options);
        options.Updates.AfterCareDays = 5;
        return new BackorderPlanner(new ShopDirectory(Shop.Create(ShopName.Main, options))).Plan(GallerySamples.In(language, ShopName.Main)).Plans;
    }

    /// <summary>The same plan with another date, made later: a newer message about the order.</summary>
    /// <param name="plan">The older plan.</param>
    /// <param name="days">How many days later both the kettles come and the plan was made.</param>
    /// <returns>The newer plan.</returns>
    public static MessagePlan Newer(MessagePlan plan, int days = 1)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with
        {
            PlannedAt = plan.PlannedAt + Duration.FromDays(days),
            Lines = [.. plan.Lines.Select(line => line with { Portions = [.. line.Portions.Select(portion => portion with { Latest = portion.Latest?.PlusDays(days) })] })],
        };
    }

    /// <summary>An e-mail.</summary>
    /// <param name="plan">What it says; null: <see cref="Plan"/>.</param>
    /// <returns>The e-mail.</returns>
    public static OutgoingEmail Email(MessagePlan? plan = null)
    {
        plan ??= Plan();
        return new OutgoingEmail
        {
            Key = MessageKey.Of(plan, Channel.Email),
            Shop = plan.Shop,
            Order = plan.Order,
            Kind = plan.Kind,
            From = Address("orders@kettle.example"),
            FromName = Header("Kettle & Co"),
            ReplyTo = Address("help@kettle.example"),
            To = Address("ana@example.com"),
            ToName = Header("Ana Pérez"),
            Subject = Header($"Order {plan.Order}: your kettle will ship later"),
            Text = "We are sorry.\n\nYour kettle ships on June 23.\n",
            Html = "<!DOCTYPE html><html lang=\"en\"><title>Later</title><body><p>We are sorry.</p></body></html>",
        };
    }

    /// <summary>A text message.</summary>
    /// <param name="plan">What it says; null: <see cref="Plan"/>.</param>
    /// <returns>The text message.</returns>
    public static OutgoingSms Sms(MessagePlan? plan = null)
    {
        plan ??= Plan();
        return new OutgoingSms
        {
            Key = MessageKey.Of(plan, Channel.Sms),
            Shop = plan.Shop,
            Order = plan.Order,
            Kind = plan.Kind,
            To = PhoneNumber.TryParse("+12125550123", out var number) ? number : default,
            Text = $"Order {plan.Order} ships on June 23.",
        };
    }

    /// <summary>A message for the outbox: an e-mail that counts as telling, or its companion.</summary>
    /// <param name="plan">What it says; null: <see cref="Plan"/>.</param>
    /// <param name="channel">The way it travels.</param>
    /// <returns>The message.</returns>
    public static OutboxMessage Queued(MessagePlan? plan = null, Channel channel = Channel.Email)
    {
        plan ??= Plan();
        var counts = channel == Channel.Email;
        var zone = DateTimeZoneProviders.Tzdb[plan.Recipient.TimeZone ?? "UTC"];
        return new OutboxMessage
        {
            Plan = MessageKey.OfPlan(plan),
            News = MessageKey.OfNews(plan),
            Run = "some run",
            Ordinal = plan.Ordinal,
            PlannedAt = plan.PlannedAt,
            Content = counts ? Email(plan) : Sms(plan),
            TimeZone = zone.Id,
            Told = counts ? [.. plan.Lines.Select(line => Told(plan, line))] : [],
            NextUpdate = counts && plan.NextUpdate is { } day ? PromisedUpdate.For(day, zone) : null,
        };
    }

    /// <summary>What a choice link of a message gives: to wait and to take another kettle until the end of 18 June, and to cancel.</summary>
    /// <param name="reference">The link's reference.</param>
    /// <param name="plan">What the message says; null: <see cref="Plan"/>.</param>
    /// <returns>The grant.</returns>
    public static ChoiceGrant Grant(ChoiceReference reference, MessagePlan? plan = null)
    {
        plan ??= Plan();
        var until = DateTimeZoneProviders.Tzdb[plan.Recipient.TimeZone ?? "UTC"].AtStartOfDay(new LocalDate(2026, 6, 19)).ToInstant();
        var reply = new Reply { By = new LocalDate(2026, 6, 18), Silence = Silence.Consent, Rule = "us-ftc-435, 16 CFR 435.2(b)(1)" };
        return new ChoiceGrant
        {
            Reference = reference.Hash(),
            Shop = plan.Shop,
            Order = plan.Order,
            Message = MessageKey.Of(plan, Channel.Email),
            Ordinal = plan.Ordinal,
            Kind = plan.Kind,
            PlannedAt = plan.PlannedAt,
            Language = plan.Language,
            TimeZone = plan.Recipient.TimeZone ?? "UTC",
            Reason = plan.Reason,
            Reply = reply,
            NextUpdate = plan.NextUpdate,
            Lines = [.. plan.Lines.Select(line => new GrantedLine
            {
                Line = line.Line,
                Portions = line.Portions,
                Before = new PriorDate { Latest = new LocalDate(2026, 6, 12), Source = PriorDateSource.PromisedShipBy },
                Reply = reply,
            })],
            Choices =
            [
                new GrantedChoice { Choice = new Choice { Kind = ChoiceKind.Wait }, Until = until },
                new GrantedChoice { Choice = new Choice { Kind = ChoiceKind.Swap, Line = "1", Sku = "KETTLE-BK", Quantity = 2 }, Until = until },
                new GrantedChoice { Choice = new Choice { Kind = ChoiceKind.Cancel } },
            ],
        };
    }

    private static ToldLine Told(MessagePlan plan, PlannedLine line) => new()
    {
        Shop = plan.Shop,
        Order = plan.Order,
        Line = line.Line,
        Kind = plan.Kind,
        SentAt = plan.PlannedAt,
        Portions = line.Portions,
        Supplier = "Acme",
        NextUpdate = plan.NextUpdate,
        Offer = new SwapOffer { Sku = "KETTLE-BK", Quantity = 1 },
    };

    private static EmailAddress Address(string text) => EmailAddress.TryParse(text, out var address) ? address : default;

    private static HeaderText Header(string text) => HeaderText.TryCreate(text, out var header) ? header : default;
}
