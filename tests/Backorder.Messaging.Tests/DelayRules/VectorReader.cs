using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tests;

/// <summary>Reads the words of vectors.md: days, facts and histories.</summary>
internal static class VectorReader
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly InstantPattern UtcMinute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'");

    public static string[] Parts(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static DelayLine Line(string facts, string history)
    {
        var zone = DateTimeZoneProviders.Tzdb[Parts(facts).Select(part => After(part, "zone ")).FirstOrDefault(name => name is not null) ?? "America/New_York"];
        var line = new DelayLine { OrderComplete = default, Zone = zone };
        foreach (var fact in Parts(facts))
        {
            line = fact switch
            {
                "seller credit" => line with { SellerCredit = true },
                "business" => line with { Buyer = BuyerKind.Business },
                _ when After(fact, "zone ") is not null => line,
                _ when After(fact, "ordered ") is { } at => line with { OrderComplete = Moment(at, zone) },
                _ when After(fact, "ship by ") is { } day => line with { ShipBy = Day(day) },
                _ when After(fact, "deliver by ") is { } day => line with { DeliverBy = Day(day) },
                _ when After(fact, "needed by ") is { } day => line with { EssentialDate = Day(day) },
                _ when After(fact, "transit ") is { } days => line with { TransitDaysAtMost = int.Parse(days, CultureInfo.InvariantCulture) },
                _ when After(fact, "ships within ") is { } days => line with { ShipWithinBusinessDays = int.Parse(days.Split(' ')[0], CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"No such fact: {fact}"),
            };
        }

        return line with { Events = [.. Parts(history).Select(part => Event(part, zone))] };
    }

    public static LocalDate? Day(string text) => text == "none" ? null : LocalDatePattern.Iso.Parse(text).Value;

    public static Instant Utc(string text) => UtcMinute.Parse(text).Value;

    public static Instant Moment(string text, DateTimeZone zone)
    {
        var local = text.Contains('T', StringComparison.Ordinal) ? Minute.Parse(text).Value : Day(text)!.Value + new LocalTime(12, 0);
        return zone.AtStrictly(local).ToInstant();
    }

    public static string? After(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;

    private static DelayEvent Event(string text, DateTimeZone zone)
    {
        var at = Moment(text.Split(' ')[0], zone);
        var what = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return what switch
        {
            "shipped" => new DelayEvent.Shipped { At = at },
            "label" => new DelayEvent.LabelCreated { At = at },
            "cancels" => new DelayEvent.Cancel { At = at },
            "seller cancels" => new DelayEvent.SellerCancels { At = at },
            "bounced" => new DelayEvent.Bounced { At = at },
            "notice without a date" => new DelayEvent.NoticeSent { At = at },
            "yes" => new DelayEvent.Consent { At = at },
            "yes in advance" => new DelayEvent.PreConsent { At = at },
            _ when After(what, "notice until ") is { } day => new DelayEvent.NoticeSent { At = at, Until = Day(day) },
            _ when After(what, "incomplete notice until ") is { } day => new DelayEvent.NoticeSent { At = at, Until = Day(day), Complete = false },
            _ when After(what, "yes until ") is { } day => new DelayEvent.Consent { At = at, Until = Day(day) },
            _ when After(what, "yes in advance until ") is { } day => new DelayEvent.PreConsent { At = at, Until = Day(day) },
            _ => throw new FormatException($"No such event: {text}"),
        };
    }
}
