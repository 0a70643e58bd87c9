using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Plans by hand, one for each kind of message and a few for what else changes the words, as the planner makes them.</summary>
internal static partial class SamplePlans
{
    public static readonly LocalDate Today = new(2026, 6, 8);

    public static readonly Shop Shop = ShopWith(_ => { });

    public static IReadOnlyDictionary<string, MessagePlan> All { get; } = new SortedDictionary<string, MessagePlan>(StringComparer.Ordinal)
    {
        ["BackorderConfirmed"] = Confirmed(),
        ["FirstDelay"] = FirstDelay(),
        ["FirstDelay-British"] = British(FirstDelay()),
        ["FirstDelay-over-30-days"] = LongDelay(),
        ["FirstDelay-several-items"] = SeveralItems(),
        ["FirstDelay-not-charged"] = NotCharged(),
        ["RenewedDelay"] = Renewed(),
        ["NoDateYet"] = NoDate(),
        ["StillWaiting"] = StillWaiting(),
        ["StillWaiting-no-date"] = StillNoDate(),
        ["Earlier"] = Earlier(),
        ["Earlier-date-found"] = DateFound(),
        ["PartShipped"] = PartShipped(),
        ["ReadyToShip"] = Ready(),
        ["Shipped"] = Shipped(),
        ["Cancelled"] = Cancelled(),
        ["Cancelled-British-not-charged"] = British(CancelledUncharged()),
        ["ConsentReminder"] = Reminder(),
        ["AfterCare"] = AfterCare(),
    };

    /// <summary>The languages besides English.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["de", "fr", "es", "ja", "ar"];

    /// <summary>The samples for a reader of another language.</summary>
    public static IReadOnlyDictionary<string, MessagePlan> In(string language) => new SortedDictionary<string, MessagePlan>(
        All.Where(sample => !sample.Key.Contains("British", StringComparison.Ordinal)).ToDictionary(sample => sample.Key, sample => In(language, sample.Key, sample.Value)),
        StringComparer.Ordinal);

    private static MessagePlan In(string language, string sample, MessagePlan plan) => Spoken(
        plan with
        {
            Language = language,
            Recipient = plan.Recipient with { Language = language },
            Cancellation = plan.Cancellation is { Amount: > 0 } cancellation ? cancellation with { Method = "Visa 4242" } : plan.Cancellation,
        },
        plan.Reason?.Code,
        sample == "RenewedDelay" ? 2 : 1);

    public static LocalDate June(int day) => new(2026, 6, day);

    public static Shop ShopWith(Action<BackorderShopOptions> configure)
    {
        var options = new BackorderShopOptions { Name = "Kettle & Co", From = "orders@kettle.example", Contact = "help@kettle.example" };
        options.Links.Returns = "https://kettle.example/returns";
        options.Links.Orders = "https://kettle.example/orders";
        options.Links.Feedback = "https://kettle.example/feedback";
        configure(options);
        return Shop.Create(ShopName.Main, options);
    }

    public static MessagePlan Plan(MessageKind kind, params PlannedLine[] lines) => new()
    {
        Shop = ShopName.Main,
        Order = "K4",
        PlacedAt = Instant.FromUtc(2026, 5, 20, 9, 12),
        Recipient = new Recipient
        {
            Id = "C-104",
            Name = "Ana Pérez",
            Email = "ana@example.com",
            Phone = "+12125550123",
            Language = "en-US",
            TimeZone = "America/New_York",
        },
        Language = "en-US",
        Kind = kind,
        Ordinal = 1,
        PlannedAt = Instant.FromUtc(2026, 6, 8, 14, 0),
        Today = Today,
        Channels = [Channel.Email, Channel.Sms],
        Payment = Payment.Charged,
        Shipping = Shipping.Together,
        Currency = "USD",
        Lines = lines,
    };

    public static PlannedLine Line(string id, string name, params Portion[] portions) => new()
    {
        Line = id,
        Sku = "SKU-" + id,
        Name = name,
        Ordered = Math.Max(portions.Sum(portion => portion.Quantity), 1),
        UnitPrice = 49.00m,
        Currency = "USD",
        Portions = portions,
    };

    public static Portion Units(int quantity, LocalDate? earliest, LocalDate? latest) =>
        new() { Quantity = quantity, Earliest = earliest, Latest = latest };

    public static PriorDate Promised(LocalDate day) => new() { Latest = day, Source = PriorDateSource.PromisedShipBy };

    public static PriorDate Told(LocalDate? day) => new() { Latest = day, Source = PriorDateSource.Told };

    public static Reply Consent(LocalDate by) => new() { By = by, Silence = Silence.Consent, Rule = "us-ftc-435, 435.2(b)(1)" };

    public static Reply CancelBy(LocalDate by) => new() { By = by, Silence = Silence.Cancel, Rule = "us-ftc-435, 435.2(b)(1)" };

    /// <summary>The sentences that the planner's policies take from the phrasebook.</summary>
    public static MessagePlan Spoken(MessagePlan plan, BackorderReason? reason = null, int delays = 1)
    {
        var book = Phrasebooks.BuiltIn.For(plan.Language, Shop);
        var before = plan.Lines.Select(line => line.Before?.Latest).Max();
        int? late = before is { } missed && plan.Eta.Latest is { } until ? Period.DaysBetween(missed, until) : null;
        ChoiceKind? primary = plan.Choices.Count > 0 ? plan.Choices[0].Kind : null;
        return plan with
        {
            Apology = book.Apology(plan.Kind, delays, late, before, plan.Today),
            Reason = reason is { } code ? new StatedReason { Code = code, Text = book.Reason(code) } : null,
            CallToAction = book.CallToAction(plan.Kind, primary, plan.Reply, plan.Today),
        };
    }
}
