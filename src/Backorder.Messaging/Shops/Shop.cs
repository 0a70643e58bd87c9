using NodaTime;

namespace Backorder.Messaging;

/// <summary>A shop as the planner and renderers see it: options checked once, NodaTime inside.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Shop
{
    private readonly SortedDictionary<string, WarehouseCalendar> _calendars = new(StringComparer.Ordinal);

    private Shop(string id, BackorderShopOptions options)
    {
        Id = id;
        Name = options.Name;
        From = options.From;
        Contact = options.Contact;
        Links = new ShopLinks
        {
            Returns = options.Links.Returns,
            Orders = options.Links.Orders,
            Choices = options.Links.Choices,
            Logo = options.Links.Logo,
            Feedback = options.Links.Feedback,
        };
        Look = HtmlLook.Of(options.Links.Color, mirrored: false);
        MirroredLook = HtmlLook.Of(options.Links.Color, mirrored: true);
        Language = options.Language;
        DelayRules = options.DelayRules;
        Updates = new UpdateRhythm
        {
            ToleranceDays = options.Updates.ToleranceDays,
            Settle = Duration.FromHours(options.Updates.SettleHours),
            MinimumGap = Duration.FromHours(options.Updates.MinimumGapHours),
            CadenceDays = options.Updates.CadenceDays,
            NoDateCadenceDays = options.Updates.NoDateCadenceDays,
            AnnounceEarlier = options.Updates.AnnounceEarlier,
            AfterCareDays = options.Updates.AfterCareDays,
        };
        DoNotContactSkus = options.Updates.DoNotContactSkus.ToHashSet(StringComparer.Ordinal);
        foreach (var (warehouse, calendar) in options.Calendars)
        {
            _calendars.Add(warehouse, CalendarOf(warehouse, calendar));
        }

        MainCalendar = CalendarOf(WarehouseName.Main);
    }

    /// <summary>The shop's key: the options' name.</summary>
    public string Id { get; }

    /// <summary>Its name for customers.</summary>
    public string Name { get; }

    /// <summary>The address that messages come from.</summary>
    public string From { get; }

    /// <summary>Where a person answers: an e-mail address or an https address.</summary>
    public string Contact { get; }

    /// <summary>Its pages.</summary>
    public ShopLinks Links { get; }

    /// <summary>BCP 47 tag used where a recipient names none.</summary>
    public string Language { get; }

    /// <summary>The id of the delay rule set that holds for all its orders; null: the destination decides.</summary>
    public string? DelayRules { get; }

    /// <summary>When it speaks and when it holds back.</summary>
    public UpdateRhythm Updates { get; }

    /// <summary>How its messages look.</summary>
    internal HtmlLook Look { get; }

    /// <summary>The same for languages that are written from right to left.</summary>
    internal HtmlLook MirroredLook { get; }

    /// <summary>SKUs whose orders are never written to.</summary>
    public IReadOnlySet<string> DoNotContactSkus { get; }

    /// <summary>The calendar of the warehouse <c>main</c>, which counts the shop's own business days.</summary>
    public WarehouseCalendar MainCalendar { get; }

    /// <summary>The calendar of a warehouse; one without options works Monday to Friday in UTC.</summary>
    /// <param name="warehouse">The warehouse's name.</param>
    /// <returns>Its calendar.</returns>
    public WarehouseCalendar CalendarOf(string warehouse) =>
        _calendars.TryGetValue(warehouse, out var calendar) ? calendar : WarehouseCalendar.Default(warehouse);

    /// <summary>Makes a shop from its options.</summary>
    /// <param name="id">The options' name.</param>
    /// <param name="options">The options.</param>
    /// <returns>The shop.</returns>
    /// <exception cref="BackorderInputException">A setting is missing or broken; each fault names it and the remedy.</exception>
    public static Shop Create(string id, BackorderShopOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(options);
        var faults = ShopOptionsCheck.Faults(options);
        return faults.Count == 0 ? new Shop(id, options) : throw new BackorderInputException(faults);
    }

    private static WarehouseCalendar CalendarOf(string warehouse, BackorderCalendarOptions options)
    {
        var days = options.WorkingDays.Count == 0
            ? [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]
            : options.WorkingDays;
        return new WarehouseCalendar(
            warehouse,
            days.Select(day => day == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day),
            options.Holidays.Select(LocalDate.FromDateOnly),
            DateTimeZoneProviders.Tzdb[options.TimeZone],
            options.CutOff is { } cutOff ? LocalTime.FromTimeOnly(cutOff) : null,
            options.DockDays,
            options.HandlingDays);
    }
}
