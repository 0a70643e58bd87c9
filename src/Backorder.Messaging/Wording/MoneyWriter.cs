namespace Backorder.Messaging;

/// <summary>Writes amounts of money as one locale does. Nothing is rounded: an amount has its currency's decimals, and more where it has more.</summary>
internal sealed class MoneyWriter
{
    private readonly NumberWriter _numbers;
    private readonly string _group;
    private readonly MoneyPattern _withSign;
    private readonly MoneyPattern _withCode;
    private readonly Dictionary<string, string> _signs = new(StringComparer.Ordinal);

    public MoneyWriter(Locale locale)
    {
        (_numbers, _group) = (locale.Numbers, locale["moneyGroup"]);
        _withSign = MoneyPattern.Parse(locale["money"], _numbers.Minus);
        _withCode = MoneyPattern.Parse(locale["moneyWithCode"], _numbers.Minus);
        foreach (var pair in locale.List("signs"))
        {
            _signs.Add(pair[..3], pair[4..]);
        }
    }

    public string Write(decimal amount, string? currency)
    {
        var number = _numbers.Unsigned(Math.Abs(amount), Math.Max(Currencies.Decimals(currency), Scale(amount)), _group);
        if (currency is null)
        {
            return amount < 0 ? _numbers.Minus + number : number;
        }

        var sign = _signs.GetValueOrDefault(currency, currency);

        // Letters beside figures need a space between them, which the other pattern has.
        return (char.IsAsciiLetter(sign[^1]) ? _withCode : _withSign).Write(number, sign, amount < 0);
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

/// <summary>What stands before and behind a number: <c>¤#,##0.00;¤-#,##0.00</c>, taken apart.</summary>
internal sealed record MoneyPattern(string Before, string After, string BeforeNegative, string AfterNegative)
{
    public static MoneyPattern Parse(string pattern, string minus)
    {
        var semicolon = pattern.IndexOf(';', StringComparison.Ordinal);
        var (before, after) = Around(semicolon < 0 ? pattern : pattern[..semicolon]);
        if (semicolon < 0)
        {
            return new(before, after, minus + before, after);
        }

        var (beforeNegative, afterNegative) = Around(pattern[(semicolon + 1)..].Replace("-", minus, StringComparison.Ordinal));
        return new(before, after, beforeNegative, afterNegative);
    }

    public string Write(string number, string sign, bool negative) => string.Concat(
        (negative ? BeforeNegative : Before).Replace("¤", sign, StringComparison.Ordinal),
        number,
        (negative ? AfterNegative : After).Replace("¤", sign, StringComparison.Ordinal));

    private static (string Before, string After) Around(string pattern)
    {
        var first = pattern.AsSpan().IndexOfAny('#', '0');
        return (pattern[..first], pattern[(pattern.LastIndexOf('0') + 1)..]);
    }
}
