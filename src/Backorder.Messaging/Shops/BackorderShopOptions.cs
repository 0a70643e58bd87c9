namespace Backorder.Messaging;

/// <summary>One shop (brand): who speaks, in which language, how often, and when its warehouses work. Bindable from configuration.</summary>
public sealed class BackorderShopOptions
{
    /// <summary>The shop's name as customers know it. Required; 1 to 100 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The e-mail address that messages come from. Required.</summary>
    public string From { get; set; } = "";

    /// <summary>The e-mail address or absolute https address where a person answers. Required.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Pages that messages point to.</summary>
    public BackorderLinkOptions Links { get; set; } = new();

    /// <summary>BCP 47 tag of the language used where a recipient names none, or none that is known.</summary>
    /// <value>Default <c>en-US</c>.</value>
    public string Language { get; set; } = "en-US";

    /// <summary>When to speak and when to hold back.</summary>
    public BackorderUpdateOptions Updates { get; set; } = new();

    /// <summary>The id of the delay rule set that holds for all orders (<c>none</c> for none); null: the destination decides.</summary>
    /// <value>Default null.</value>
    public string? DelayRules { get; set; }

    /// <summary>Calendars by warehouse. One that is not named works Monday to Friday in UTC; <c>main</c> is the shop's own.</summary>
    public IDictionary<string, BackorderCalendarOptions> Calendars { get; } = new SortedDictionary<string, BackorderCalendarOptions>(StringComparer.Ordinal);
}
