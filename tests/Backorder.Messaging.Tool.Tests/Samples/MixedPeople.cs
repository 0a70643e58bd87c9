using System.Globalization;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Who orders in the mixed sample. Nobody of them exists; the numbers are those set aside for fiction.</summary>
internal static class MixedPeople
{
    public sealed record Place(string Country, string? Region, string TimeZone, string Language, string Currency, string Dial);

    private static readonly Place[] Places =
    [
        new("US", "NY", "America/New_York", "en-US", "USD", "+1212555"),
        new("US", "TX", "America/Chicago", "en-US", "USD", "+1512555"),
        new("US", "CA", "America/Los_Angeles", "en-US", "USD", "+1415555"),
        new("GB", null, "Europe/London", "en-GB", "GBP", "+447700900"),
        new("US", "WA", "America/Los_Angeles", "en-US", "USD", "+1206555"),
        new("GB", null, "Europe/London", "en-GB", "GBP", "+447700900"),
        new("IE", null, "Europe/Dublin", "en-GB", "EUR", "+353209100"),
        new("US", "MA", "America/New_York", "en-US", "USD", "+1617555"),
        new("DE", null, "Europe/Berlin", "en-GB", "EUR", "+4930231250"),
        new("US", "CO", "America/Denver", "en-US", "USD", "+1303555"),
    ];

    private static readonly string[] FirstNames =
    [
        "Ana", "Terrence", "Priya", "Joel", "Siobhan", "Grace", "Luis", "Hannah", "Maya", "Owen", "Zoë", "Marcus", "Ingrid", "Tomás", "Nadia", "Callum", "Yuki",
        "Beatriz", "Dmitri", "Eleanor", "Farid", "Gwen", "Henrik", "Imani", "Jasper", "Keiko", "Leon", "Mireille", "Noah", "Olivia", "Piotr",
    ];

    private static readonly string[] LastNames =
    [
        "Pérez", "Boyd", "Raman", "Whitaker", "O'Connell", "Nakamura", "Ortega", "Weiss", "Lindqvist", "Hughes", "Marsh", "Obi", "Sørensen", "Vega", "Haddad", "Reid",
        "Tanaka", "Moura", "Volkov", "Ashworth", "Karimi", "Price", "Dahl", "Okafor", "Blake", "Mori", "Fischer", "Laurent", "Stein",
    ];

    public static Place PlaceOf(int number) => Places[number % Places.Length];

    public static Recipient Of(int number)
    {
        var (first, last, place) = (FirstNames[number % FirstNames.Length], LastNames[number % LastNames.Length], PlaceOf(number));
        var digits = place.Country == "US" ? $"01{number % 100:00}" : $"{number % 1000:000}";
        return new Recipient
        {
            Id = $"C-{1000 + number}",
            Name = $"{first} {last}",
            Email = $"{Plain(first)}.{Plain(last)}@example.com",
            Phone = number % 3 == 0 ? place.Dial + digits : null,
            Language = place.Language,
            TimeZone = place.TimeZone,
        };
    }

    private static string Plain(string name) => string.Concat(name.Replace("ø", "o", StringComparison.Ordinal).Normalize(System.Text.NormalizationForm.FormD)
        .Where(c => char.IsAsciiLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
