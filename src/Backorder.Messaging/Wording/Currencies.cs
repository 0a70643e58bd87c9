namespace Backorder.Messaging;

/// <summary>The decimals that currencies are counted in (ISO 4217).</summary>
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
}
