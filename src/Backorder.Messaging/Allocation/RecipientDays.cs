using NodaTime;

namespace Backorder.Messaging;

/// <summary>Today in each time zone that a run meets.</summary>
internal sealed class RecipientDays(Instant now)
{
    private readonly Dictionary<string, RecipientDay> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<DateTimeZone, RecipientDay> _byZone = [];

    /// <summary>The day of a recipient; one without a zone has the shop's.</summary>
    public RecipientDay Of(Recipient recipient, Shop shop)
    {
        if (recipient.TimeZone is not { } id)
        {
            return Of(shop.MainCalendar.Zone);
        }

        if (!_byId.TryGetValue(id, out var day))
        {
            _byId.Add(id, day = Of(DateTimeZoneProviders.Tzdb[id]));
        }

        return day;
    }

    private RecipientDay Of(DateTimeZone zone)
    {
        if (!_byZone.TryGetValue(zone, out var day))
        {
            _byZone.Add(zone, day = new RecipientDay(zone, now));
        }

        return day;
    }
}
