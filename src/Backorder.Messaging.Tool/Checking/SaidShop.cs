namespace Backorder.Messaging.Tool;

/// <summary>What of a shop shows in its messages.</summary>
internal sealed record SaidShop
{
    public required string Name { get; init; }

    public required string From { get; init; }

    public required string Contact { get; init; }

    public required string Language { get; init; }

    public required BackorderLinkOptions Links { get; init; }

    /// <summary>The zone of its main calendar; null: the default.</summary>
    public string? TimeZone { get; init; }

    public static SaidShop Of(BackorderShopOptions shop) => new()
    {
        Name = shop.Name,
        From = shop.From,
        Contact = shop.Contact,
        Language = shop.Language,
        Links = shop.Links,
        TimeZone = shop.Calendars.TryGetValue("main", out var main) ? main.TimeZone : null,
    };

    public Shop ToShop(string id)
    {
        var options = new BackorderShopOptions { Name = Name, From = From, Contact = Contact, Language = Language, Links = Links };
        if (TimeZone is { } zone)
        {
            options.Calendars["main"] = new BackorderCalendarOptions { TimeZone = zone };
        }

        return BadFacts.Checked(() => Shop.Create(id, options));
    }
}
