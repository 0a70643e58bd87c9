using NodaTime;

namespace Backorder.Messaging;

/// <summary>Finds what is wrong with a shop's options. Every problem names the setting, its value and the remedy.</summary>
internal static class ShopOptionsCheck
{
    private const int MaxChoices = 100;

    public static IReadOnlyList<InputFault> Faults(BackorderShopOptions options)
    {
        var faults = new List<InputFault>();
        void Fault(string path, string problem) => faults.Add(new InputFault { Part = FactPart.Shop, Path = path, Problem = problem });
        void Range(string path, int value, int from, int to)
        {
            if (value < from || value > to)
            {
                Fault(path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is {value}; expected {from} to {to}"));
            }
        }

        void Link(string path, string? value)
        {
            if (value is not null && !SafeText.IsHttpsAddress(value))
            {
                Fault(path, "is not an absolute https address; expected one, or nothing");
            }
        }

        if (options.Name.Length is 0 or > 100 || !SafeText.IsSafe(options.Name))
        {
            Fault("name", "is missing or unfit to print; expected the shop's name in 1 to 100 characters");
        }

        if (!EmailAddress.TryParse(options.From, out _))
        {
            Fault("from", "is missing or not an e-mail address; expected the address that messages come from");
        }

        if (!EmailAddress.TryParse(options.Contact, out _) && !SafeText.IsHttpsAddress(options.Contact))
        {
            Fault("contact", "is missing or neither an e-mail address nor an absolute https address; expected where a person answers");
        }

        Link("links.returns", options.Links.Returns);
        Link("links.orders", options.Links.Orders);
        Link("links.choices", options.Links.Choices);
        if (options.Links.Choices is { } choices && (choices.Length > MaxChoices || choices.AsSpan().ContainsAny('?', '#')))
        {
            Fault("links.choices", $"is longer than {MaxChoices} characters, or has a query or a fragment; expected an address such as https://shop.example/backorder, to which each message adds its reference");
        }

        Link("links.logo", options.Links.Logo);
        Link("links.feedback", options.Links.Feedback);
        Color("links.color", options.Links.Color, Fault);
        if (!LanguageTag.IsWellFormed(options.Language))
        {
            Fault("language", "is not a language tag; expected one such as en-US");
        }

        Rhythm(options.Updates, Range);
        foreach (var (warehouse, calendar) in options.Calendars)
        {
            Calendar($"calendars.{warehouse}", calendar, Fault, Range);
        }

        return faults;
    }

    private static void Color(string path, string? value, Action<string, string> fault)
    {
        if (value is null)
        {
            return;
        }

        if (!HtmlColor.TryParse(value, out var color))
        {
            fault(path, $"is {SafeText.Quote(value)}, which is no colour; expected six hexadecimal figures such as {HtmlLook.DefaultColor}, or nothing for that");
        }
        else if (color.ContrastTo(HtmlColor.White) is var contrast and < HtmlColor.LeastContrast)
        {
            // Down, so that 4.49 is not called enough.
            var shown = (Math.Floor(contrast * 100) / 100).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            fault(path, $"is {value}, whose contrast to white is {shown}; expected at least 4.5, so that everybody can read it: a darker colour, or nothing for {HtmlLook.DefaultColor}");
        }
    }

    private static void Rhythm(BackorderUpdateOptions updates, Action<string, int, int, int> range)
    {
        range("toleranceDays", updates.ToleranceDays, 0, 365);
        range("settleHours", updates.SettleHours, 0, 720);
        range("minimumGapHours", updates.MinimumGapHours, 0, 720);
        range("cadenceDays", updates.CadenceDays, 1, 365);
        range("noDateCadenceDays", updates.NoDateCadenceDays, 1, 365);
        range("afterCareDays", updates.AfterCareDays ?? 0, 0, 365);
    }

    private static void Calendar(string path, BackorderCalendarOptions calendar, Action<string, string> fault, Action<string, int, int, int> range)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(calendar.TimeZone) is null)
        {
            fault(path + ".timeZone", $"is {SafeText.Quote(calendar.TimeZone)}, which is no IANA time zone; expected one such as Europe/Berlin");
        }

        range(path + ".dockDays", calendar.DockDays, 0, 365);
        range(path + ".handlingDays", calendar.HandlingDays, 0, 365);
        if (calendar.WorkingDays.Any(day => !Enum.IsDefined(day)))
        {
            fault(path + ".workingDays", "names a day that does not exist; expected days of the week, such as Monday");
        }

        if (calendar.Holidays.Count > 3660)
        {
            fault(path + ".holidays", "has more than 3660 days; expected the holidays of at most ten years");
        }
    }
}
