namespace Backorder.Messaging.Tests;

/// <summary>Why a message goes out, or why it does not, to the letter. It is Monday, 8 June 2026, eight o'clock; two units are ordered.</summary>
public sealed class StatedReasonTests
{
    [Theory]
    [InlineData("row 1: all units have shipped since the last message", "0", "BackorderConfirmed 06-01 2@06-05", null, "2@06-05")]
    [InlineData("row 1: units have shipped since the last message and others wait", "1", "BackorderConfirmed 06-01 2@06-12", null, "1@06-05")]
    [InlineData("row 3: line 1 has no date yet that the customer knows of, and not all of it is on hand", "1", null)]
    [InlineData("row 4: line 1 has lost its last day", "0", null, "06-12")]
    [InlineData("row 5: line 1 is 3 days later than 2026-06-12", "0, 2@06-15", null, "06-12")]
    [InlineData("row 5: line 1 is 4 days later than 2026-06-18", "0, 1@06-15, 1@06-22", "BackorderConfirmed 06-01 1@06-12 1@06-18")]
    [InlineData("row 5: line 1 is 3 days later than told", "0, 1@06-15", "BackorderConfirmed 06-01 1@06-12 1@none")]
    [InlineData("row 5, told before: line 1 is 7 days later than 2026-06-15", "0, 2@06-22", "FirstDelay 06-01 2@06-15")]
    [InlineData("row 6: told to wait before, and now all on hand", "2", "FirstDelay 06-01 2@06-15")]
    [InlineData("row 7: the update promised for 2026-06-05 is due", "0, 2@06-15", "FirstDelay 06-01 2@06-15 next 06-05")]
    [InlineData("row 8: told without a date, and now every unit has one", "0, 2@06-15", "NoDateYet 06-01 2@none")]
    [InlineData("row 8: earlier than told", "0, 2@06-12", "FirstDelay 06-01 2@06-15", null, null, "announce")]
    [InlineData("row 2: the app recorded the cancellation", "0", null, null, null, "cancelled")]
    [InlineData("row 9: delivered, and after-care is due from 2026-06-08", "0", null, null, "2@06-01", "delivered")]
    [InlineData("row 5: line 1 will not ship by its deadline, and a notice is due by 2026-06-24", "0, 2@06-30", null, null, null, "US two weeks later")]
    [InlineData("row 7: without a yes the order ends on 2026-06-12", "0, 2@06-22", "FirstDelay 05-28 2@06-12; RenewedDelay 06-05 2@06-22", "06-01", null, "US")]
    public void A_message_names_its_row_and_its_facts(string expected, string stock, string? told, string? shipBy = null, string? shipped = null, string more = "") =>
        Assert.Equal(expected, With(more, new Situation { Stock = stock, Told = told, ShipBy = shipBy, Shipped = shipped }).Plan().Trace.First(entry => entry.Statement.StartsWith("kind: ", StringComparison.Ordinal)).Fact);

    [Theory]
    [InlineData("All of it is on hand.", "2", null)]
    [InlineData("The promise holds.", "0, 2@06-12", null, "06-12")]
    [InlineData("The customer knows these dates.", "0, 2@06-15", "FirstDelay 06-01 2@06-15")]
    [InlineData("Only the passing of time has moved its dates.", "2", null, "06-05")]
    [InlineData("within the tolerance: line 1 is 3 days later than 2026-06-22 (1:2@2026-06-25)", "0, 2@06-25", "BackorderConfirmed 06-01 2@06-22", null, null, "tolerance")]
    [InlineData("The dates are better than told; announceEarlier is off. (1:1@2026-06-11,1@2026-06-12)", "0, 1@06-11, 1@06-12", "FirstDelay 06-01 2@06-15")]
    [InlineData("The dates are better than told; announceEarlier is off. (1:1@2026-06-12,1@-)", "0, 1@06-12", "NoDateYet 06-01 2@none")]
    [InlineData("The order is cancelled and the customer was told.", "0", "Cancelled 06-05", null, null, "cancelled")]
    [InlineData("The cancellation has no amount or no method; record both.", "0", null, null, null, "cancelled without a method")]
    [InlineData("No unit is open and there is nothing left to say.", "0", null, null, "2@06-01", "")]
    [InlineData("The customer asked to cancel; record the cancellation with its amount and method.", "0", "NoDateYet 06-01 2@none answer Cancel")]
    [InlineData("Line 1 is cancelled in law since 2026-06-05 (16 CFR 435.2(c)(5)); refund, and record the cancellation with its amount and method.", "0", null, "06-05", null, "US")]
    [InlineData("Line 1: cancel and shipped at 2026-06-05T08:00:00Z: which came first?", "0, 2@06-12", null, "06-10", null, "US unclear")]
    [InlineData("The order is marked so.", "0", null, null, null, "do not contact")]
    [InlineData("Its SKU A is marked so.", "0", null, null, null, "no word about A")]
    [InlineData("The recipient has neither an e-mail address nor a phone number.", "0", null, null, null, "no address")]
    [InlineData("The last message came back, and there is no phone number.", "0, 2@06-22", "BackorderConfirmed 06-01 2@06-12", null, null, "bounced")]
    [InlineData("The dates have to stand until 2026-06-09T08:00:00Z before they are told. (1:2@2026-06-22)", "0, 2@06-22", null, "06-12", null, "settle")]
    [InlineData("The last message went out at 2026-06-07T20:00:00Z; the next may from 2026-06-08T20:00:00Z. (1:2@2026-06-22)", "0, 2@06-22", "BackorderConfirmed 06-07T20:00 2@06-12")]
    public void A_silence_names_its_reason_and_the_dates_it_saw(string expected, string stock, string? told, string? shipBy = null, string? shipped = null, string more = "")
    {
        var held = With(more, new Situation { Stock = stock, Told = told, ShipBy = shipBy, Shipped = shipped }).Held();
        Assert.Equal(expected, held.Fingerprint is null ? held.Detail : $"{held.Detail} ({held.Fingerprint})");
    }

    private const string Unsafe = "holds control or direction characters, nothing, or more than 500 characters; expected a printable text";

    [Theory]
    [InlineData("recipient.name " + Unsafe, "name")]
    [InlineData("recipient.email is not an address that can be written to; expected one such as name@example.com", "email")]
    [InlineData("recipient.phone is not in E.164 form; expected one such as +12125550123", "phone")]
    [InlineData("recipient.language is not a language tag; expected one such as en-US", "language")]
    [InlineData("cancellation.method " + Unsafe, "method")]
    [InlineData("lines[0].name " + Unsafe, "item")]
    [InlineData("lines[0].shipments[].carrier " + Unsafe, "carrier")]
    [InlineData("lines[0].shipments[].trackingUrl is not an absolute https address; expected one, or nothing", "url")]
    public void What_cannot_be_sent_is_named_with_its_remedy(string expected, string what)
    {
        var held = new Situation { ShipBy = "06-05", Change = order => Unsendable(order, what) }.Held();
        Assert.Equal((HoldReason.Invalid, expected), (held.Reason, held.Detail));
    }

    [Fact]
    public void What_can_be_sent_is_sent() => Assert.Equal("PartShipped", new Situation
    {
        Stock = "1",
        Shipped = "1@06-05",
        Told = "BackorderConfirmed 06-01 2@06-12",
        Change = order => order with
        {
            Recipient = order.Recipient with { Phone = "+12125550123", Language = "en-US" },
            Lines = [order.Lines[0] with { Shipments = [order.Lines[0].Shipments[0] with { Carrier = "Post", TrackingUrl = "https://post.example/1" }] }],
        },
    }.Outcome());

    private static Situation With(string more, Situation situation) => situation with
    {
        Now = more == "US two weeks later" ? "06-22" : "06-08",
        Shop = shop =>
        {
            shop.Updates.AnnounceEarlier = more == "announce";
            shop.Updates.AfterCareDays = more == "delivered" ? 5 : null;
            shop.Updates.ToleranceDays = more == "tolerance" ? 3 : 0;
            shop.Updates.SettleHours = more == "settle" ? 24 : 0;
            if (more == "no word about A")
            {
                shop.Updates.DoNotContactSkus.Add("A");
            }
        },
        Change = order => more switch
        {
            "cancelled" => order with { Cancellation = new Cancellation { At = Situation.Moment("06-05"), Amount = 1, Method = "your card" } },
            "cancelled without a method" => order with { Cancellation = new Cancellation { At = Situation.Moment("06-05"), Amount = 1 } },
            "delivered" => order with { Lines = [order.Lines[0] with { Shipments = [order.Lines[0].Shipments[0] with { DeliveredAt = Situation.Moment("06-03") }] }] },
            "do not contact" => order with { DoNotContact = true },
            "no address" => order with { Recipient = order.Recipient with { Email = null } },
            "bounced" => order with { Events = [new RecordedEvent { Event = new DelayEvent.Bounced { At = Situation.Moment("06-02") } }] },
            "US unclear" => order with
            {
                ShipTo = new ShipTo { Country = "US" },
                Events =
                [
                    new RecordedEvent { Event = new DelayEvent.Cancel { At = Situation.Moment("06-05") } },
                    new RecordedEvent { Event = new DelayEvent.Shipped { At = Situation.Moment("06-05") } },
                ],
            },
            "US" or "US two weeks later" => order with { ShipTo = new ShipTo { Country = "US" } },
            _ => order,
        },
    };

    private static OpenOrder Unsendable(OpenOrder order, string what) => what switch
    {
        "name" => order with { Recipient = order.Recipient with { Name = "\0" } },
        "email" => order with { Recipient = order.Recipient with { Email = "nobody" } },
        "phone" => order with { Recipient = order.Recipient with { Phone = "1234" } },
        "language" => order with { Recipient = order.Recipient with { Language = "english!" } },
        "method" => order with { Cancellation = new Cancellation { At = Situation.Moment("06-05"), Amount = 1, Method = "\0" } },
        "item" => order with { Lines = [order.Lines[0] with { Name = "\0" }] },
        "carrier" => order with { Lines = [order.Lines[0] with { Shipments = [new LineShipment { Quantity = 1, ShippedAt = Situation.Moment("06-05"), Carrier = "\0" }] }] },
        _ => order with { Lines = [order.Lines[0] with { Shipments = [new LineShipment { Quantity = 1, ShippedAt = Situation.Moment("06-05"), TrackingUrl = "http://post.example" }] }] },
    };
}
