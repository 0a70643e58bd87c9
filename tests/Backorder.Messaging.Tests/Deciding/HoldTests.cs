namespace Backorder.Messaging.Tests;

/// <summary>Who is not written to, whatever there is to say.</summary>
public sealed class HoldTests
{
    private static readonly Situation Late = new() { Stock = "0, 2@06-25", ShipBy = "06-12" };

    [Fact]
    public void An_order_marked_so_is_never_written_to() =>
        Assert.Equal("held DoNotContact", (Late with { Change = order => order with { DoNotContact = true } }).Outcome());

    [Fact]
    public void An_order_of_a_sku_marked_so_is_never_written_to() =>
        Assert.Equal("held DoNotContact", (Late with { Shop = shop => shop.Updates.DoNotContactSkus.Add("A") }).Outcome());

    [Theory]
    [InlineData("FirstDelay 06-01 2@06-05")]
    [InlineData("FirstDelay 05-20 2@06-05; Shipped 06-06")]
    public void Nor_when_nothing_of_that_sku_is_open_any_more(string told) => Assert.Equal("held DoNotContact", new Situation
    {
        Shipped = "2@06-05",
        Told = told,
        Shop = shop =>
        {
            shop.Updates.DoNotContactSkus.Add("A");
            shop.Updates.AfterCareDays = 0;
        },
        Change = order => order with { Lines = [order.Lines[0] with { Shipments = [order.Lines[0].Shipments[0] with { DeliveredAt = Situation.Moment("06-07") }] }] },
    }.Outcome());

    [Fact]
    public void Nobody_is_written_to_without_an_address() =>
        Assert.Equal("held NoChannel", (Late with { Change = order => order with { Recipient = order.Recipient with { Email = null } } }).Outcome());

    [Fact]
    public void A_phone_number_is_an_address() => Assert.Equal("FirstDelay", (Late with
    {
        Change = order => order with { Recipient = order.Recipient with { Email = null, Phone = "+12125550123" } },
    }).Outcome());

    [Theory]
    [InlineData("FirstDelay", "wait")]
    [InlineData("held MustCancel", "cancel")]
    public void Who_asked_to_cancel_waits_for_nothing_but_the_word_that_it_is_done(string expected, string reply) => Assert.Equal(
        expected,
        new Situation { Stock = "0, 2@06-25", Told = $"BackorderConfirmed 06-01 2@06-12 answer {char.ToUpperInvariant(reply[0])}{reply[1..]}" }.Outcome());

    [Fact]
    public void A_cancellation_is_final_even_where_a_later_answer_says_wait() =>
        Assert.Equal("held MustCancel", new Situation { Stock = "0, 2@06-25", Told = "BackorderConfirmed 06-01 2@06-12 answer Cancel; FirstDelay 06-02 2@06-15 answer Wait" }.Outcome());

    [Theory]
    [InlineData("recipient.name", "Ana\r\nBcc: all@example.com")]
    [InlineData("recipient.email", "ana@example.com\nx")]
    [InlineData("recipient.phone", "+1 (212) call me")]
    [InlineData("lines[0].name", "Kettle\u202e")]
    public void A_text_that_cannot_be_sent_safely_holds_its_own_order_and_names_the_field_only(string field, string value)
    {
        var held = (Late with { Change = order => With(order, field, value) }).Held();
        Assert.Equal(HoldReason.Invalid, held.Reason);
        Assert.StartsWith(field + " ", held.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(value, held.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_cannot_be_written_to_keeps_its_place_in_the_queue()
    {
        var situation = new Situation
        {
            Stock = "2, 2@06-25",
            Change = order => With(order, "recipient.name", "\0"),
            ChangeFacts = facts => facts with { Orders = [.. facts.Orders, Plans.Order("2", "2026-05-26T08:00:00Z", Plans.Line("A", 2))] },
        };
        Assert.Equal("held Invalid", situation.Outcome());
        Assert.Equal("2@2026-06-25..2026-06-25", Plans.Text(situation.Run().Plans.Single().Lines[0]));
    }

    private static OpenOrder With(OpenOrder order, string field, string value) => field switch
    {
        "recipient.name" => order with { Recipient = order.Recipient with { Name = value } },
        "recipient.email" => order with { Recipient = order.Recipient with { Email = value } },
        "recipient.phone" => order with { Recipient = order.Recipient with { Phone = value } },
        _ => order with { Lines = [order.Lines[0] with { Name = value }] },
    };
}
