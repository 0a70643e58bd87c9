using System.Globalization;

namespace Backorder.Messaging.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("en-US", "49", "USD", "$49.00")]
    [InlineData("en-US", "1234.5", "USD", "$1,234.50")]
    [InlineData("en-US", "49", "EUR", "€49.00")]
    [InlineData("en-US", "4900", "JPY", "¥4,900")]
    [InlineData("en-US", "49", "CHF", "49.00 CHF")]
    [InlineData("en-US", "1.5", "KWD", "1.500 KWD")]
    [InlineData("en-US", "49", null, "49.00")]
    [InlineData("en-US", "-3", "USD", "-$3.00")]
    [InlineData("en-GB", "49", "GBP", "£49.00")]
    [InlineData("en-GB", "49", "USD", "US$49.00")]
    [InlineData("en-GB", "4900.000", "JPY", "JP¥4,900")]
    public void An_amount_has_the_decimals_of_its_currency_and_the_form_of_its_reader(string language, string amount, string? currency, string words) =>
        InCulture.Every(() => Assert.Equal(words, new EnglishPhrasebook(language).Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)));

    [Theory]
    [InlineData("de-DE", "1234.5", "EUR", "1.234,50\u00a0€")]
    [InlineData("de-AT", "1234.5", "EUR", "€\u00a01.234,50")]
    [InlineData("de-CH", "1234.5", "CHF", "CHF\u00a01'234.50")]
    [InlineData("de-CH", "-1234.5", "CHF", "CHF-1'234.50")]
    [InlineData("fr-FR", "1234.5", "EUR", "1\u202f234,50\u00a0€")]
    [InlineData("fr-CA", "1234.5", "CAD", "1\u00a0234,50\u00a0$")]
    [InlineData("es-ES", "1234.5", "EUR", "1234,50\u00a0€")]
    [InlineData("es-ES", "12345.5", "EUR", "12.345,50\u00a0€")]
    [InlineData("es-MX", "1234.5", "MXN", "$1,234.50")]
    [InlineData("ja-JP", "1234", "JPY", "￥1,234")]
    [InlineData("en-IN", "1234567.5", "INR", "₹12,34,567.50")]
    [InlineData("nl-NL", "-3", "EUR", "€\u00a0-3,00")]
    [InlineData("pt-BR", "1234.5", "BRL", "R$\u00a01.234,50")]
    [InlineData("sv-SE", "-1234.5", "SEK", "−1\u00a0234,50\u00a0kr")]
    [InlineData("tr-TR", "49", "TRY", "₺49,00")]
    [InlineData("tr-TR", "49", "CHF", "CHF\u00a049,00")]
    [InlineData("zh-Hans", "49", "CNY", "¥49.00")]
    [InlineData("ar", "1234.5", "USD", "\u200f1,234.50\u00a0US$\u200e")]
    [InlineData("ar-EG", "1234.5", "EGP", "\u200f١٬٢٣٤٫٥٠\u00a0ج.م.\u200f")]
    public void An_amount_is_written_as_its_reader_writes_it(string tag, string amount, string currency, string words) =>
        InCulture.Every(() => Assert.Equal(words, LocaleTable.Find(tag)!.Money.Write(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)));

    [Theory]
    [InlineData("en-US", 1200, "1,200")]
    [InlineData("de-DE", 1200, "1.200")]
    [InlineData("es-ES", 1200, "1200")]
    [InlineData("ar-EG", 1200, "١٬٢٠٠")]
    [InlineData("en-IN", 100000, "1,00,000")]
    [InlineData("en-US", long.MinValue, "-9,223,372,036,854,775,808")]
    public void A_count_has_the_separators_of_its_reader(string tag, long number, string words) => Assert.Equal(words, LocaleTable.Find(tag)!.Numbers.Whole(number));

    [Theory]
    [InlineData("49.005", "USD", "$49.005")]
    [InlineData("4900.5", "JPY", "¥4,900.5")]
    public void An_amount_is_never_rounded(string amount, string currency, string words) =>
        Assert.Equal(words, new EnglishPhrasebook("en-US").Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency));

    [Fact]
    public void The_largest_and_the_smallest_amounts_are_written_whole()
    {
        var book = new EnglishPhrasebook("en-US");

        Assert.Equal("$79,228,162,514,264,337,593,543,950,335.00", book.Money(decimal.MaxValue, "USD"));
        Assert.Equal("0.0000000000000000000000000001 CHF", book.Money(0.0000000000000000000000000001m, "CHF"));
    }
}
