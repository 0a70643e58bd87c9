using System.Buffers;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>
/// The practical limit: this one message as somebody would write it by hand for speed, as UTF-8 in English with the values where they belong:
/// dates and numbers put into words, names escaped, a row for each item. It knows no other kind, language, rule or law.
/// </summary>
internal sealed partial class HandCodedMail
{
    private readonly Utf8Mail _mail = new(new ArrayBufferWriter<byte>(64 * 1024));

    /// <summary>Writes the message.</summary>
    /// <returns>Subject, preview, HTML, text and text message, one after the other.</returns>
    public ReadOnlySpan<byte> Write(MessagePlan plan, Shop shop)
    {
        _mail.Clear();
        var recipient = plan.Recipient;
        var placed = plan.PlacedAt.InZone(DateTimeZoneProviders.Tzdb[recipient.TimeZone!]).Date;
        var ships = plan.Eta.Latest!.Value;
        var units = 0;
        foreach (var line in plan.Lines)
        {
            units += line.Open;
        }

        Subject(plan, ships);
        Preview(plan, ships);
        Body(plan, shop, recipient, ships, placed, units);
        PlainText(plan, shop, recipient, ships, placed, units);
        Sms(plan, shop, ships);
        return _mail.Written;
    }

    private void Subject(MessagePlan plan, LocalDate ships)
    {
        _mail.Write("Order "u8);
        _mail.Text(plan.Order);
        _mail.Write(" will ship later (by "u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(")"u8);
    }

    private void Preview(MessagePlan plan, LocalDate ships)
    {
        _mail.Write("The new ship date is "u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(". "u8);
        _mail.Text(plan.Reason!.Text);
    }

    private void Sms(MessagePlan plan, Shop shop, LocalDate ships)
    {
        _mail.Text(shop.Name);
        _mail.Write(": Order "u8);
        _mail.Text(plan.Order);
        _mail.Write(" is delayed. New ship date: "u8);
        _mail.ShortDay(ships, plan.Today);
        _mail.Write(". More: "u8);
        _mail.Text(shop.Contact);
    }
}
