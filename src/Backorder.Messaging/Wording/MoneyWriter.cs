using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Writes amounts of money in English: the sign in front, or the code behind.</summary>
internal static class MoneyWriter
{
    /// <summary>The amount with the currency's decimals, and with more where it has more: money is not rounded for looks.</summary>
    public static string Write(decimal amount, string? currency, string tag)
    {
        var decimals = Math.Max(Currencies.Decimals(currency), Scale(amount));
        var number = Math.Abs(amount).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var minus = amount < 0 ? "-" : "";
        if (currency is null)
        {
            return minus + number;
        }

        return Currencies.Sign(currency, EnglishTag.IsAmerican(tag)) is { } sign ? $"{minus}{sign}{number}" : $"{minus}{number} {currency}";
    }

    // The digits after the point that matter: 49.500 has one.
    private static int Scale(decimal amount)
    {
        var scale = 0;
        for (var rest = amount - decimal.Truncate(amount); rest != 0; rest -= decimal.Truncate(rest))
        {
            scale++;
            rest *= 10;
        }

        return scale;
    }
}
