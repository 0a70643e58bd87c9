namespace Backorder.Messaging;

/// <summary>
/// What is known about currencies: the decimals they are counted in (ISO 4217), and the signs that readers of one English know.
/// </summary>
internal static class Currencies
{
    private static readonly string[] WithoutDecimals =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly string[] WithThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static int Decimals(string? currency) =>
        currency is null ? 2
        : Array.IndexOf(WithoutDecimals, currency) >= 0 ? 0
        : Array.IndexOf(WithThreeDecimals, currency) >= 0 ? 3
        : 2;

    /// <summary>
    /// The sign, as CLDR writes it for the United States or for the rest of the English-speaking world; null where the code is clearer.
    /// </summary>
    public static string? Sign(string currency, bool american) => currency switch
    {
        "EUR" => "€",
        "GBP" => "£",
        "INR" => "₹",
        "USD" => american ? "$" : "US$",
        "JPY" => american ? "¥" : "JP¥",
        "CAD" => "CA$",
        "AUD" => "A$",
        "NZD" => "NZ$",
        "MXN" => "MX$",
        "BRL" => "R$",
        "ILS" => "₪",
        "KRW" => "₩",
        _ => null,
    };
}
